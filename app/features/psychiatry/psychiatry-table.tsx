/** Referrals to a psychiatrist in rows: who, how urgent, how far, and what is owed by when. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { PsychiatryPage } from './pages.server'

type Row = PsychiatryPage['rows'][number]

export function PsychiatryTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords('psychiatry')
  const columns: readonly Column<Row>[] = [
    {
      key: 'who',
      head: t('head.person'),
      lead: true,
      width: 'medium',
      cell: (row) => (
        <RowLead to={row.to} note={row.author}>
          {row.name}
        </RowLead>
      ),
    },
    {
      key: 'urgency',
      head: t('head.urgency'),
      cell: (row) => <Badge tone={row.urgency.tone}>{row.urgency.text}</Badge>,
    },
    {
      key: 'state',
      head: t('head.state'),
      cell: (row) => <Badge tone={row.state.tone}>{row.state.text}</Badge>,
    },
    {
      key: 'due',
      head: t('head.due'),
      cell: (row) => (row.due ? <Badge tone={row.due.tone}>{row.due.text}</Badge> : '–'),
    },
  ]
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="heart" title={t('none.title')}>
          {t('none.text')}
        </EmptyState>
      }
    />
  )
}
