/** Users as a table. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

type Row = {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly role: string
  readonly place: string
  readonly disabled: boolean
  readonly factor: boolean
}

export function UserList({ rows, caption }: { readonly rows: readonly Row[]; readonly caption: string }) {
  const { t } = useWords('account')
  const say = useKeyedWords()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          head: t('field.name'),
          lead: true,
          cell: (row) => (
            <>
              <RowLead to={`/admin/users/${row.id}`}>{row.name}</RowLead>
              <RowNote>{row.login}</RowNote>
            </>
          ),
        },
        { key: 'role', head: t('field.role'), cell: (row) => say(`common:role.${row.role}`) },
        { key: 'place', head: t('users.place'), cell: (row) => row.place || '—' },
        {
          key: 'state',
          head: t('users.state'),
          cell: (row) => (
            <Badge tone={row.disabled ? 'bad' : 'good'}>
              {row.disabled ? t('users.disabled') : row.factor ? t('users.with-factor') : t('users.enabled')}
            </Badge>
          ),
        },
      ]}
    />
  )
}
