/** Deadlines, measures and releases of a month, and the chosen week day by day. */
import { useLoaderData } from '@remix-run/react'
import { calendarPageOf } from '~/features/caseload/calendar-page.server'
import { CalendarWeek } from '~/features/caseload/calendar-week'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chips } from '~/ui/chips'
import { Cluster, Stack } from '~/ui/layout'
import { MonthGrid } from '~/ui/month-grid'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('calendar.read', calendarPageOf)

export default function Calendar() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('calendar')
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('lead')}
        actions={
          <>
            <ButtonLink to="/digest">{t('digest')}</ButtonLink>
            <ButtonLink to="/calendar/feed">{t('feed.title')}</ButtonLink>
          </>
        }
      />
      {data.chips.length > 0 ? <Chips label={t('common:filter')} chips={data.chips} /> : null}
      <Card title={data.month}>
        <Cluster>
          <ButtonLink to={data.previousTo} icon="back">
            {t('previous')}
          </ButtonLink>
          <ButtonLink to={data.todayTo}>{t('today')}</ButtonLink>
          <ButtonLink to={data.nextTo} iconAfter="arrow">
            {t('next')}
          </ButtonLink>
        </Cluster>
        <MonthGrid caption={data.month} heads={data.heads} weeks={data.weeks} />
        <ul className="legend">
          {data.legend.map((each) => (
            <li key={each.key}>
              <span className={`month-mark mark-${each.tone}`} aria-hidden="true">
                1
              </span>
              {each.label}
            </li>
          ))}
        </ul>
      </Card>
      <CalendarWeek week={data.week} />
    </Stack>
  )
}
