// Filters as links: the address says what is shown, so that a list can be shared.
import { Link } from '@remix-run/react'
import { Icon, type IconName } from './icon'

export type Chip = {
  readonly to: string
  readonly label: string
  readonly count?: string | undefined
  readonly current?: boolean | undefined
  readonly icon?: IconName | undefined
}

export type ChipsProps = { readonly label: string; readonly chips: readonly Chip[] }

/** A row of filters, those in force marked; a link of one in force takes it away again. */
export function Chips({ label, chips }: ChipsProps) {
  return (
    <ul className="chips" aria-label={label}>
      {chips.map((chip) => (
        <li key={`${chip.to} ${chip.label}`}>
          <Link
            className="chip"
            to={chip.to}
            preventScrollReset
            aria-current={chip.current ? 'true' : undefined}
          >
            {chip.icon ? <Icon name={chip.icon} /> : null}
            {chip.label}
            {chip.count ? <span className="soft">{chip.count}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  )
}
