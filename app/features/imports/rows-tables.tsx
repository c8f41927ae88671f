/** Rows of a file: those that cannot be imported with every reason, and the first of those that can. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Table } from '~/ui/table'
import type { ToldRow } from './telling.server'

function Problems({ problems }: Pick<ToldRow, 'problems'>) {
  return (
    <ul className="bare">
      {problems.map((problem) => (
        <li key={`${problem.column} ${problem.text}`}>
          <Badge tone={problem.isBad ? 'bad' : 'warn'}>{problem.column}</Badge> {problem.text}
          {problem.said ? <span className="soft"> «{problem.said}»</span> : null}
        </li>
      ))}
    </ul>
  )
}

/** Rows with what is wrong or odd in them. */
export function RowsWithReasons({
  rows,
  caption,
}: {
  readonly rows: readonly ToldRow[]
  readonly caption: string
}) {
  const { t } = useWords('imports')
  return (
    <Table
      caption={caption}
      captionHidden
      framed={false}
      rows={rows}
      rowKey={(row) => String(row.row)}
      columns={[
        { key: 'row', head: t('column.row'), lead: true, width: 'narrow', cell: (row) => `№ ${row.row}` },
        {
          key: 'reasons',
          head: t('column.reasons'),
          width: 'wide',
          cell: (row) => <Problems problems={row.problems} />,
        },
      ]}
    />
  )
}

type FirstProps = { readonly rows: readonly ToldRow[]; readonly headings: readonly string[] }

export function FirstRows({ rows, headings }: FirstProps) {
  const { t } = useWords('imports')
  return (
    <Table
      caption={t('first.title')}
      captionHidden
      framed={false}
      scroll
      rows={rows}
      rowKey={(row) => String(row.row)}
      columns={[
        { key: 'row', head: t('column.row'), lead: true, width: 'narrow', cell: (row) => `№ ${row.row}` },
        { key: 'outcome', head: t('column.outcome'), cell: (row) => row.outcome },
        ...headings.map((heading, place) => ({
          key: `cell-${place}`,
          head: heading || '–',
          cell: (row: ToldRow) => row.cells[place] || '–',
        })),
      ]}
    />
  )
}
