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

/** Weights as one version of them: 0 came with the product, the rest are numbered as headquarters set them. */
export type WeightsVersion = Weights & { readonly number: number }

/** Order 735 para 34 gives no weights, so these are our choice until headquarters sets its own. */
export const defaultWeights: WeightsVersion = {
  number: 0,
  from: day('2025-09-30'),
  points: { specialty: 34, skills: 18, experience: 8, distance: 16, wish: 12, waiting: 8, obligations: 4 },
}

/** Accepts weights or refuses them: `weight-not-whole` (value `part`), `weights-not-hundred` (value `sum`). */
export const decideWeights = <Chosen extends Weights>(weights: Chosen): Result<Chosen> => {
  const odd = partNames.find((name) => !Number.isInteger(weights.points[name]) || weights.points[name] < 0)
  if (odd) return refuse('weight-not-whole', { values: { part: odd } })
  const sum = partNames.reduce((total, name) => total + weights.points[name], 0)
  return sum === 100 ? ok(weights) : refuse('weights-not-hundred', { values: { sum } })
}

/**
 * Accepts a new version, in force from a day that has not passed. Refused besides: `weights-from-past`,
 * `weights-unchanged` (the same points as those that the version would follow).
 */
export const decideNewWeights = (chosen: Weights, before: Weights, today: Day): Result<Weights> => {
  const decided = decideWeights(chosen)
  if (!decided.ok) return decided
  if (chosen.from < today) return refuse('weights-from-past')
  const isSame = partNames.every((name) => chosen.points[name] === before.points[name])
  return isSame ? refuse('weights-unchanged') : decided
}

/** Reads stored points; anything that is not weights is refused as they are when chosen. */
export const readPoints = (json: string): Weights['points'] => {
  const stored: unknown = JSON.parse(json)
  const fields: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {}
  const point = (name: PartName): number => Number(fields[name] ?? 0)
  return Object.fromEntries(partNames.map((name) => [name, point(name)])) as Record<PartName, number>
}
