/** A week day by day: whom each day concerns, and where it is settled. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { CalendarPage } from './calendar-page.server'

type Week = CalendarPage['week']

function DayCard({ day }: { readonly day: Week['days'][number] }) {
  const { t } = useWords('calendar')
  return (
    <Card title={day.title} aside={day.isToday ? <Badge tone="accent">{t('today')}</Badge> : undefined} flush>
      <Table
        caption={day.title}
        captionHidden
        framed={false}
        rows={day.rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'kind',
            head: t('head.kind'),
            label: '',
            width: 'narrow',
            cell: (row) => <Badge tone={row.tone}>{row.kind}</Badge>,
          },
          {
            key: 'name',
            head: t('head.person'),
            lead: true,
            width: 'wide',
            cell: (row) => <RowLead to={row.to}>{row.name}</RowLead>,
          },
          {
            key: 'what',
            head: t('head.what'),
            label: '',
            cell: (row) => (
              <>
                {row.what}
                <RowNote>{row.note}</RowNote>
              </>
            ),
          },
        ]}
      />
    </Card>
  )
}

export function CalendarWeek({ week }: { readonly week: Week }) {
  const { t } = useWords('calendar')
  const days = week.days.filter((day) => day.rows.length > 0)
  if (days.length === 0)
    return (
      <EmptyState icon="calendar" title={t('empty')}>
        {t('empty-text')}
      </EmptyState>
    )
  return (
    <Stack>
      {week.isCut ? <Notice>{t('cut')}</Notice> : null}
      {days.map((day) => (
        <DayCard key={day.key} day={day} />
      ))}
    </Stack>
  )
}
