// Named amounts as bars of their own, the longest first or as given.
import type { Tone } from '../tone'

export type Share = {
  readonly key: string
  readonly label: string
  readonly value: number
  /** The amount as shown, such as "+41" or "38 %". */
  readonly figure: string
  readonly tone?: Tone | undefined
}

export type ShareBarsProps = {
  readonly label: string
  readonly shares: readonly Share[]
  /** The amount of a full bar; the largest when absent. */
  readonly max?: number | undefined
}

/** The words carry everything; the bars only help the eye. */
export function ShareBars({ label, shares, max }: ShareBarsProps) {
  const most = Math.max(1, max ?? Math.max(0, ...shares.map((share) => share.value)))
  return (
    <ul className="shares" aria-label={label}>
      {shares.map((share) => (
        <li key={share.key} className="share">
          <span className="share-words">
            <span>{share.label}</span>
            <b>{share.figure}</b>
          </span>
          <svg width="100%" height="8" aria-hidden="true" focusable="false">
            <rect className="fill-track" width="100%" height="8" rx="4" />
            {share.value > 0 ? (
              <rect
                className={`fill-${share.tone ?? 'accent'}`}
                width={`${Math.min(100, (100 * share.value) / most)}%`}
                height="8"
                rx="4"
              />
            ) : null}
          </svg>
        </li>
      ))}
    </ul>
  )
}
