/** The lines of an employer's ledger, newest first. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { ToldLine } from './telling.server'

const tones = { open: 'warn', late: 'bad', done: 'good', over: 'bad' } as const

export function LineBadge({ kind, state }: Pick<ToldLine, 'kind' | 'state'>) {
  const say = useKeyedWords()
  if (state === null) return null
  const shelf = kind === 'insurance' ? 'insurance' : 'incident'
  return <Badge tone={tones[state]}>{say(`organisations:record.state.${shelf}-${state}`)}</Badge>
}

type Props = { readonly rows: readonly ToldLine[]; readonly path: string }

export function LedgerTable({ rows, path }: Props) {
  const { t } = useWords('organisations')
  const say = useKeyedWords()
  return (
    <Table
      caption={t('tab.obligations')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={t('record.empty.title')} icon="document">
          {t('record.empty.text')}
        </EmptyState>
      }
      columns={[
        { key: 'day', head: t('field.onDay'), width: 'medium', cell: (row) => row.day },
        {
          key: 'title',
          head: t('record.what'),
          lead: true,
          cell: (row) => (
            <RowLead
              to={`${path}/obligations/${row.id}`}
              note={[say(`organisations:record.kind.${row.kind}`), row.code].filter(Boolean).join(' · ')}
            >
              {row.title}
            </RowLead>
          ),
        },
        {
          key: 'more',
          head: t('record.more'),
          cell: (row) => (
            <>
              {row.until || row.people || row.words}
              {row.due && !row.settled ? <RowNote>{t('record.due', { day: row.due })}</RowNote> : null}
            </>
          ),
        },
        {
          key: 'state',
          head: t('field.state'),
          cell: (row) => <LineBadge kind={row.kind} state={row.state} />,
        },
      ]}
    />
  )
}
