// The frame of pages that need no sign-in, and of the person's own pages: larger type, fewer words.
import type { ReactNode } from 'react'
import { Brand } from './brand'

export type PublicShellProps = {
  readonly brandName: string
  readonly skipWord: string
  readonly language?: ReactNode
  /** Links in the top bar. */
  readonly links?: ReactNode
  /** One narrow column, for sign-in. */
  readonly narrow?: boolean | undefined
  readonly footer?: ReactNode
  readonly brandTo?: string | undefined
  readonly children: ReactNode
}

/** Brand, language switch and one column. */
export function PublicShell(props: PublicShellProps) {
  const { brandName, skipWord, language, links, narrow, footer, brandTo, children } = props
  return (
    <div className={narrow ? 'public public-narrow' : 'public'}>
      <a className="skip-link" href="#main">
        {skipWord}
      </a>
      <header className="public-top">
        <div className="public-top-inner">
          <Brand name={brandName} to={brandTo} />
          {links}
          {language}
        </div>
      </header>
      <main id="main" className="public-main" tabIndex={-1}>
        {children}
      </main>
      {footer ? <footer className="public-foot">{footer}</footer> : null}
    </div>
  )
}
