/** People whom a step helps, with what it would do for each. */
import { useWords } from '~/platform/i18n'
import { RowLead, RowNote } from '~/ui/row-lead'
import { RowTick } from '~/ui/row-tick'
import { type Column, Table } from '~/ui/table'
import type { HelpedPage } from './unlock-page.server'

type Row = HelpedPage['rows'][number]
type Props = { readonly rows: readonly Row[]; readonly isCourse: boolean; readonly mayAdd: boolean }

export function HelpedTable({ rows, isCourse, mayAdd }: Props) {
  const { t } = useWords('matching')
  const tick: Column<Row> = {
    key: 'tick',
    head: t('unlock.add'),
    headHidden: true,
    width: 'narrow',
    cell: (row) => (row.plan === 'open' ? <RowTick name="person" value={row.id} label={row.name} /> : null),
  }
  const columns: readonly Column<Row>[] = [
    ...(mayAdd ? [tick] : []),
    {
      key: 'who',
      head: t('page.person'),
      lead: true,
      cell: (row) => (
        <RowLead to={row.to} note={row.note}>
          {row.name}
        </RowLead>
      ),
    },
    {
      key: 'opens',
      head: t(isCourse ? 'unlock.brought' : 'unlock.opened'),
      align: 'end',
      cell: (row) => row.opens,
    },
    ...(isCourse
      ? []
      : [
          {
            key: 'clears',
            head: t('unlock.cleared'),
            align: 'end' as const,
            cell: (row: Row) => row.clears,
          },
        ]),
    {
      key: 'plan',
      head: t('unlock.plan'),
      cell: (row) => <RowNote>{t(`unlock.plan-state.${row.plan}`)}</RowNote>,
    },
  ]
  return (
    <Table caption={t('page.people')} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
  )
}
