/** Substitutions in rows: who in whose place, from when until when, on which document. */
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { toldSubstitution } from './substitution-pages.server'

type Row = ReturnType<typeof toldSubstitution>

type Props = {
  readonly rows: readonly Row[]
  readonly caption: string
  /** Where a row leads, before its id. */
  readonly base: string
  readonly empty: ReactNode
  readonly framed?: boolean
}

export function SubstitutionsTable({ rows, caption, base, empty, framed = true }: Props) {
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
          key: 'author',
          head: t('column.author'),
          lead: true,
          cell: (row) => <RowLead to={`${base}/${row.id}`}>{row.author}</RowLead>,
        },
        { key: 'substitute', head: t('column.substitute'), cell: (row) => row.substitute },
        { key: 'dates', head: t('column.dates'), cell: (row) => row.dates },
        {
          key: 'document',
          head: t('column.document'),
          width: 'wide',
          cell: (row) => (
            <>
              {row.document}
              <RowNote>{row.reason}</RowNote>
            </>
          ),
        },
        {
          key: 'state',
          head: t('column.state'),
          cell: (row) => <Badge tone={row.state.tone}>{row.state.text}</Badge>,
        },
      ]}
    />
  )
}
