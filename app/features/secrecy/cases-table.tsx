/** Cases under supervision in rows: whose, with whom, until when, and whether there is a remark. */
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { toldCase } from './supervision-pages.server'

type Row = ReturnType<typeof toldCase>

type Props = {
  readonly rows: readonly Row[]
  readonly caption: string
  /** Where a row leads, before its id. */
  readonly base: string
  /** Whom the row names beside the person: the other one of the two. */
  readonly other: 'author' | 'supervisor'
  readonly empty: ReactNode
}

export function CasesTable({ rows, caption, base, other, empty }: Props) {
  const { t } = useWords('secrecy')
  return (
    <Table
      caption={caption}
      captionHidden
      framed={false}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: 'who',
          head: t('column.person'),
          lead: true,
          cell: (row) => (
            <RowLead to={`${base}/${row.id}`} note={row.scope}>
              {row.who}
            </RowLead>
          ),
        },
        {
          key: 'other',
          head: other === 'author' ? t('column.author') : t('column.supervisor'),
          cell: (row) => row[other],
        },
        { key: 'until', head: t('column.until'), cell: (row) => row.until },
        {
          key: 'state',
          head: t('column.state'),
          cell: (row) => (
            <>
              <Badge tone={row.state.tone}>{row.state.text}</Badge>
              {row.isRemarked ? <RowNote>{t('supervision.remarked')}</RowNote> : null}
            </>
          ),
        },
      ]}
    />
  )
}
