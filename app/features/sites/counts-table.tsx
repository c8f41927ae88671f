/** Counts of a placed business month by month. */
import { useWords } from '~/platform/i18n'
import { type Column, Table } from '~/ui/table'

type Count = {
  readonly id: string
  readonly month: string
  readonly convicts: string
  readonly civilians: string
}

export function CountsTable({ counts }: { readonly counts: readonly Count[] }) {
  const { t } = useWords('sites')
  const columns: Column<Count>[] = [
    { key: 'month', head: t('count.month'), lead: true, cell: (row) => row.month },
    { key: 'convicts', head: t('count.convicts'), align: 'end', cell: (row) => row.convicts },
    { key: 'civilians', head: t('count.civilians'), align: 'end', cell: (row) => row.civilians },
  ]
  return <Table caption={t('count.months')} columns={columns} rows={counts} rowKey={(row) => row.id} />
}
