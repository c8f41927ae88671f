/** Steps and courses that open most: as bars, and as a table with the way further down. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { StackedBars } from '~/ui/charts/stacked-bars'
import { EmptyState } from '~/ui/empty-state'
import { RowLead } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { UnlockPage } from './unlock-page.server'

type Row = UnlockPage['rows'][number]
type BaseRow = NonNullable<UnlockPage['bases']>['rows'][number]

export function UnlockBars({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords('matching')
  return (
    <Card title={t('unlock.chart')}>
      <StackedBars
        bars={rows.slice(0, 10).map(({ key, name, opens, clears, figures }) => ({
          key,
          name,
          values: [opens, clears],
          figure: figures.sum,
        }))}
        parts={[
          { key: 'opens', label: t('unlock.opened'), tone: 'good' },
          { key: 'clears', label: t('unlock.cleared'), tone: 'info' },
        ]}
        words={{ caption: t('unlock.chart'), nameHead: t('unlock.what') }}
      />
    </Card>
  )
}

export function UnlockTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords('matching')
  const columns: readonly Column<Row>[] = [
    {
      key: 'what',
      head: t('unlock.what'),
      lead: true,
      width: 'wide',
      cell: (row) => (
        <RowLead to={row.to} note={row.note}>
          {row.name} {row.kind === 'course' ? <Badge tone="info">{t('kind.course')}</Badge> : null}
        </RowLead>
      ),
    },
    { key: 'people', head: t('unlock.people'), align: 'end', cell: (row) => row.figures.people },
    { key: 'opens', head: t('unlock.opened'), align: 'end', cell: (row) => row.figures.opens },
    { key: 'clears', head: t('unlock.cleared'), align: 'end', cell: (row) => row.figures.clears },
  ]
  return (
    <Table
      caption={t('unlock.page')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
      empty={
        <EmptyState icon="match" title={t('unlock.nothing')}>
          {t('unlock.nothing-text')}
        </EmptyState>
      }
    />
  )
}

export function UnlockBases({ name, rows }: NonNullable<UnlockPage['bases']>) {
  const { t } = useWords('matching')
  const columns: readonly Column<BaseRow>[] = [
    {
      key: 'base',
      head: t('unlock.base'),
      lead: true,
      cell: (row) => <RowLead to={row.to}>{row.name}</RowLead>,
    },
    { key: 'people', head: t('unlock.people'), align: 'end', cell: (row) => row.figures.people },
    { key: 'opens', head: t('unlock.opened'), align: 'end', cell: (row) => row.figures.opens },
    { key: 'clears', head: t('unlock.cleared'), align: 'end', cell: (row) => row.figures.clears },
  ]
  return (
    <Table caption={t('unlock.by-base', { name })} columns={columns} rows={rows} rowKey={(row) => row.base} />
  )
}
