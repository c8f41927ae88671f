// The first cell of a row: what it is about, as a link, with a line of small print.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export type RowLeadProps = {
  readonly to?: string | undefined
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** A strong name with a note under it. */
export function RowLead({ to, note, children }: RowLeadProps) {
  return (
    <>
      {to ? (
        <Link className="table-lead" to={to}>
          {children}
        </Link>
      ) : (
        <span className="table-lead">{children}</span>
      )}
      {note ? <span className="table-note">{note}</span> : null}
    </>
  )
}

/** Small print under the main words of a cell. */
export function RowNote({ children }: { readonly children: ReactNode }) {
  return <span className="table-note">{children}</span>
}
