// Asks once before a deed that is hard to undo, in the page itself.
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'

export type ConfirmProps = {
  /** The word on the closed button. */
  readonly summary: ReactNode
  readonly question: ReactNode
  readonly icon?: IconName | undefined
  /** The form with the deed. */
  readonly children: ReactNode
}

/** A button that opens a question; the deed itself is among the children. */
export function Confirm({ summary, question, icon, children }: ConfirmProps) {
  return (
    <details className="confirm">
      <summary className="button button-secondary">
        {icon ? <Icon name={icon} /> : null}
        {summary}
      </summary>
      <div className="confirm-panel">
        <p>{question}</p>
        {children}
      </div>
    </details>
  )
}

export type DisclosureProps = {
  readonly summary: ReactNode
  /** For a table at the foot of a flush card: the whole width, without the side line. */
  readonly wide?: boolean | undefined
  /** Open from the start: something in it wants to be seen. */
  readonly open?: boolean | undefined
  readonly children: ReactNode
}

/** More words for who wants them: how this works, the rule and its source. */
export function Disclosure({ summary, wide, open, children }: DisclosureProps) {
  return (
    <details className={classNames('disclosure', wide && 'disclosure-wide')} open={open || undefined}>
      <summary>{summary}</summary>
      <div className="disclosure-panel">{children}</div>
    </details>
  )
}
