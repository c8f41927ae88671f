/** Meetings of a plan in a table, the latest first. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { MeetingsPage } from './pages.server'

export function MeetingsTable({ rows }: { readonly rows: MeetingsPage['rows'] }) {
  const { t } = useWords('meetings')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'title',
          head: t('field.kind'),
          lead: true,
          width: 'wide',
          cell: (row) => <RowLead to={row.to}>{row.title}</RowLead>,
        },
        {
          key: 'when',
          head: t('fact.when'),
          label: '',
          width: 'medium',
          cell: (row) => (
            <>
              {row.day}
              <RowNote>{row.time}</RowNote>
            </>
          ),
        },
        {
          key: 'place',
          head: t('fact.place'),
          label: '',
          cell: (row) => (
            <>
              {row.note}
              {row.words === '' ? null : <RowNote>{row.words}</RowNote>}
            </>
          ),
        },
        {
          key: 'state',
          head: t('fact.state'),
          label: '',
          width: 'narrow',
          cell: (row) => <Badge tone={row.badge.tone}>{row.badge.text}</Badge>,
        },
      ]}
    />
  )
}
