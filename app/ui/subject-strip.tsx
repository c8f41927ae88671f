// Whom or what a group of pages is about: the same strip heads every one of them.
import type { ReactNode } from 'react'
import { Avatar } from './avatar'
import type { Fact } from './key-facts'

export type SubjectStripProps = {
  readonly name: string
  readonly facts: readonly Fact[]
  /** A figure that matters most, with its caption, such as days left. */
  readonly figure?: { readonly caption: ReactNode; readonly value: ReactNode } | undefined
  readonly badges?: ReactNode
  readonly actions?: ReactNode
  /** `false` where the page has its own `h1`. */
  readonly heading?: boolean | undefined
}

/** Name, facts, the figure and the alerts. */
export function SubjectStrip(props: SubjectStripProps) {
  const { name, facts, figure, badges, actions, heading = true } = props
  return (
    <section className="strip" aria-label={name}>
      <div className="strip-who">
        <Avatar name={name} large />
        <div>
          {heading ? <h1>{name}</h1> : <p className="strip-name">{name}</p>}
          <dl className="strip-facts">
            {facts.map((fact) => (
              <div key={fact.name}>
                <dt>{fact.name}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      {figure || badges || actions ? (
        <div className="strip-aside">
          {figure ? (
            <div>
              <div className="soft small">{figure.caption}</div>
              <div className="strip-figure">{figure.value}</div>
            </div>
          ) : null}
          {badges ? <div className="cluster">{badges}</div> : null}
          {actions ? <div className="cluster">{actions}</div> : null}
        </div>
      ) : null}
    </section>
  )
}
