// Amounts beside each other, such as one per month.
import type { Tone } from '../tone'
import { ReaderTable } from './reader-table'

export type Bar = {
  readonly key: string
  /** A short name under the bar. */
  readonly label: string
  /** The full name for readers and the pointer. */
  readonly name: string
  readonly value: number
  readonly tone?: Tone | undefined
}

export type BarChartProps = {
  readonly bars: readonly Bar[]
  readonly words: { readonly caption: string; readonly nameHead: string; readonly valueHead: string }
  /** Height of the plot in px. */
  readonly height?: number | undefined
}

/** Bars share the width there is; heights are measured against the tallest. */
export function BarChart({ bars, words, height = 96 }: BarChartProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.value))
  const step = 100 / Math.max(1, bars.length)
  return (
    <div className="chart-host">
      <svg width="100%" height={height + 40} aria-hidden="true" focusable="false">
        {bars.map((bar, index) => {
          const tall = bar.value === 0 ? 0 : Math.max(2, (height * bar.value) / most)
          const centre = `${(index + 0.5) * step}%`
          return (
            <g key={bar.key}>
              <title>{`${bar.name}: ${bar.value}`}</title>
              <rect
                className={`fill-${bar.tone ?? 'accent'}`}
                x={`${(index + 0.19) * step}%`}
                y={18 + height - tall}
                width={`${step * 0.62}%`}
                height={tall}
                rx="2"
              />
              <text className="bar-value" x={centre} y={12 + height - tall} textAnchor="middle">
                {bar.value}
              </text>
              <text className="bar-name" x={centre} y={height + 34} textAnchor="middle">
                {bar.label}
              </text>
            </g>
          )
        })}
        <line className="chart-axis" x1="0" x2="100%" y1={height + 18.5} y2={height + 18.5} />
      </svg>
      <ReaderTable
        caption={words.caption}
        heads={[words.nameHead, words.valueHead]}
        rows={bars.map((bar) => [bar.name, bar.value])}
      />
    </div>
  )
}
