// Amounts made of parts, one bar under another: names may be as long as they are.
import { classNames } from '../class-names'
import type { Tone } from '../tone'
import { ReaderTable } from './reader-table'

export type StackedBar = {
  readonly key: string
  readonly name: string
  /** In the order of `parts`. */
  readonly values: readonly number[]
  /** The sum as the language writes it. */
  readonly figure?: string | undefined
}

export type StackedBarsProps = {
  readonly bars: readonly StackedBar[]
  readonly parts: readonly { readonly key: string; readonly label: string; readonly tone: Tone }[]
  readonly words: { readonly caption: string; readonly nameHead: string }
  /** The amount of a full bar; the largest when absent. */
  readonly max?: number | undefined
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0)

/** The parts stand beside each other and share the width; a legend names their colours. */
export function StackedBars({ bars, parts, words, max }: StackedBarsProps) {
  const most = Math.max(1, max ?? Math.max(0, ...bars.map((bar) => sumOf(bar.values))))
  return (
    <div className="chart-host">
      <div className="shares" aria-hidden="true">
        {bars.map((bar) => (
          <div key={bar.key} className="share">
            <span className="share-words">
              <span>{bar.name}</span>
              <b>{bar.figure ?? sumOf(bar.values)}</b>
            </span>
            <svg width="100%" height="12" focusable="false">
              <rect className="fill-track" width="100%" height="12" rx="3" />
              {parts.map((part, index) => {
                const value = bar.values[index] ?? 0
                const before = sumOf(bar.values.slice(0, index))
                return value === 0 ? null : (
                  <rect
                    key={part.key}
                    className={classNames(`fill-${part.tone}`, 'bar-part')}
                    x={`${(100 * before) / most}%`}
                    width={`${(100 * value) / most}%`}
                    height="12"
                  >
                    <title>{`${bar.name}: ${part.label} ${value}`}</title>
                  </rect>
                )
              })}
            </svg>
          </div>
        ))}
      </div>
      <ul className="legend" aria-hidden="true">
        {parts.map((part) => (
          <li key={part.key}>
            <svg width="10" height="10" focusable="false">
              <rect className={`fill-${part.tone}`} width="10" height="10" rx="2" />
            </svg>
            {part.label}
          </li>
        ))}
      </ul>
      <ReaderTable
        caption={words.caption}
        heads={[words.nameHead, ...parts.map((part) => part.label)]}
        rows={bars.map((bar) => [bar.name, ...bar.values])}
      />
    </div>
  )
}
