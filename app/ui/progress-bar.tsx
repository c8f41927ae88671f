// How much of something is done.
import type { Tone } from './tone'

export type ProgressBarProps = {
  readonly value: number
  readonly max: number
  /** What is measured, for readers. */
  readonly label: string
  /** Shown beside the bar, such as "3 of 4". */
  readonly words?: string | undefined
  readonly tone?: Tone | undefined
  /** Height in px. */
  readonly height?: number | undefined
}

/** A bar that turns green when full; a widths in percent needs no inline style, which the site's policy forbids. */
export function ProgressBar({ value, max, label, words, tone, height = 8 }: ProgressBarProps) {
  const share = max > 0 ? Math.min(100, Math.max(0, (100 * value) / max)) : 0
  const colour = tone ?? (share >= 100 ? 'good' : 'accent')
  return (
    <div className="progress-line">
      <svg
        width="100%"
        height={height}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={words}
      >
        <rect className="fill-track" width="100%" height={height} rx={height / 2} />
        {share > 0 ? (
          <rect className={`fill-${colour}`} width={`${share}%`} height={height} rx={height / 2} />
        ) : null}
      </svg>
      {words ? <span aria-hidden="true">{words}</span> : null}
    </div>
  )
}
