/** The register in rows: who or what for, since when, and when the commission looks again. */
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { RegisterPage } from './pages.server'

type Row = RegisterPage['rows'][number]

type Props = {
  readonly rows: readonly Row[]
  readonly empty: ReactNode
  readonly framed?: boolean
  readonly lead: string
}

export function RegisterTable({ rows, empty, framed = true, lead }: Props) {
  const { t } = useWords('preventive-register')
  const columns: readonly Column<Row>[] = [
    {
      key: 'who',
      head: lead,
      lead: true,
      width: 'wide',
      cell: (row) => (
        <RowLead to={row.to} note={row.category}>
          {row.name}
        </RowLead>
      ),
    },
    { key: 'placed', head: t('head.placed'), cell: (row) => row.placedOn },
    {
      key: 'state',
      head: t('head.state'),
      cell: (row) => <Badge tone={row.state.tone}>{row.state.text}</Badge>,
    },
    {
      key: 'review',
      head: t('head.review'),
      cell: (row) =>
        row.review ? <Badge tone={row.review.tone}>{row.review.text}</Badge> : row.removedOn || '–',
    },
  ]
  return (
    <Table
      caption={t('title')}
      captionHidden
      framed={framed}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
    />
  )
}
