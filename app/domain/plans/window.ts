/** When a release plan begins: preparation ahead of the last year, the programme with the last year, release. */
import type { Day } from '../calendar/day'
import { addDays, addMonths } from '../calendar/day'
import { leadDays, programmeMonths } from '../law/parameters'

export type Stage = 'before-window' | 'preparing' | 'programme' | 'released'

/**
 * The day from which one year is left: probation law, article 16(3). 29 February less a year is 28 February.
 * `today` picks the numbers in force, here and below.
 */
export const programmeBeginsOn = (endOfTerm: Day, today: Day): Day =>
  addMonths(endOfTerm, -programmeMonths.on(today))

/**
 * The law wants request, notices and the programme *not later than* a year before the end, so they are prepared in the
 * days before that mark.
 */
export const preparationOpensOn = (endOfTerm: Day, today: Day): Day =>
  addDays(programmeBeginsOn(endOfTerm, today), -leadDays.on(today))

/** Someone who came when less than a year was left: preparation starts at once, and the lateness is explained. */
export const isLateArrival = (endOfTerm: Day, arrivedOn: Day | null, today: Day): boolean =>
  arrivedOn !== null && arrivedOn > programmeBeginsOn(endOfTerm, today)

/** Where the person stands on the road on a day. A release in the future has not happened yet. */
export const stageOn = (endOfTerm: Day, releasedOn: Day | null, today: Day): Stage => {
  if (releasedOn && releasedOn <= today) return 'released'
  if (today >= programmeBeginsOn(endOfTerm, today)) return 'programme'
  return today >= preparationOpensOn(endOfTerm, today) ? 'preparing' : 'before-window'
}

/**
 * The latest end of term whose preparation has opened by `today`: one comparison with an indexed column finds everyone
 * whose plan must be open. Months clamp, so the days just after are asked too.
 */
export const latestEndInWindow = (today: Day): Day => {
  const estimate = addMonths(addDays(today, leadDays.on(today)), programmeMonths.on(today))
  const candidates = [3, 2, 1, 0].map((more) => addDays(estimate, more))
  return candidates.find((each) => preparationOpensOn(each, today) <= today) ?? estimate
}
