/** The psychologist's week. */
import { useLoaderData } from '@remix-run/react'
import { AgendaTable } from '~/features/psychology/agenda-table'
import { calendarPage } from '~/features/psychology/calendar-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('session.plan', calendarPage)

export default function PsychologyCalendar() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const days = data.days.filter(({ rows }) => rows.length > 0)
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.span}
        actions={
          <ButtonLink to="/people" kind="primary" icon="plus">
            {t('deed.plan')}
          </ButtonLink>
        }
      />
      <Cluster>
        <ButtonLink to={data.previousTo} icon="back">
          {t('calendar.previous')}
        </ButtonLink>
        <ButtonLink to={data.todayTo}>{t('calendar.today')}</ButtonLink>
        <ButtonLink to={data.nextTo} iconAfter="arrow">
          {t('calendar.next')}
        </ButtonLink>
      </Cluster>
      {days.length === 0 ? (
        <EmptyState icon="calendar" title={t('calendar.empty')}>
          {t('calendar.empty-text')}
        </EmptyState>
      ) : null}
      {days.map((day) => (
        <Card
          key={day.key}
          title={day.title}
          aside={day.isToday ? <Badge tone="accent">{t('calendar.today')}</Badge> : undefined}
          flush
        >
          <AgendaTable caption={day.title} rows={day.rows} />
        </Card>
      ))}
    </Stack>
  )
}
