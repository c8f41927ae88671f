/** Audit rows as a table. */
import type { ReactNode } from 'react'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

type Row = {
  readonly seq: number
  readonly at: string
  readonly actor: string | null
  readonly actorRole: string
  readonly deed: string
  readonly outcome: string
  readonly deedWords: string
  readonly subject: string
}

const tones = { done: 'good', refused: 'warn', denied: 'bad' } as const

function Deed({ row }: { readonly row: Row }) {
  return (
    <>
      {row.deedWords}
      <RowNote>
        <code>{row.deed}</code>
      </RowNote>
    </>
  )
}

type Props = { readonly rows: readonly Row[]; readonly empty: ReactNode }

export function AuditList({ rows, empty }: Props) {
  const { t } = useWords('audit')
  const say = useKeyedWords()
  return (
    <Table
      caption={t('lead')}
      captionHidden
      rows={rows}
      empty={empty}
      rowKey={(row) => String(row.seq)}
      columns={[
        {
          key: 'who',
          head: t('who'),
          lead: true,
          cell: (row) => (
            <>
              <RowLead>{row.actor ?? t('nobody')}</RowLead>
              <RowNote>
                {row.actorRole === 'nobody' || row.actorRole === 'system'
                  ? t(row.actorRole)
                  : say(`common:role.${row.actorRole}`)}
              </RowNote>
            </>
          ),
        },
        { key: 'what', head: t('what'), cell: (row) => <Deed row={row} /> },
        { key: 'subject', head: t('subject'), cell: (row) => row.subject },
        {
          key: 'outcome',
          head: t('outcome'),
          cell: (row) => (
            <Badge tone={tones[row.outcome as keyof typeof tones]}>{say(`audit:${row.outcome}`)}</Badge>
          ),
        },
        { key: 'at', head: t('at'), align: 'end', cell: (row) => row.at },
      ]}
    />
  )
}
