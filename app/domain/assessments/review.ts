/** When needs are asked about again in the year before release. */
import { type Day, addDays, daysBetween } from '../calendar/day'

/**
 * Days left to release at the beginning and the end of each window; one assessment falls into each. No act asks for
 * them: a habit of work that fits the law's own marks (a year, six months, two months, a month), to be confirmed by
 * those who will use it. The first window begins with preparation itself.
 */
export const reviewWindows = [
  { key: 'intake', from: null, to: 271 },
  { key: 'second', from: 270, to: 181 },
  { key: 'third', from: 180, to: 91 },
  { key: 'fourth', from: 90, to: 31 },
  { key: 'last', from: 30, to: 0 },
] as const
export type ReviewWindow = (typeof reviewWindows)[number]['key']

export type Review = {
  readonly state: 'done' | 'due' | 'overdue' | 'over'
  readonly window: ReviewWindow | null
  /** The last day on which the assessment that is owed now, or owed next, is in time. Null after release. */
  readonly dueBy: Day | null
  /** The first day of the next window, while this one is done. */
  readonly opensOn: Day | null
}

const over: Review = { state: 'over', window: null, dueBy: null, opensOn: null }

const begins = (release: Day, from: number | null): Day | null =>
  from === null ? null : addDays(release, -from)

/** Whether an assessment of that day falls into the window or later. */
const reaches = (assessedOn: Day | null, from: Day | null): boolean =>
  assessedOn !== null && (from === null || assessedOn >= from)

/**
 * Where the review stands on a day. `since`: the day from which somebody here could assess the person (the plan's
 * opening); a window that had passed before is nobody's lateness.
 */
export const reviewOn = (
  release: Day,
  { assessedOn, since }: { readonly assessedOn: Day | null; readonly since: Day },
  today: Day,
): Review => {
  const left = daysBetween(today, release)
  const at = reviewWindows.findIndex(({ to }) => left >= to)
  const now = reviewWindows[at]
  if (!now) return over
  if (reaches(assessedOn, begins(release, now.from))) {
    const next = reviewWindows[at + 1]
    if (!next) return over
    return {
      state: 'done',
      window: next.key,
      dueBy: addDays(release, -next.to),
      opensOn: begins(release, next.from),
    }
  }
  const past = reviewWindows[at - 1]
  const missed =
    past !== undefined &&
    since <= addDays(release, -past.to) &&
    !reaches(assessedOn, begins(release, past.from))
  return {
    state: missed ? 'overdue' : 'due',
    window: now.key,
    dueBy: addDays(release, -(missed ? past.to : now.to)),
    opensOn: null,
  }
}
