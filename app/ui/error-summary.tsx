// What keeps a form from being accepted, on top of it, with a way to each field.
import { type ReactNode, useEffect, useRef } from 'react'

export type FormProblem = {
  /** The id of the control, without `#`; absent when the whole form is meant. */
  readonly field?: string | undefined
  readonly text: string
}

export type ErrorSummaryProps = {
  readonly title: ReactNode
  readonly problems: readonly FormProblem[]
}

/** Takes the focus when it appears, so that nobody misses a refusal; shows nothing without problems. */
export function ErrorSummary({ title, problems }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [problems])
  if (problems.length === 0) return null
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert" autoFocus>
      <h2>{title}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field ?? ''} ${problem.text}`}>
            {problem.field ? <a href={`#${problem.field}`}>{problem.text}</a> : problem.text}
          </li>
        ))}
      </ul>
    </div>
  )
}
