/** How well do they fit? Points by part that add up to the total; no number of points opens a closed gate. */
import type { Day } from '../calendar/day'
import type { Citation } from '../law/citation'
import type { Pair } from './facts'
import { partRules } from './scores/parts'
import { pointsOf } from './scores/share'
import type { PartName, Weights } from './scores/weights'
import { partNames } from './scores/weights'

/** `points` of at most `most`; `basis` and `values` say in words what earned them. */
export type Part = {
  readonly name: PartName
  readonly points: number
  readonly most: number
  readonly basis: string
  readonly values: Readonly<Record<string, string | number>>
  readonly cites: readonly Citation[]
}

/** Fit, and nothing but fit: whole points 0…100, exactly the sum of the parts. */
export type Fit = { readonly parts: readonly Part[]; readonly total: number }

/** Scores a pair on a day with the weights in force. */
export const scoreFit = (pair: Pair, weights: Weights, today: Day): Fit => {
  const parts = partNames.map((name): Part => {
    const { cites, share } = partRules[name]
    const { earned, whole, basis, values = {} } = share(pair, today)
    const most = weights.points[name]
    return { name, points: pointsOf(most, earned, whole), most, basis, values, cites }
  })
  return { parts, total: parts.reduce((sum, part) => sum + part.points, 0) }
}
