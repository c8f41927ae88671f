/** Audit rows as a table. */
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

export function AuditList({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords('account')
  const say = useKeyedWords()
  return (
    <Table
      caption={t('audit.lead')}
      captionHidden
      rows={rows}
      rowKey={(row) => String(row.seq)}
      columns={[
        {
          key: 'who',
          head: t('audit.who'),
          lead: true,
          cell: (row) => (
            <>
              <RowLead>{row.actor ?? t('audit.nobody')}</RowLead>
              <RowNote>
                {row.actorRole === 'nobody' || row.actorRole === 'system'
                  ? t(`audit.${row.actorRole}`)
                  : say(`common:role.${row.actorRole}`)}
              </RowNote>
            </>
          ),
        },
        { key: 'what', head: t('audit.what'), cell: (row) => <Deed row={row} /> },
        { key: 'subject', head: t('audit.subject'), cell: (row) => row.subject },
        {
          key: 'outcome',
          head: t('audit.outcome'),
          cell: (row) => (
            <Badge tone={tones[row.outcome as keyof typeof tones]}>
              {say(`account:audit.${row.outcome}`)}
            </Badge>
          ),
        },
        { key: 'at', head: t('audit.at'), align: 'end', cell: (row) => row.at },
      ]}
    />
  )
}
