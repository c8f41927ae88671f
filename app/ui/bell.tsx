// The way to what somebody wants to tell the reader.
import { Link } from '@remix-run/react'
import { Icon } from './icon'

export type BellProps = {
  readonly to: string
  /** Written as the language writes numbers; null when nothing waits. */
  readonly figure: string | null
  readonly label: string
}

/** A bell with the number of messages that wait. */
export function Bell({ to, figure, label }: BellProps) {
  return (
    <Link className="bell" to={to} aria-label={label} title={label}>
      <Icon name="bell" />
      {figure === null ? null : (
        <span className="bell-figure" aria-hidden="true">
          {figure}
        </span>
      )}
    </Link>
  )
}
