/** What the law asks after an event: the duty, its term or its day, who owes it to whom, and where it stands. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export type RuleLine = {
  readonly code: string
  readonly short: string
  readonly what: string
  readonly term: string
  readonly who: string
  readonly cite: string
  readonly isSure: boolean
  readonly side: string | null
  readonly recommended: string | null
  /** The day counted for an event; without one the term stands in its place. */
  readonly due?: string
}

export function RuleTable({
  caption,
  rows,
}: {
  readonly caption: string
  readonly rows: readonly RuleLine[]
}) {
  const { t } = useWords('duties')
  const say = useKeyedWords()
  return (
    <Table
      caption={caption}
      captionHidden
      framed={false}
      rows={rows}
      rowKey={(row) => row.code}
      columns={[
        {
          key: 'what',
          head: t('column.what'),
          lead: true,
          cell: (row) => (
            <>
              <RowLead note={row.what}>{row.short}</RowLead>
              <RowNote>
                {row.code} · {row.cite}
              </RowNote>
              {row.isSure ? null : <Badge tone="warn">{say('law:standing.to-confirm')}</Badge>}
              {row.recommended ? <Badge>{row.recommended}</Badge> : null}
            </>
          ),
        },
        {
          key: 'who',
          head: t('column.who'),
          cell: (row) => (
            <>
              {row.who}
              {row.side ? <RowNote>{row.side}</RowNote> : null}
            </>
          ),
        },
        {
          key: 'due',
          head: t('column.due'),
          width: 'medium',
          cell: (row) =>
            row.due ? (
              <>
                <b>{row.due}</b>
                <RowNote>{row.term}</RowNote>
              </>
            ) : (
              row.term
            ),
        },
      ]}
    />
  )
}
