/** Places of the state's enterprises as rows: convicts, civilians, their share, and what the law finds. */
import { useWords } from '~/platform/i18n'
import { EmptyState } from '~/ui/empty-state'
import { RowLead } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import { LawFindings } from './law-findings'
import type { WatchPage } from './watch-page.server'

type Line = WatchPage['lines'][number]

export function WatchTable({ lines }: Pick<WatchPage, 'lines'>) {
  const { t } = useWords('sites')
  const columns: Column<Line>[] = [
    {
      key: 'site',
      head: t('enquiry.site'),
      lead: true,
      cell: (row) => (
        <RowLead to={row.to} note={`${row.institution} · ${row.organisation}`}>
          {row.site}
        </RowLead>
      ),
    },
    { key: 'month', head: t('count.month'), cell: (row) => row.month },
    { key: 'convicts', head: t('count.convicts'), align: 'end', cell: (row) => row.convicts },
    { key: 'civilians', head: t('count.civilians'), align: 'end', cell: (row) => row.civilians },
    { key: 'share', head: t('watch.share'), align: 'end', cell: (row) => row.share },
    { key: 'finding', head: t('findings'), cell: (row) => <LawFindings findings={row.findings} /> },
  ]
  return (
    <Table
      caption={t('watch.title')}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={t('watch.empty')} icon="factory">
          {t('watch.empty-text')}
        </EmptyState>
      }
    />
  )
}
