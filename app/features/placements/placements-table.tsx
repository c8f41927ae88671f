/** Placements in rows: who, where, since when, and what is to be asked next. */
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { PlacementLine } from './pages.server'

type Props = { readonly rows: readonly PlacementLine[]; readonly empty: ReactNode }

export function PlacementsTable({ rows, empty }: Props) {
  const { t } = useWords('placements')
  const columns: readonly Column<PlacementLine>[] = [
    {
      key: 'who',
      head: t('field.person'),
      lead: true,
      width: 'wide',
      cell: (row) => (
        <RowLead to={row.to} note={row.standing}>
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
    {
      key: 'started',
      head: t('field.started'),
      cell: (row) => (
        <>
          {row.started}
          {row.ended ? <RowNote>{row.ended}</RowNote> : null}
        </>
      ),
    },
    {
      key: 'due',
      head: t('field.due'),
      cell: (row) => (row.due ? <Badge tone={row.isDue ? 'warn' : 'plain'}>{row.due}</Badge> : null),
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
