/** Appeals in rows: who, about what, and until when. */
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { AppealLine } from './list-page.server'

type Props = { readonly rows: readonly AppealLine[]; readonly empty: ReactNode }

export function AppealsTable({ rows, empty }: Props) {
  const { t } = useWords('appeals')
  const columns: readonly Column<AppealLine>[] = [
    {
      key: 'topic',
      head: t('field.topic'),
      lead: true,
      width: 'wide',
      cell: (row) => (
        <RowLead to={row.to} note={row.who}>
          {row.topic}
        </RowLead>
      ),
    },
    { key: 'received', head: t('field.received'), cell: (row) => row.received },
    {
      key: 'state',
      head: t('field.state'),
      cell: (row) => (
        <>
          <Badge tone={row.standing.tone}>{row.standing.text}</Badge>
          <RowNote>{row.standing.note}</RowNote>
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
