/** What each part of fit looks at. None looks at character, behaviour, offences or psychology. */
import type { Day } from '../../calendar/day'
import { daysBetween } from '../../calendar/day'
import type { Citation } from '../../law/citation'
import { order735 } from '../../law/citation'
import { isCourse, isInCustody, isWork } from '../../openings/opening'
import type { Candidate, OpeningFacts, Pair } from '../facts'
import { nearness, wishMet } from '../occupations'
import { districtOf, regionOf } from '../places'
import * as share from './share'
import type { PartName } from './weights'

/** `earned` out of `whole` of a weight; `basis` names the ground in words (`locales/*\/matching.json`, `basis.<part>`). */
export type Share = {
  readonly earned: number
  readonly whole: number
  readonly basis: string
  readonly values?: Readonly<Record<string, string | number>>
}

const highest = (numbers: readonly number[]): number =>
  numbers.reduce((best, each) => Math.max(best, each), 0)

const specialtyBases = ['none', 'major-group', 'sub-major-group', 'minor-group', 'exact'] as const

/**
 * Order 735 para 34(6): the person's professions against the one asked for; no profession asked, nothing earned. A course is worth
 * most to those with a kindred trade to build on, and nothing to those who hold its trade already.
 */
const specialty = ({ candidate, opening }: Pair): Share => {
  const { occupation } = opening
  const level = occupation ? highest(candidate.occupations.map((each) => nearness(each.code, occupation))) : 0
  if (isCourse(opening)) {
    const basis =
      ['course-new', 'course-base', 'course-base', 'course-base', 'course-held'][level] ?? 'course-new'
    return { earned: share.courseShares[level] ?? 0, whole: 100, basis }
  }
  return { earned: share.specialtyShares[level] ?? 0, whole: 100, basis: specialtyBases[level] ?? 'none' }
}

/** Order 735 para 34(7): how many of the skills asked for the person has. */
const skills = ({ candidate, opening }: Pair): Share => {
  const asked = [...new Set(opening.skills)]
  const matched = asked.filter((each) => candidate.skills.includes(each)).length
  const basis = asked.length === 0 ? 'none-asked' : 'matched'
  return { earned: matched, whole: asked.length, basis, values: { matched, asked: asked.length } }
}

/** Months in the profession asked for or its closest kin, against what the opening asks; a course asks for none. */
const experience = ({ candidate, opening }: Pair): Share => {
  const { occupation, experienceMonths } = opening
  const kin = candidate.occupations.filter(
    ({ code }) => occupation && !isCourse(opening) && nearness(code, occupation) >= share.experienceNearness,
  )
  const months = highest(kin.map((each) => each.months))
  const whole = experienceMonths || share.usualExperienceMonths
  return { earned: months, whole, basis: months > 0 ? 'months' : 'none', values: { months } }
}

/** Where the person sets out from: home for work after release, the institution otherwise. */
export const startOf = (candidate: Candidate, opening: OpeningFacts): string | null =>
  isInCustody(opening) ? candidate.institutionPlace : candidate.placeAfter

/** The position in `distanceLevels`; a preferred region counts only for work after release. */
const distanceLevel = ({ candidate, opening }: Pair): number => {
  const start = startOf(candidate, opening)
  if (start === opening.place) return 4
  if (start !== null && districtOf(start) === districtOf(opening.place)) return 3
  if (start !== null && regionOf(start) === regionOf(opening.place)) return 2
  return !isInCustody(opening) && candidate.preferredRegions.includes(regionOf(opening.place)) ? 1 : 0
}

const distance = (pair: Pair): Share => {
  const level = distanceLevel(pair)
  const basis = share.distanceLevels[level] ?? 'elsewhere'
  return { earned: share.distanceShares[level] ?? 0, whole: 100, basis }
}

const wishBases = ['none', 'near', 'wished'] as const

/** The work that the person named as wished. */
const wish = ({ candidate, opening: { occupation } }: Pair): Share => {
  const level = occupation ? highest(candidate.preferredWork.map((each) => wishMet(each, occupation))) : 0
  return { earned: share.wishShares[level] ?? 0, whole: 100, basis: wishBases[level] ?? 'none' }
}

/** Days that the person has waited for work, up to a year. */
export const daysWaited = ({ waitingSince }: Candidate, today: Day): number =>
  waitingSince === null ? 0 : Math.max(0, daysBetween(waitingSince, today))

const waiting = ({ candidate }: Pair, today: Day): Share => {
  const days = daysWaited(candidate, today)
  return { earned: days, whole: share.waitingDays, basis: days > 0 ? 'days' : 'none', values: { days } }
}

/** Order 735 para 34(5) names obligations, para 3(3) wants their repayment; giving them priority is our reading. */
const obligations = ({ candidate, opening }: Pair): Share => {
  const earns = isWork(opening) && candidate.hasObligations === true
  return { earned: earns ? 1 : 0, whole: 1, basis: earns ? 'has' : 'none' }
}

export type PartRule = {
  readonly cites: readonly Citation[]
  readonly share: (pair: Pair, today: Day) => Share
}

export const partRules: Readonly<Record<PartName, PartRule>> = {
  specialty: { cites: [order735('34(6)')], share: specialty },
  skills: { cites: [order735('34(7)')], share: skills },
  experience: { cites: [order735('34(7)', 'to-confirm')], share: experience },
  distance: { cites: [], share: distance },
  wish: { cites: [], share: wish },
  waiting: { cites: [], share: waiting },
  obligations: {
    cites: [order735('34(5)', 'to-confirm'), order735('3(3)', 'to-confirm')],
    share: obligations,
  },
}
