// A sheet of paper on the page: one subject, with its heading and what belongs beside it.
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type CardProps = {
  readonly title?: ReactNode
  /** Badges, small print or buttons at the end of the heading's line. */
  readonly aside?: ReactNode
  readonly tone?: 'plain' | 'accent' | undefined
  /** Leaves the padding out, for a table that fills the card. */
  readonly flush?: boolean | undefined
  readonly id?: string | undefined
  readonly level?: 2 | 3 | undefined
  readonly children: ReactNode
}

/** A titled section. */
export function Card({ title, aside, tone, flush, id, level = 2, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      className={classNames('card', flush && 'card-flush', tone === 'accent' && 'card-accent')}
      id={id}
    >
      {title || aside ? (
        <div className="card-head">
          {title ? <Heading>{title}</Heading> : <span />}
          {aside ? <div className="card-aside">{aside}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  )
}
