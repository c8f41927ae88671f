// The frame of every page behind sign-in: navigation, the top bar, and the page itself.
import type { ReactNode } from 'react'
import { Brand } from './brand'
import { BottomBar, type NavGroup, NavGroups } from './navigation'

export type AppShellProps = {
  readonly brandName: string
  readonly groups: readonly NavGroup[]
  readonly words: {
    readonly skip: string
    readonly navigation: string
    readonly more: string
  }
  /** The search form. */
  readonly search?: ReactNode
  readonly language?: ReactNode
  readonly user?: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** Side bar on wide screens, bottom bar on phones; the skip link leads to `#main`. */
export function AppShell(props: AppShellProps) {
  const { brandName, groups, words, search, language, user, footer, children } = props
  return (
    <>
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <div className="app">
        <nav className="app-side" aria-label={words.navigation}>
          <div className="app-side-inner">
            <div className="nav-brand">
              <Brand name={brandName} />
            </div>
            <NavGroups groups={groups} />
          </div>
        </nav>
        <div>
          <header className="app-top">
            <div className="app-top-brand">
              <Brand name={brandName} />
            </div>
            {search ? <div className="app-top-search">{search}</div> : null}
            <div className="app-top-end">
              {language}
              {user}
            </div>
          </header>
          <main id="main" className="app-main" tabIndex={-1}>
            {children}
            {footer ? <footer className="app-foot">{footer}</footer> : null}
          </main>
          <BottomBar groups={groups} label={words.navigation} moreWord={words.more} />
        </div>
      </div>
    </>
  )
}
