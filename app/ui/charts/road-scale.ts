// The arithmetic of a road in time: a scale that gives the months before its goal the most room.
import { scaleLinear } from 'd3-scale'

/** Days from the goal (negative before it) and the share of the road between a stop and the next. */
const stretches = [
  { from: -425, to: -365, weight: 4 },
  { from: -365, to: -90, weight: 30 },
  { from: -90, to: 0, weight: 38 },
  { from: 0, to: 90, weight: 14 },
  { from: 90, to: 365, weight: 14 },
] as const

export type RoadScale = (day: number) => number

/**
 * From days around the goal to a distance along the road.
 * Takes the first and last day shown (days from the goal) and the road's length in px; days beyond either
 * end stand at that end. Always rises with the day.
 */
export function roadScale(from: number, to: number, length: number): RoadScale {
  const stops = [from, ...stretches.map((part) => part.to).filter((day) => day > from && day < to), to]
  const weights = stops.slice(1).map((end, index) => weightBetween(stops[index] ?? from, end))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let travelled = 0
  const range = [0, ...weights.map((weight) => (travelled += (length * weight) / total))]
  const scale = scaleLinear().domain(stops).range(range).clamp(true)
  return (day) => scale(day)
}

function weightBetween(from: number, to: number): number {
  const inside = stretches.reduce((sum, part) => {
    const days = Math.min(to, part.to) - Math.max(from, part.from)
    return days > 0 ? sum + (part.weight * days) / (part.to - part.from) : sum
  }, 0)
  const outside = Math.max(0, Math.min(to, -425) - from) + Math.max(0, to - Math.max(from, 365))
  return inside + outside / 30
}

/**
 * Moves positions (px, rising) as little as possible until neighbours stand at least `gap` apart, within
 * `from` and `to`: those that are too close share their shifts evenly (isotonic regression). Where there is
 * no room for all, the gap shrinks.
 */
export function spreadOut(xs: readonly number[], gap: number, from: number, to: number): readonly number[] {
  const step = Math.min(gap, (to - from) / Math.max(1, xs.length - 1))
  const pools: { sum: number; size: number }[] = []
  xs.forEach((x, index) => {
    let pool = { sum: x - index * step, size: 1 }
    for (let last = pools.at(-1); last && last.sum / last.size > pool.sum / pool.size; last = pools.at(-1)) {
      pools.pop()
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size }
    }
    pools.push(pool)
  })
  const highest = to - (xs.length - 1) * step
  const evened = pools.flatMap(({ sum, size }) => Array<number>(size).fill(sum / size))
  return evened.map((x, index) => Math.min(highest, Math.max(from, x)) + index * step)
}
