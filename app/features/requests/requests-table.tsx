/** Requests in rows: who asks for how many, of which institution, and how long they have waited. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { RequestsPage } from './list-page.server'

export function RequestsTable({ rows }: { readonly rows: RequestsPage['rows'] }) {
  const { t } = useWords('requests')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="briefcase" title={t('none.title')}>
          {t('none.text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'what',
          head: t('head.what'),
          lead: true,
          width: 'wide',
          cell: (row) => (
            <RowLead to={row.to} note={row.organisation}>
              {row.what}
            </RowLead>
          ),
        },
        {
          key: 'count',
          head: t('head.count'),
          cell: (row) => (
            <>
              {row.count}
              <RowNote>{row.channel}</RowNote>
            </>
          ),
        },
        {
          key: 'institution',
          head: t('head.institution'),
          cell: (row) => (
            <>
              {row.institution}
              <RowNote>{row.received}</RowNote>
            </>
          ),
        },
        {
          key: 'state',
          head: t('head.state'),
          width: 'medium',
          cell: (row) => <Badge tone={row.state.tone}>{row.state.text}</Badge>,
        },
        {
          key: 'clock',
          head: t('head.clock'),
          width: 'medium',
          cell: (row) =>
            row.clock ? (
              <Badge tone={row.clock.tone} icon="clock">
                {row.clock.text}
              </Badge>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}
