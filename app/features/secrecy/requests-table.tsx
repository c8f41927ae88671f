/** Lawful requests in rows: who asks, by which document, where it stands. */
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { toldRequest } from './request-pages.server'

type Row = ReturnType<typeof toldRequest>

type Props = {
  readonly rows: readonly Row[]
  readonly caption: string
  readonly empty: ReactNode
  readonly framed?: boolean
}

export function RequestsTable({ rows, caption, empty, framed = true }: Props) {
  const { t } = useWords('secrecy')
  return (
    <Table
      caption={caption}
      captionHidden
      framed={framed}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: 'body',
          head: t('column.body'),
          lead: true,
          width: 'wide',
          cell: (row) => (
            <RowLead to={`/secrecy/requests/${row.id}`} note={row.document}>
              {row.body}
            </RowLead>
          ),
        },
        {
          key: 'who',
          head: t('column.about'),
          cell: (row) => (
            <>
              {row.who ?? t('request.hidden')}
              <RowNote>{row.institution}</RowNote>
            </>
          ),
        },
        { key: 'registered', head: t('column.registered'), cell: (row) => row.registered },
        {
          key: 'state',
          head: t('column.state'),
          cell: (row) => <Badge tone={row.state.tone}>{row.state.text}</Badge>,
        },
      ]}
    />
  )
}
