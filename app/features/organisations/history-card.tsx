/** What was done to an organisation, by whom and when. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { Timeline } from '~/ui/timeline'
import type { ToldEvent } from './telling.server'

export function OrganisationHistory({ events }: { readonly events: readonly ToldEvent[] }) {
  const { t } = useWords('organisations')
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
