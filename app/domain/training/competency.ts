/**
 * Skills shown in a role-play, rated by two who do not see each other's levels before both have given them.
 * Ratings help a psychologist learn. They are never summed, compared between people, or used for matching.
 */
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'

export const sides = ['self', 'supervisor', 'second'] as const
export type Side = (typeof sides)[number]

/** Skill key → level from 1. */
export type Levels = Readonly<Record<string, number>>

export type Rating = { readonly raterId: string; readonly side: Side; readonly levels: Levels }

/** Two ratings make a result. */
const ratingsNeeded = 2
/** From this difference on two raters talk a skill over. */
const apart = 2

export const isRated = (ratings: readonly unknown[]): boolean => ratings.length >= ratingsNeeded

/**
 * Which side of an exercise somebody rates from: the psychologist's own, the supervisor's, or a second rater's; null when they have
 * no part in it.
 */
export const sideOf = (rater: {
  readonly isSelf: boolean
  readonly isSupervisor: boolean
  readonly isOfficer: boolean
}): Side | null =>
  rater.isSelf ? 'self' : rater.isSupervisor ? 'supervisor' : rater.isOfficer ? 'second' : null

/** Whether a reader may see what others rated: once both are in, or once they have rated themselves. */
export const maySeeRating = (rating: Rating, readerId: string, ratings: readonly Rating[]): boolean =>
  isRated(ratings) || rating.raterId === readerId

/** Refusals: `not-your-part`, `already-rated`, `exercise-rated`, `level-missing`, `level-unknown`. */
export const decideRating = (
  rating: { readonly raterId: string; readonly side: Side | null; readonly levels: Levels },
  before: readonly Rating[],
  skills: Readonly<Record<string, number>>,
): Result<Rating> => {
  const { raterId, side, levels } = rating
  if (side === null) return refuse('not-your-part')
  if (before.some((each) => each.raterId === raterId || each.side === side)) return refuse('already-rated')
  if (isRated(before)) return refuse('exercise-rated')
  if (Object.keys(skills).some((key) => levels[key] === undefined)) return refuse('level-missing')
  const isKnown = Object.entries(levels).every(
    ([key, level]) => Number.isInteger(level) && level >= 1 && level <= (skills[key] ?? 0),
  )
  return isKnown ? ok({ raterId, side, levels }) : refuse('level-unknown')
}

export type SkillResult = {
  readonly key: string
  readonly levels: readonly number[]
  readonly talkOver: boolean
}

/** Each skill with the levels given, in the order of the ratings; no sum is made. */
export const resultsOf = (keys: readonly string[], ratings: readonly Rating[]): SkillResult[] =>
  keys.map((key) => {
    const levels = ratings.flatMap((each) => each.levels[key] ?? [])
    const talkOver = levels.length > 1 && Math.max(...levels) - Math.min(...levels) >= apart
    return { key, levels, talkOver }
  })

/** Refusals: `exercise-ahead`. */
export const decideExercise = (heldOn: Day, today: Day): Result<Day> =>
  heldOn > today ? refuse('exercise-ahead') : ok(heldOn)

/** An aim follows from a result, and lies ahead. Refusals: `aim-without-result`, `aim-behind`. */
export const decideAim = (dueOn: Day, isResult: boolean, today: Day): Result<Day> => {
  if (!isResult) return refuse('aim-without-result')
  return dueOn <= today ? refuse('aim-behind') : ok(dueOn)
}

export const supervisionKinds = ['individual', 'group', 'peer', 'outside'] as const
export type SupervisionKind = (typeof supervisionKinds)[number]

/** Refusals: `supervision-ahead`. */
export const decideSupervision = (heldOn: Day, today: Day): Result<Day> =>
  heldOn > today ? refuse('supervision-ahead') : ok(heldOn)
