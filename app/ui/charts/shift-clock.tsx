// A day as a ring: when one is busy outside, when one must be at home, and whether the two meet.
import { arcPath, clockTime, sharedSpans, type Span } from './clock-arcs'
import { wrapWords } from './label-lanes'
import { ReaderTable } from './reader-table'
import { Swatch } from './score-bar'

export type ShiftClockProps = {
  /** The outer ring. */
  readonly shifts: readonly Span[]
  /** The inner ring. */
  readonly bans: readonly Span[]
  readonly words: {
    readonly caption: string
    readonly shift: string
    readonly ban: string
    /** In the middle, such as "no overlap". */
    readonly verdict: string
    readonly kindHead: string
    readonly timeHead: string
  }
}

/** Midnight on top; where the rings meet, the shared time is drawn across both. */
export function ShiftClock({ shifts, bans, words }: ShiftClockProps) {
  const shared = sharedSpans(shifts, bans)
  const verdict = wrapWords(words.verdict, 12, 3)
  return (
    <div className="chart-host clock">
      <svg viewBox="-110 -110 220 220" width="100%" aria-hidden="true" focusable="false">
        <path className="clock-rail" d={arcPath({ from: 0, to: 1440 }, 76, 92)} />
        <path className="clock-rail" d={arcPath({ from: 0, to: 1440 }, 57, 67)} />
        <Arcs spans={shifts} inner={76} outer={92} className="fill-accent" />
        <Arcs spans={bans} inner={57} outer={67} className="fill-bad" />
        <Arcs spans={shared} inner={57} outer={92} className="fill-bad" />
        {[0, 6, 12, 18].map((hour) => (
          <Hour key={hour} hour={hour} />
        ))}
        <text className="clock-verdict" textAnchor="middle">
          {verdict.map((line, index) => (
            <tspan key={line} x="0" y={5 + (index - (verdict.length - 1) / 2) * 16}>
              {line}
            </tspan>
          ))}
        </text>
      </svg>
      <ul className="legend legend-centre" aria-hidden="true">
        <li>
          <Swatch className="fill-accent" />
          {words.shift}
        </li>
        <li>
          <Swatch className="fill-bad" />
          {words.ban}
        </li>
      </ul>
      <ReaderTable
        caption={`${words.caption}: ${words.verdict}`}
        heads={[words.kindHead, words.timeHead]}
        rows={[
          ...shifts.map((span) => [words.shift, times(span)]),
          ...bans.map((span) => [words.ban, times(span)]),
        ]}
      />
    </div>
  )
}

function times({ from, to }: Span): string {
  return `${clockTime(from)}–${clockTime(to)}`
}

type ArcsProps = {
  readonly spans: readonly Span[]
  readonly inner: number
  readonly outer: number
  readonly className: string
}

function Arcs({ spans, inner, outer, className }: ArcsProps) {
  return (
    <>
      {spans.map((span) => (
        <path key={`${span.from}-${span.to}`} className={className} d={arcPath(span, inner, outer)}>
          <title>{times(span)}</title>
        </path>
      ))}
    </>
  )
}

function Hour({ hour }: { readonly hour: number }) {
  const angle = (hour / 24) * 2 * Math.PI
  return (
    <text className="clock-hour" textAnchor="middle" x={Math.sin(angle) * 101} y={4 - Math.cos(angle) * 101}>
      {hour}
    </text>
  )
}
