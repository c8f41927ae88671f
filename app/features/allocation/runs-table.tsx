/** Runs beside each other: whom they place, how far they are, what they found. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { RunLine } from './list-page.server'

export function RunsTable({ rows }: { readonly rows: readonly RunLine[] }) {
  const { t } = useWords('allocation')
  const columns: readonly Column<RunLine>[] = [
    {
      key: 'scope',
      head: t('column.scope'),
      lead: true,
      width: 'wide',
      cell: (row) => (
        <RowLead to={row.to} note={row.note}>
          {row.scope}
        </RowLead>
      ),
    },
    {
      key: 'state',
      head: t('column.state'),
      cell: (row) => <Badge tone={row.state.tone}>{row.state.text}</Badge>,
    },
    { key: 'objective', head: t('field.objective'), cell: (row) => row.objective },
    {
      key: 'placed',
      head: t('column.placed'),
      cell: (row) => (
        <>
          {row.placed}
          {row.proof ? <RowNote>{row.proof}</RowNote> : null}
        </>
      ),
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
        <EmptyState icon="match" title={t('empty.runs')}>
          {t('empty.runs-text')}
        </EmptyState>
      }
    />
  )
}
