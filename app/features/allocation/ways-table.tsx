/** The plan beside first come, first served and greedy; and what declared priorities have changed. */
import { useWords } from '~/platform/i18n'
import { ProgressBar } from '~/ui/progress-bar'
import { type Column, Table } from '~/ui/table'
import type { FinishedRun } from './run-page.server'

type Way = FinishedRun['ways'][number]

export function WaysTable({ rows }: { readonly rows: readonly Way[] }) {
  const { t } = useWords('allocation')
  const columns: readonly Column<Way>[] = [
    { key: 'way', head: t('column.way'), lead: true, cell: (row) => row.name },
    { key: 'placed', head: t('column.placed'), align: 'end', cell: (row) => row.placed },
    { key: 'total', head: t('column.total'), align: 'end', cell: (row) => row.total },
    {
      key: 'share',
      head: t('column.share'),
      width: 'wide',
      cell: (row) => (
        <ProgressBar
          value={row.value}
          max={100}
          label={row.name}
          words={`${row.share} %`}
          tone={row.key === 'plan' ? 'accent' : 'plain'}
        />
      ),
    },
  ]
  return <Table caption={t('ways.title')} columns={columns} rows={rows} rowKey={(row) => row.key} />
}

type Priority = FinishedRun['priorities'][number]

/** Every priority is shown, declared or not: what counted and what did not. */
export function PrioritiesTable({ rows }: { readonly rows: readonly Priority[] }) {
  const { t } = useWords('allocation')
  const columns: readonly Column<Priority>[] = [
    { key: 'name', head: t('field.priorities'), lead: true, cell: (row) => row.name },
    { key: 'points', head: t('column.added'), cell: (row) => row.points },
    {
      key: 'people',
      head: t('column.able'),
      align: 'end',
      cell: (row) => row.people ?? t('fairness.hidden'),
    },
    {
      key: 'placed',
      head: t('column.placed'),
      align: 'end',
      cell: (row) => row.placed ?? t('fairness.hidden'),
    },
  ]
  return (
    <Table
      caption={t('field.priorities')}
      captionHidden
      framed={false}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
    />
  )
}
