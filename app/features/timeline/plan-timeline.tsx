/** One line of everything that happened to a plan. */
import { useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chips } from '~/ui/chips'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { Timeline } from '~/ui/timeline'
import type { TimelinePage } from './page.server'

function Moments({ items, moreTo }: Pick<TimelinePage, 'items' | 'moreTo'>) {
  const { t } = useWords('timeline')
  if (items.length === 0)
    return (
      <EmptyState icon="history" title={t('none')}>
        {t('none-text')}
      </EmptyState>
    )
  return (
    <Stack>
      <Timeline
        label={t('title')}
        items={items.map(({ lines, ...item }) => ({
          ...item,
          body:
            lines.length > 0 ? (
              <ul className="bare small">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ) : undefined,
        }))}
      />
      {moreTo ? (
        <div>
          <ButtonLink to={moreTo}>{t('more')}</ButtonLink>
        </div>
      ) : null}
    </Stack>
  )
}

export function PlanTimeline({ page }: { readonly page: TimelinePage }) {
  const { t } = useWords('timeline')
  return (
    <Stack>
      <p className="soft">{t('lead')}</p>
      {page.plans.length > 0 ? <Chips label={t('plans')} chips={page.plans} /> : null}
      {page.chips.length > 0 ? <Chips label={t('filter')} chips={page.chips} /> : null}
      <Card>
        <Moments items={page.items} moreTo={page.moreTo} />
      </Card>
    </Stack>
  )
}
