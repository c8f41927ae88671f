// Rows of one kind; on a phone every row turns into a small card that names its columns.
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type Column<Row> = {
  readonly key: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** The column's name in the stacked form; taken from `head` when that is text, `''` shows none. */
  readonly label?: string | undefined
  /** `end` for figures and for the deed at the end of a row. */
  readonly align?: 'start' | 'end' | undefined
  readonly width?: 'narrow' | 'medium' | 'wide' | undefined
  /** The cell that names its row for readers; one per table. */
  readonly lead?: boolean | undefined
  /** Keeps the heading for readers only, such as over a column of buttons. */
  readonly headHidden?: boolean | undefined
}

export type TableProps<Row> = {
  readonly caption: ReactNode
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** The row goes on with the subject of the row above: no line parts their first cells. */
  readonly rowJoined?: ((row: Row) => boolean) | undefined
  /** Shown instead of the table when there are no rows. */
  readonly empty?: ReactNode
  /** One total per column, in their order. */
  readonly foot?: readonly ReactNode[] | undefined
  /** For more columns than a screen holds: the table scrolls sideways in its own frame. */
  readonly scroll?: boolean | undefined
  /** `false` where the table already stands on a card. */
  readonly framed?: boolean | undefined
}

/** A table with a caption, a heading that stays in sight and explicit roles that survive the stacked form. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, rowJoined, empty, foot } = props
  const { scroll, framed = true } = props
  if (rows.length === 0 && empty) return <div className={classNames(framed && 'table-card')}>{empty}</div>
  const name = typeof caption === 'string' ? caption : undefined
  return (
    <div
      className={classNames(framed && 'table-card', scroll && 'table-scroll')}
      {...(scroll ? { tabIndex: 0, role: 'region', 'aria-label': name } : {})}
    >
      <table className={classNames('table', !scroll && 'table-sticky')} role="table">
        <caption className={captionHidden ? 'unseen' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" className={cellClass(column)}>
                {column.headHidden ? <span className="unseen">{column.head}</span> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" className={rowJoined?.(row) ? 'row-joined' : undefined}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot ? <Foot columns={columns} foot={foot} /> : null}
      </table>
    </div>
  )
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const name = classNames(column.align === 'end' && 'cell-end', column.width && `cell-${column.width}`)
  return name === '' ? undefined : name
}

function stackedName<Row>(column: Column<Row>): string | undefined {
  if (column.lead || column.headHidden) return column.label
  const name = column.label ?? (typeof column.head === 'string' ? column.head : undefined)
  return name === '' ? undefined : name
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  return (
    <td
      role={column.lead ? 'rowheader' : 'cell'}
      data-label={stackedName(column)}
      className={cellClass(column)}
    >
      {column.cell(row)}
    </td>
  )
}

function Foot<Row>({
  columns,
  foot,
}: {
  readonly columns: readonly Column<Row>[]
  readonly foot: readonly ReactNode[]
}) {
  return (
    <tfoot role="rowgroup">
      <tr role="row" className="table-foot">
        {columns.map((column, index) => (
          <td key={column.key} role="cell" data-label={stackedName(column)} className={cellClass(column)}>
            {foot[index]}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
