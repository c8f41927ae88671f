/** The strand of handovers: who to whom, when, what was seen; a gap stands where a shift changed and nobody wrote it down. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { WatchPage } from './pages.server'

type Line = WatchPage['strand'][number]

export function Strand({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useWords('watches')
  const columns: readonly Column<Line>[] = [
    { key: 'when', head: t('head.when'), lead: true, cell: (line) => line.when },
    {
      key: 'who',
      head: t('head.who'),
      width: 'wide',
      cell: (line) => (line.missed ? <Badge tone="bad">{line.who}</Badge> : line.who),
    },
    {
      key: 'seen',
      head: t('head.seen'),
      width: 'wide',
      cell: (line) => (
        <>
          {line.seen || '–'}
          {line.words ? <RowNote>{line.words}</RowNote> : null}
        </>
      ),
    },
  ]
  return (
    <Table
      caption={t('strand.title')}
      captionHidden
      framed={false}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.key}
      empty={
        <EmptyState icon="clock" title={t('strand.none')}>
          {t('strand.none-text')}
        </EmptyState>
      }
    />
  )
}
