// The parts of one subject as links: each tab has an address of its own.
import { Link, NavLink } from '@remix-run/react'
import { useEffect, useRef } from 'react'

export type Tab = {
  readonly to: string
  readonly label: string
  readonly count?: number | undefined
  /** Marks the tab by hand where the address alone does not decide, such as `?tab=…`. */
  readonly current?: boolean | undefined
  readonly end?: boolean | undefined
}

/** `minor`: a second row, under tabs of its own page. */
export type TabsProps = {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly kind?: 'main' | 'minor'
}

/** A row of links, the present one marked; where the row is longer than the screen, it is moved so that this one is seen. */
export function Tabs({ label, tabs, kind = 'main' }: TabsProps) {
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const present = row.current?.querySelector<HTMLElement>('[aria-current]')
    if (!row.current || !present) return
    row.current.scrollLeft = present.offsetLeft - (row.current.clientWidth - present.offsetWidth) / 2
  }, [tabs])
  return (
    <nav ref={row} className={kind === 'main' ? 'tabs' : 'tabs tabs-minor'} aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <TabLink tab={tab} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function TabLink({ tab }: { readonly tab: Tab }) {
  const words = (
    <>
      {tab.label}
      {tab.count === undefined ? null : <span className="tab-count">{tab.count}</span>}
    </>
  )
  if (tab.current === undefined) {
    return (
      <NavLink className="tab" to={tab.to} end={tab.end ?? true} preventScrollReset>
        {words}
      </NavLink>
    )
  }
  return (
    <Link className="tab" to={tab.to} preventScrollReset aria-current={tab.current ? 'page' : undefined}>
      {words}
    </Link>
  )
}
