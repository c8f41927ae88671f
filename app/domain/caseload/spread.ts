/** Median and quartiles of days between two steps: what is usual, and how far it varies, without naming anybody. */

export type Spread = {
  readonly count: number
  readonly median: number
  /** A quarter took no longer. */
  readonly low: number
  /** Three quarters took no longer. */
  readonly high: number
}

/** Fewer plans than this could tell of one person: their figures are not shown. */
export const fewestPlans = 5

/** The value at a share of the sorted list: always one that occurred (nearest rank). */
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0

/** Null for an empty list. */
export const spreadOf = (days: readonly number[]): Spread | null => {
  if (days.length === 0) return null
  const sorted = days.toSorted((one, other) => one - other)
  return { count: days.length, median: at(sorted, 0.5), low: at(sorted, 0.25), high: at(sorted, 0.75) }
}

/** Steps of a plan, each counted from the one before it. */
export const planSteps = ['drafted', 'asked', 'approved', 'sent', 'first-measure'] as const
export type PlanStep = (typeof planSteps)[number]
