// The day in a few figures, each a link to the list behind it.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Tone } from './tone'

export type Count = {
  readonly to: string
  /** Already written as the language writes numbers. */
  readonly figure: ReactNode
  readonly label: string
  readonly note?: string | undefined
  readonly tone?: Tone | undefined
  readonly current?: boolean | undefined
}

export type CountsProps = { readonly label: string; readonly counts: readonly Count[] }

/** Tiles of counts; the one whose list is shown below is marked. */
export function Counts({ label, counts }: CountsProps) {
  return (
    <ul className="counts" aria-label={label}>
      {counts.map((count) => (
        <li key={count.to}>
          <Link
            className="count"
            to={count.to}
            preventScrollReset
            aria-current={count.current ? 'true' : undefined}
          >
            <span className={`count-figure tone-${count.tone ?? 'plain'}`}>{count.figure}</span>
            <span className="count-words">
              <span>{count.label}</span>
              {count.note ? <span>{count.note}</span> : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
