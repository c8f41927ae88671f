/** The institutions of the country beside each other, in counts. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { CoveragePage } from './coverage-page.server'

export function CoverageTable({ page: { rows, title } }: { readonly page: CoveragePage }) {
  const { t } = useWords('psychology')
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          head: t('column.institution'),
          lead: true,
          cell: (row) => <RowLead note={row.code}>{row.name}</RowLead>,
        },
        { key: 'people', head: t('coverage.people'), align: 'end', cell: (row) => row.people },
        { key: 'posts', head: t('coverage.psychologists'), align: 'end', cell: (row) => row.posts },
        {
          key: 'per-post',
          head: t('coverage.per-post'),
          align: 'end',
          cell: (row) => (row.isOver ? <Badge tone="warn">{row.perPost}</Badge> : row.perPost),
        },
        { key: 'sessions', head: t('coverage.sessions'), align: 'end', cell: (row) => row.sessions },
        { key: 'unseen', head: t('coverage.unseen'), align: 'end', cell: (row) => row.unseen },
      ]}
    />
  )
}
