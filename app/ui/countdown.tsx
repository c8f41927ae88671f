// How long a screen that many people use stays open: counted down in figures, and by a bar that needs no script.
import { type RefObject, useEffect, useState } from 'react'

export type CountdownProps = {
  /** Seconds without a step until the screen closes. */
  readonly seconds: number
  /** Seconds until it closes whatever is done. */
  readonly longest: number
  /** Changes with every step: counting begins anew. */
  readonly step: string
  readonly label: string
  /** The form that closes the screen: sent when nothing is left. */
  readonly closing: RefObject<HTMLFormElement>
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** Seconds left; counted by the browser's own clock of elapsed time, which nobody can set. */
const useLeft = ({ seconds, longest, step, closing }: CountdownProps): number => {
  const [left, setLeft] = useState(seconds)
  const [openedAt] = useState(() => (typeof performance === 'undefined' ? 0 : performance.now()))
  useEffect(() => {
    const from = performance.now()
    const endsAt = Math.min(from + seconds * 1000, openedAt + longest * 1000)
    const tick = (): void => {
      const next = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000))
      setLeft(next)
      if (next > 0) return
      clearInterval(timer)
      closing.current?.submit()
    }
    const timer = setInterval(tick, 1000)
    tick()
    return () => clearInterval(timer)
  }, [seconds, longest, step, openedAt, closing])
  return left
}

/** The time left. Readers are not told every second: the words beside it say how long there is. */
export function Countdown(props: CountdownProps) {
  const left = useLeft(props)
  return (
    <div className="countdown">
      <span className="countdown-words">
        {props.label} <span aria-hidden="true">{clock(left)}</span>
      </span>
      <svg className="countdown-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="countdown-track" width="100" height="4" />
        <rect key={props.step} className="countdown-rest" width="100" height="4">
          <animate attributeName="width" from="100" to="0" dur={`${props.seconds}s`} fill="freeze" />
        </rect>
      </svg>
    </div>
  )
}
