/** Requests for diagnostics in rows: about whom, from whom, how far, by when. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { DiagnosticsPage } from './pages.server'

type Row = DiagnosticsPage['rows'][number]

export function DiagnosticsTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords('diagnostics')
  const columns: readonly Column<Row>[] = [
    {
      key: 'who',
      head: t('head.person'),
      lead: true,
      width: 'medium',
      cell: (row) => (
        <RowLead to={row.to} note={row.requester}>
          {row.name}
        </RowLead>
      ),
    },
    { key: 'asked', head: t('head.asked'), cell: (row) => row.askedOn },
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
        <EmptyState icon="document" title={t('none.title')}>
          {t('none.text')}
        </EmptyState>
      }
    />
  )
}
