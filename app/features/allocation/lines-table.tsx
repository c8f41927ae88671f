/** Lines of a run: who, where, how well it fits, what it changes, and what has come between. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { LineItem } from './lines-page.server'

function StateCell({ row }: { readonly row: LineItem }) {
  return (
    <Stack gap="close">
      {row.state ? (
        <span>
          <Badge tone={row.state.tone}>{row.state.text}</Badge>
        </span>
      ) : null}
      {row.turns.map((turn) => (
        <span key={turn}>
          <Badge tone="warn">{turn}</Badge>
        </span>
      ))}
    </Stack>
  )
}

export function LinesTable({ rows }: { readonly rows: readonly LineItem[] }) {
  const { t } = useWords('allocation')
  const columns: readonly Column<LineItem>[] = [
    {
      key: 'person',
      head: t('column.person'),
      lead: true,
      width: 'wide',
      cell: (row) => (
        <RowLead to={row.to} note={row.institution}>
          {row.name}
        </RowLead>
      ),
    },
    {
      key: 'opening',
      head: t('column.opening'),
      cell: (row) => (
        <>
          {row.isPlace ? row.opening : t('line.nothing')}
          <RowNote>{row.isPlace ? row.openingNote : row.opening}</RowNote>
        </>
      ),
    },
    {
      key: 'fit',
      head: t('column.fit'),
      cell: (row) => (
        <>
          {row.points}
          {row.unknowns ? <RowNote>{row.unknowns}</RowNote> : null}
        </>
      ),
    },
    {
      key: 'effect',
      head: t('column.effect'),
      width: 'medium',
      cell: (row) => <Badge tone={row.effect.tone}>{row.effect.text}</Badge>,
    },
    { key: 'state', head: t('column.state'), width: 'medium', cell: (row) => <StateCell row={row} /> },
  ]
  return (
    <Table
      caption={t('lines.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="people" title={t('empty.lines')}>
          {t('empty.lines-text')}
        </EmptyState>
      }
    />
  )
}
