/** How much each part of fit counts: data with a date, set by headquarters, never a constant in a score. */
import type { Day } from '../../calendar/day'
import { day } from '../../calendar/day'
import type { Result } from '../../result'
import { ok, refuse } from '../../result'

/** In the order in which they are shown. */
export const partNames = [
  'specialty',
  'skills',
  'experience',
  'distance',
  'wish',
  'waiting',
  'obligations',
] as const
export type PartName = (typeof partNames)[number]

/** Points at most for each part; together exactly 100. */
export type Weights = { readonly from: Day; readonly points: Readonly<Record<PartName, number>> }

/** Order 735 para 34 gives no weights, so these are our choice until headquarters sets its own. */
export const defaultWeights: Weights = {
  from: day('2025-09-30'),
  points: { specialty: 34, skills: 18, experience: 8, distance: 16, wish: 12, waiting: 8, obligations: 4 },
}

/** Accepts weights or refuses them: `weight-not-whole` (value `part`), `weights-not-hundred` (value `sum`). */
export const decideWeights = (weights: Weights): Result<Weights> => {
  const odd = partNames.find((name) => !Number.isInteger(weights.points[name]) || weights.points[name] < 0)
  if (odd) return refuse('weight-not-whole', { values: { part: odd } })
  const sum = partNames.reduce((total, name) => total + weights.points[name], 0)
  return sum === 100 ? ok(weights) : refuse('weights-not-hundred', { values: { sum } })
}
