/** Restrictions of administrative supervision against the hours and places of work: law 245-VIII, art. 65(2). */
import type { Day } from '../../calendar/day'
import { preventionLaw } from '../../law/citation'
import type { Holds, Verdict } from '../../law/rule'
import { isInCustody } from '../../openings/opening'
import { hoursOverlap } from '../../openings/shift'
import type { Shift } from '../../openings/shift'
import type { Hours, RestrictionCode } from '../../people/restrictions'
import type { Candidate, OpeningFacts, Pair, Restricted } from '../facts'
import type { PairGate } from '../gate'
import { pairGate } from '../gate'
import { isWithin } from '../places'

const restrictionsOf = (candidate: Candidate, code: RestrictionCode): Restricted[] =>
  candidate.restrictions.filter((each) => each.code === code)

/** Not ended yet: a restriction that begins at release already counts for work after it. */
export const isNotEnded = (each: Restricted, today: Day): boolean =>
  each.until === null || each.until >= today

/** Failed if any restriction is crossed, unknown if any could not be compared. */
const worstOf = (answers: readonly Holds[]): Holds => {
  if (answers.includes(false)) return false
  return answers.includes('unknown') ? 'unknown' : true
}

type Ban = {
  readonly name: string
  readonly code: RestrictionCode
  readonly place: string
  readonly standing: 'confirmed' | 'to-confirm'
  readonly allows: (restriction: Restricted, opening: OpeningFacts) => Holds
}

const decideRestriction =
  ({ code, allows }: Ban) =>
  ({ candidate, opening }: Pair, today: Day): Verdict => {
    const standing = restrictionsOf(candidate, code).filter((each) => isNotEnded(each, today))
    if (standing.length === 0) return { holds: true }
    return { holds: worstOf(standing.map((each) => allows(each, opening))), asOf: standing[0]?.from ?? null }
  }

const restrictionGate = (ban: Ban): PairGate =>
  pairGate({
    id: `matching.supervision.${ban.name}`,
    cites: [preventionLaw(ban.place, ban.standing)],
    appliesTo: ({ candidate, opening }) =>
      !isInCustody(opening) && restrictionsOf(candidate, ban.code).length > 0,
    decide: decideRestriction(ban),
  })

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const daily = (hours: Hours): Shift => ({ days: everyDay, ...hours })

/** SR1: hours at home do not meet the shifts, over midnight too. Travel is not counted: nobody recorded it. */
export const homeHoursFree = restrictionGate({
  name: 'hours',
  code: 'SR1',
  place: '65(2)(1)',
  standing: 'to-confirm',
  allows: ({ hours }, { shifts }) =>
    hours === null || shifts.length === 0 ? 'unknown' : !hoursOverlap([daily(hours)], shifts),
})

const isCode = (place: string): boolean => /^\d{9}$/.test(place)

/** Places are kept as the police named them; only those given as КАТО codes can be compared by us. */
const allowsPlaces = ({ places }: Restricted, opening: OpeningFacts): Holds => {
  const answers = new Set(places.map((each) => (isCode(each) ? isWithin(opening.place, each) : 'unknown')))
  if (answers.has(true)) return false
  return answers.has('unknown') || places.length === 0 ? 'unknown' : true
}

/** SR2: the work is not at a place where the person may not be. */
export const placesAllowed = restrictionGate({
  name: 'places',
  code: 'SR2',
  place: '65(2)(2)',
  standing: 'to-confirm',
  allows: allowsPlaces,
})

const anyOf = (answers: readonly Holds[]): Holds => {
  if (answers.includes(true)) return true
  return answers.includes('unknown') || answers.length === 0 ? 'unknown' : false
}

/** SR3: the work lies within the district or city that the person may not leave without leave of the police. */
export const areaAllowed = restrictionGate({
  name: 'area',
  code: 'SR3',
  place: '65(2)(3)',
  standing: 'to-confirm',
  allows: ({ areas }, { place }) => anyOf(areas.map((each) => isWithin(place, each))),
})

/** SR4: no work with minors, since it means contact with them without their parents' consent. */
export const noMinors = restrictionGate({
  name: 'minors',
  code: 'SR4',
  place: '65(2)(4)',
  standing: 'to-confirm',
  allows: (_, { withMinors }) => (withMinors === null ? 'unknown' : !withMinors),
})

/** SR5 forbids drinking; keeping people away from places that serve alcohol is our reading of care. */
export const noAlcoholServed = restrictionGate({
  name: 'alcohol',
  code: 'SR5',
  place: '65(2)(5)',
  standing: 'to-confirm',
  allows: (_, { servesAlcohol }) => (servesAlcohol === null ? 'unknown' : !servesAlcohol),
})
