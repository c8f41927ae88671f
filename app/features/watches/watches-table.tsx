/** Watches in rows: who, since when, what is done, and whether the next step is late. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { WatchesPage } from './pages.server'

type Row = WatchesPage['rows'][number]

export function WatchesTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords('watches')
  const columns: readonly Column<Row>[] = [
    {
      key: 'who',
      head: t('head.person'),
      lead: true,
      width: 'medium',
      cell: (row) => (
        <RowLead to={row.to} note={row.measures}>
          {row.name}
        </RowLead>
      ),
    },
    { key: 'since', head: t('head.since'), cell: (row) => row.since },
    {
      key: 'state',
      head: t('head.state'),
      cell: (row) => <Badge tone={row.state.tone}>{row.state.text}</Badge>,
    },
    {
      key: 'due',
      head: t('head.due'),
      cell: (row) => (row.due ? <Badge tone={row.due.tone}>{row.due.text}</Badge> : '–'),
    },
  ]
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="shield" title={t('none.title')}>
          {t('none.text')}
        </EmptyState>
      }
    />
  )
}
