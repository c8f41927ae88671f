// A large, simple card with one deed, for people who read slowly or on a phone.
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type StepCardProps = {
  readonly title: ReactNode
  readonly badges?: ReactNode
  readonly note?: ReactNode
  readonly action?: ReactNode
  /** The one to do now. */
  readonly first?: boolean | undefined
  readonly children?: ReactNode
}

/** A title, a few words and one button. */
export function StepCard({ title, badges, note, action, first, children }: StepCardProps) {
  return (
    <section className={classNames('step-card', first && 'step-card-first')}>
      {badges ? <div className="cluster">{badges}</div> : null}
      <h2>{title}</h2>
      {note ? <p className="soft">{note}</p> : null}
      {children}
      {action}
    </section>
  )
}
