/** The psychologist's groups. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

type Row = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly times: string
  readonly members: string
  readonly isOpen: boolean
}

export function GroupsTable({ rows, caption }: { readonly rows: readonly Row[]; readonly caption: string }) {
  const { t } = useWords('psychology')
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          head: t('field.group-name'),
          lead: true,
          cell: (row) => (
            <>
              <RowLead to={`/psychology/groups/${row.id}`}>{row.name}</RowLead>
              <RowNote>{row.kind}</RowNote>
            </>
          ),
        },
        { key: 'times', head: t('column.when'), cell: (row) => row.times },
        { key: 'members', head: t('column.people'), cell: (row) => row.members },
        {
          key: 'state',
          head: t('column.state'),
          width: 'narrow',
          cell: (row) => (
            <Badge tone={row.isOpen ? 'good' : 'plain'}>
              {row.isOpen ? t('group.open') : t('group.closed')}
            </Badge>
          ),
        },
      ]}
    />
  )
}
