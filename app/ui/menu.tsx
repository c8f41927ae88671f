// A small list of links and deeds behind one word; it opens without scripts.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { ClosingDetails } from './closing-details'
import { Icon, type IconName } from './icon'

export type MenuProps = {
  /** What is seen while closed. */
  readonly summary: ReactNode
  /** For readers, when the summary alone does not say it. */
  readonly label?: string | undefined
  /** `button` frames the summary, `plain` leaves it as it is. */
  readonly look?: 'button' | 'plain' | undefined
  /** Opens towards the end of the line instead of its start. */
  readonly start?: boolean | undefined
  readonly children: ReactNode
}

/** A panel that floats under its summary. */
export function Menu({ summary, label, look = 'button', start, children }: MenuProps) {
  return (
    <ClosingDetails className={classNames('menu', look === 'plain' && 'menu-plain', start && 'menu-start')}>
      <summary className={look === 'button' ? 'button button-secondary' : undefined} aria-label={label}>
        {summary}
        {look === 'button' ? <Icon name="down" /> : null}
      </summary>
      <div className="menu-panel">{children}</div>
    </ClosingDetails>
  )
}

export type MenuLinkProps = {
  readonly to: string
  readonly icon?: IconName | undefined
  readonly reloadDocument?: boolean | undefined
  readonly children: ReactNode
}

/** A place to go. */
export function MenuLink({ to, icon, reloadDocument, children }: MenuLinkProps) {
  return (
    <Link className="menu-item" to={to} reloadDocument={reloadDocument ?? false}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Link>
  )
}

export type MenuButtonProps = {
  readonly icon?: IconName | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly children: ReactNode
}

/** A deed; stands in a form of its own. */
export function MenuButton({ icon, name, value, children }: MenuButtonProps) {
  return (
    <button className="menu-item" type="submit" name={name} value={value}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}
