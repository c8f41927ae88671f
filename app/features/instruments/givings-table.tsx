/** Givings of instruments in rows: what, to whom, when, and how it came out. */
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { Tone } from '~/ui/tone'

export type GivingLine = {
  readonly id: string
  readonly to: string
  readonly name?: string
  readonly instrument: string
  readonly way: string
  readonly heldOn: string
  readonly score: string
  readonly raised: { readonly tone: Tone; readonly text: string } | null
  readonly isNew: boolean
}

type Props = {
  readonly rows: readonly GivingLine[]
  readonly empty: ReactNode
  readonly framed?: boolean
}

export function GivingsTable({ rows, empty, framed = true }: Props) {
  const { t } = useWords('instruments')
  const columns: readonly Column<GivingLine>[] = [
    {
      key: 'what',
      head: t('head.instrument'),
      lead: true,
      width: 'medium',
      cell: (row) => (
        <RowLead to={row.to} note={row.name ? row.instrument : row.way}>
          {row.name ?? row.instrument}
        </RowLead>
      ),
    },
    {
      key: 'day',
      head: t('head.day'),
      cell: (row) => (
        <>
          {row.heldOn}
          {row.name ? <RowNote>{row.way}</RowNote> : null}
        </>
      ),
    },
    {
      key: 'score',
      head: t('head.score'),
      width: 'wide',
      cell: (row) => (
        <div className="stack stack-close">
          <span>{row.score}</span>
          {row.raised ? (
            <span>
              <Badge tone={row.raised.tone}>{row.raised.text}</Badge>
            </span>
          ) : null}
          {row.isNew ? (
            <span>
              <Badge tone="info">{t('new')}</Badge>
            </span>
          ) : null}
        </div>
      ),
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
