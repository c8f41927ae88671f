// A road in time as a thin strip for a row of a list: all strips of a list share one scale, so that goals stand under each other.
import type { RoadPoint, RoadTone } from './road'
import { roadScale } from './road-scale'

export type StripPoint = Pick<RoadPoint, 'id' | 'day' | 'tone'>

export type RoadStripProps = {
  readonly points: readonly StripPoint[]
  /** Days from the goal to today. */
  readonly today: number
  /** What the strip shows, in words. */
  readonly words: string
}

const width = 232
const height = 22
const inset = 8
const along = roadScale(-425, 120, width - 2 * inset)
const placeOf = (day: number): number => inset + along(day)

/** The most pressing is drawn last, above the others. */
const order: readonly RoadTone[] = ['ahead', 'done', 'waiting', 'due', 'late']

const looks: Readonly<Record<RoadTone, { readonly className: string; readonly r: number }>> = {
  ahead: { className: 'strip-dot', r: 3 },
  done: { className: 'strip-dot strip-done', r: 3 },
  waiting: { className: 'strip-dot strip-waiting', r: 4 },
  due: { className: 'strip-dot strip-due', r: 4 },
  late: { className: 'strip-dot strip-late', r: 4.5 },
}

export function RoadStrip({ points, today, words }: RoadStripProps) {
  const drawn = [...points].sort((one, other) => order.indexOf(one.tone) - order.indexOf(other.tone))
  const middle = height / 2
  return (
    <svg className="road-strip" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
      <title>{words}</title>
      <rect className="road-rail" x="2" y={middle - 2.5} width={width - 4} height="5" rx="2.5" />
      <rect
        className="road-gone"
        x="2"
        y={middle - 2.5}
        width={Math.max(5, placeOf(today) - 2)}
        height="5"
        rx="2.5"
      />
      <path className="road-release-line strip-goal" d={`M${placeOf(0)} 2v${height - 4}`} />
      {drawn.map(({ id, day, tone }) => (
        <circle key={id} {...looks[tone]} cx={placeOf(day)} cy={middle} />
      ))}
      <path className="road-today-line" d={`M${placeOf(today)} 4v${height - 8}`} />
    </svg>
  )
}

type LegendProps = {
  readonly label: string
  readonly items: readonly { readonly tone: RoadTone; readonly text: string }[]
}

/** What the dots of the strips mean, once for a list. */
export function StripLegend({ label, items }: LegendProps) {
  return (
    <ul className="legend" aria-label={label}>
      {items.map(({ tone, text }) => (
        <li key={tone}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <circle {...looks[tone]} cx="6" cy="6" r="4" />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}
