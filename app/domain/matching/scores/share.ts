/** The shares of a weight that facts earn, as whole-number fractions, so that points never drift by rounding. */

/** Per cent of the specialty's weight by digits of the ISCO-08 code that agree (0…4). */
export const specialtyShares = [0, 15, 40, 70, 100] as const

/** The same for a course: a kindred trade is a base to build on, and whoever holds the trade needs no course. */
export const courseShares = [30, 60, 80, 100, 0] as const

/** Per cent of the wish's weight: 0 neither, 1 its neighbourhood, 2 the wished work itself. */
export const wishShares = [0, 50, 100] as const

/** Nearness of the place, farthest first: the position in this list is its level. */
export const distanceLevels = ['elsewhere', 'preferred-region', 'region', 'district', 'place'] as const
export const distanceShares = [0, 35, 50, 80, 100] as const

/** After a year of waiting the part is full. */
export const waitingDays = 365

/** Experience that counts as full where the opening names none. */
export const usualExperienceMonths = 36

/** Professions count as experience for an opening when this many digits agree. */
export const experienceNearness = 3

/** Whole points of a weight for `earned` out of `whole`: rounded down, so a part is never more than its weight. */
export const pointsOf = (weight: number, earned: number, whole: number): number =>
  whole <= 0 ? 0 : Math.floor((weight * Math.min(earned, whole)) / whole)
