/** Interviews in rows: when and where, with whom, for which opening. */
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { ToldInterview } from './wording.server'

type Props = { readonly rows: readonly ToldInterview[]; readonly empty: ReactNode }

export function InterviewsTable({ rows, empty }: Props) {
  const { t } = useWords('interviews')
  const columns: readonly Column<ToldInterview>[] = [
    {
      key: 'when',
      head: t('field.when'),
      lead: true,
      width: 'wide',
      cell: (row) => (
        <RowLead to={row.to} note={row.where}>
          {row.when}
        </RowLead>
      ),
    },
    { key: 'who', head: t('field.who'), cell: (row) => row.who },
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
      key: 'state',
      head: t('field.state'),
      cell: (row) => <Badge tone={row.badge.tone}>{row.badge.text}</Badge>,
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
