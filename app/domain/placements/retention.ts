/**
 * How long people stay in work: the Kaplan–Meier estimate with Greenwood's variance and a band on the log-log scale,
 * which never leaves 0 and 1. Whoever is still at work, and whoever was stopped by a transfer, a release or a closed
 * site, is censored: they count as staying for as long as they were seen, and no longer.
 */

/** Days seen at work; `left` when the work ended, false when the person is still there or was stopped. */
export type Stay = { readonly days: number; readonly left: boolean }

/** What the curve says from a day on: it changes only on days on which somebody left. */
export type CurveStep = {
  readonly day: number
  readonly atRisk: number
  readonly left: number
  /** The estimated share still at work after this day, 0 to 1. */
  readonly staying: number
  /** Greenwood's standard error of it. */
  readonly error: number
  readonly low: number
  readonly high: number
}

/** The two-sided 95 % point of the normal distribution. */
const z = 1.959963984540054

/** Bounds on the log-log scale; at 0 and 1 the scale has no width and the estimate stands alone. */
const band = (staying: number, sum: number): { readonly low: number; readonly high: number } => {
  if (staying <= 0 || staying >= 1) return { low: staying, high: staying }
  const half = (z * Math.sqrt(sum)) / Math.abs(Math.log(staying))
  return { low: staying ** Math.exp(half), high: staying ** Math.exp(-half) }
}

const countByDay = (stays: readonly Stay[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const { days } of stays) counts.set(days, (counts.get(days) ?? 0) + 1)
  return counts
}

/** The curve of these stays, a step for each day on which somebody left; empty when nobody did. */
export const retentionCurve = (stays: readonly Stay[]): CurveStep[] => {
  const [seen, gone] = [countByDay(stays), countByDay(stays.filter((stay) => stay.left))]
  let [staying, sum, atRisk] = [1, 0, stays.length]
  const steps: CurveStep[] = []
  for (const day of [...seen.keys()].toSorted((one, other) => one - other)) {
    const left = gone.get(day) ?? 0
    if (left > 0) {
      staying *= 1 - left / atRisk
      sum += atRisk === left ? 0 : left / (atRisk * (atRisk - left))
      steps.push({ day, atRisk, left, staying, error: staying * Math.sqrt(sum), ...band(staying, sum) })
    }
    // Whoever is censored on a day was still at risk on it.
    atRisk -= seen.get(day) ?? 0
  }
  return steps
}

/** The estimate on a day: that of the last step before or on it, and 1 before the first. */
export const stayingOn = (curve: readonly CurveStep[], day: number): CurveStep | undefined =>
  curve.findLast((step) => step.day <= day)

/** The first day on which half or more have left; undefined while more than half stay. */
export const medianStay = (curve: readonly CurveStep[]): number | undefined =>
  curve.find(({ staying }) => staying <= 0.5)?.day

/** How many are still followed on a day: the estimate rests on them. */
export const followedOn = (stays: readonly Stay[], day: number): number =>
  stays.filter(({ days }) => days >= day).length
