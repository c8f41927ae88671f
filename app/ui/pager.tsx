// Steps through a long list by its keys: there is a page before and a page after, never a page number.
import type { ReactNode } from 'react'
import { ButtonLink } from './button'

export type PagerProps = {
  readonly label: string
  readonly previousTo?: string | undefined
  readonly nextTo?: string | undefined
  readonly previousWord: string
  readonly nextWord: string
  readonly status?: ReactNode
}

/** Shows nothing when the list fits on one page and there is no status to tell. */
export function Pager({ label, previousTo, nextTo, previousWord, nextWord, status }: PagerProps) {
  if (!previousTo && !nextTo && !status) return null
  return (
    <nav className="pager" aria-label={label}>
      <div>
        {previousTo ? (
          <ButtonLink to={previousTo} icon="back">
            {previousWord}
          </ButtonLink>
        ) : null}
      </div>
      {status ? <span className="soft small">{status}</span> : null}
      <div>
        {nextTo ? (
          <ButtonLink to={nextTo} iconAfter="arrow">
            {nextWord}
          </ButtonLink>
        ) : null}
      </div>
    </nav>
  )
}
