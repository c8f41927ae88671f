/** Referrals in rows: who, to which opening, and where it stands. */
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { ReferralLine } from './pages.server'

type Props = { readonly rows: readonly ReferralLine[]; readonly empty: ReactNode }

export function ReferralsTable({ rows, empty }: Props) {
  const { t } = useWords('referrals')
  const columns: readonly Column<ReferralLine>[] = [
    {
      key: 'who',
      head: t('field.person'),
      lead: true,
      width: 'wide',
      cell: (row) => (
        <RowLead to={row.to} note={row.institution}>
          {row.who}
        </RowLead>
      ),
    },
    {
      key: 'opening',
      head: t('field.opening'),
      cell: (row) => (
        <>
          {row.opening}
          <RowNote>{row.organisation}</RowNote>
        </>
      ),
    },
    { key: 'fit', head: t('field.fit'), cell: (row) => row.total },
    {
      key: 'state',
      head: t('field.state'),
      cell: (row) => (
        <>
          <Badge tone={row.state.tone}>{row.state.text}</Badge>
          <RowNote>{row.when}</RowNote>
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
      empty={empty}
    />
  )
}
