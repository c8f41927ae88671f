// The arithmetic of a day as a ring: spans of minutes, also over midnight, and what two sets of them share.
import { arc } from 'd3-shape'

/** Minutes from midnight; an end before the start means the next day. */
export type Span = { readonly from: number; readonly to: number }

const day = 24 * 60

/** Cuts spans at midnight; equal ends mean the whole day. */
export function withinOneDay(spans: readonly Span[]): readonly Span[] {
  return spans.flatMap(({ from, to }) => {
    if (from === to) return [{ from: 0, to: day }]
    if (to > from) return [{ from, to }]
    return [
      { from, to: day },
      { from: 0, to },
    ].filter((span) => span.to > span.from)
  })
}

/** What both sets cover, cut at midnight and in the order of the day. */
export function sharedSpans(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  const second = withinOneDay(other)
  return withinOneDay(one)
    .flatMap((a) => second.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })))
    .filter((span) => span.to > span.from)
    .sort((a, b) => a.from - b.from)
}

/** An SVG path of a span on a ring around the origin, midnight on top, clockwise. */
export function arcPath({ from, to }: Span, inner: number, outer: number): string {
  const end = to > from ? to : to + day
  const draw = arc<Span>()
    .innerRadius(inner)
    .outerRadius(outer)
    .cornerRadius(2)
    .startAngle((from / day) * 2 * Math.PI)
    .endAngle((end / day) * 2 * Math.PI)
  return draw({ from, to }) ?? ''
}

/** `HH:MM` of minutes from midnight. */
export function clockTime(minutes: number): string {
  const within = ((minutes % day) + day) % day
  const hours = String(Math.floor(within / 60)).padStart(2, '0')
  return `${hours}:${String(within % 60).padStart(2, '0')}`
}
