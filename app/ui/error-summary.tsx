// What keeps a form from being accepted, on top of it, with a way to each field.
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'

export type FormProblem = {
  /** The id of the control, without `#`; absent when the whole form is meant. */
  readonly field?: string | undefined
  readonly text: string
}

export type ErrorSummaryProps = {
  readonly title: ReactNode
  readonly problems: readonly FormProblem[]
}

/** What a reader calls a control: the first words of its label, or of the question around it. */
const nameOf = (id: string): string => {
  const label =
    document.querySelector(`label[for="${CSS.escape(id)}"]`) ??
    document.getElementById(id)?.closest('fieldset')?.querySelector('legend')
  return label?.firstChild?.textContent?.trim() ?? ''
}

const never = () => () => undefined

/** The labels stand in the document already; without scripts the link alone leads there. */
function Name({ of }: { readonly of: string }) {
  const name = useSyncExternalStore(
    never,
    () => nameOf(of),
    () => '',
  )
  return name === '' ? null : `${name} · `
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
        {problems.map(({ field, text }) => (
          <li key={`${field ?? ''} ${text}`}>
            {field ? (
              <a href={`#${field}`}>
                <Name of={field} />
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
