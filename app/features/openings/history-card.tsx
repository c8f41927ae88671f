/** What was done to an opening, by whom and when, with what it changed. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { Timeline } from '~/ui/timeline'

export type OpeningEvent = {
  readonly id: string
  readonly title: string
  readonly meta: string
  readonly lines: readonly string[]
}

export function OpeningHistory({ events }: { readonly events: readonly OpeningEvent[] }) {
  const { t } = useWords('openings')
  return (
    <Card title={t('section.history')}>
      {events.length === 0 ? <p className="soft">{t('history.none')}</p> : null}
      <Timeline
        label={t('section.history')}
        items={events.map(({ id, title, meta, lines }) => ({
          id,
          title,
          meta,
          icon: 'history',
          body: lines.map((line) => (
            <p key={line} className="small">
              {line}
            </p>
          )),
        }))}
      />
    </Card>
  )
}
