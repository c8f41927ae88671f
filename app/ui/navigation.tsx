// The ways through the app: groups in the side bar, a bar of four and "more" on a phone.
import { NavLink } from '@remix-run/react'
import { ClosingDetails } from './closing-details'
import { Icon, type IconName } from './icon'

export type NavItem = {
  readonly to: string
  readonly label: string
  readonly icon: IconName
  /** Work that waits there; nothing is shown for 0. */
  readonly count?: number | undefined
  /** A short word for the bottom bar, where 70 px must do. */
  readonly shortLabel?: string | undefined
  /** Only the exact address counts as being here. */
  readonly end?: boolean | undefined
}

export type NavGroup = {
  readonly key: string
  readonly title?: string | undefined
  readonly items: readonly NavItem[]
}

/** Every group, one below the other. */
export function NavGroups({ groups }: { readonly groups: readonly NavGroup[] }) {
  return (
    <>
      {groups.map((group) => (
        <div key={group.key}>
          {group.title ? <p className="nav-group">{group.title}</p> : null}
          <ul className="nav-list">
            {group.items.map((item) => (
              <li key={item.to}>
                <NavLink className="nav-link" to={item.to} end={item.end ?? false}>
                  <Icon name={item.icon} />
                  <span>{item.label}</span>
                  <NavCount count={item.count} />
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

export type BottomBarProps = {
  readonly groups: readonly NavGroup[]
  readonly label: string
  readonly moreWord: string
}

/** The first four places and all of them behind "more". */
export function BottomBar({ groups, label, moreWord }: BottomBarProps) {
  const all = groups.flatMap((group) => group.items)
  const shown = all.slice(0, all.length > 5 ? 4 : 5)
  return (
    <nav className="app-bottom" aria-label={label}>
      {shown.map((item) => (
        <NavLink key={item.to} className="app-bottom-item" to={item.to} end={item.end ?? false}>
          <Icon name={item.icon} />
          <span>{item.shortLabel ?? item.label}</span>
          <NavCount count={item.count} />
        </NavLink>
      ))}
      {shown.length < all.length ? (
        <ClosingDetails className="app-more">
          <summary className="app-bottom-item">
            <Icon name="menu" />
            <span>{moreWord}</span>
          </summary>
          <div className="app-more-panel">
            <NavGroups groups={groups} />
          </div>
        </ClosingDetails>
      ) : null}
    </nav>
  )
}

function NavCount({ count }: { readonly count?: number | undefined }) {
  return count ? <span className="nav-count">{count > 999 ? '999+' : count}</span> : null
}
