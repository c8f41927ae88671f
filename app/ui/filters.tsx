// Several questions a list may be narrowed by: each a row of links with its name before it.
import { type Chip, Chips } from './chips'

export type FilterRow = { readonly key: string; readonly label: string; readonly chips: readonly Chip[] }

/** Rows of filters. */
export function Filters({ rows }: { readonly rows: readonly FilterRow[] }) {
  return (
    <div className="narrowing">
      {rows.map((row) => (
        <div key={row.key} className="narrowing-row">
          <span className="narrowing-name" aria-hidden="true">
            {row.label}
          </span>
          <Chips label={row.label} chips={row.chips} />
        </div>
      ))}
    </div>
  )
}
