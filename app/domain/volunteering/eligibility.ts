/**
 * May this person take part in this shift? Every rule with its finding. What the law asks of any volunteer, and what a
 * court or the regime lets this person do; never how they behave, what they did, or what a psychologist wrote.
 */

import { weekdayOf } from '../calendar/day'
import { order735, penalCode, preventionLaw, volunteerLaw } from '../law/citation'
import { type Finding, type Rule, assess, rule } from '../law/rule'
import { type MatchVerdict, verdictOf } from '../matching/explain'
import type { Candidate, Known, OpeningFacts, Pair } from '../matching/facts'
import { oldEnoughToVolunteer } from '../matching/gates/age-and-sex'
import { withinLimits } from '../matching/gates/fitness'
import { keptApart } from '../matching/gates/room'
import { isServing } from '../matching/gates/standing'
import {
  areaAllowed,
  homeHoursFree,
  noAlcoholServed,
  noMinors,
  placesAllowed,
} from '../matching/gates/supervision'
import type { FitnessLimit } from '../people/person'
import type { ShiftTime } from './event'
import { type ProgrammeForm, type Reward, asVolunteers, unpaid } from './programme'

/** A shift as the rules see it. */
export type ShiftFacts = ShiftTime & {
  readonly id: string
  /** The institution where it is held; null outside. */
  readonly institutionId: string | null
  /** Nine-digit КАТО. */
  readonly place: string
  readonly form: ProgrammeForm
  readonly reward: Reward
  readonly withMinors: Known
  readonly servesAlcohol: Known
  readonly demands: readonly FitnessLimit[]
  /** Ids of people who have a seat on it. */
  readonly peopleThere: readonly string[]
}

export type Asked = {
  readonly candidate: Candidate
  readonly shift: ShiftFacts
  /** The person's own word; null while nobody asked. */
  readonly consent: Known
  /** Whether another shift of theirs takes the same time. */
  readonly isBusy: boolean
}

/** A shift as matching sees an opening: the same gates then judge both. A convict comes from inside, others from outside. */
export const openingOf = (shift: ShiftFacts, candidate: Pick<Candidate, 'standing'>): OpeningFacts => ({
  id: shift.id,
  kind: 'volunteer',
  channel: candidate.standing === 'in-custody' ? 'on-site-business' : 'after-release',
  occupation: null,
  institutionId: shift.institutionId,
  safetyLevels: [],
  place: shift.place,
  placesFree: 1,
  shifts: [{ days: [weekdayOf(shift.onDay)], from: shift.startsAt, to: shift.endsAt }],
  demands: shift.demands,
  skills: [],
  sexes: [],
  minAge: null,
  minTermMonths: null,
  experienceMonths: null,
  withMinors: shift.withMinors,
  servesAlcohol: shift.servesAlcohol,
  withLodging: false,
  peopleAtSite: shift.peopleThere,
  openSince: null,
  endsOn: null,
  minEducation: null,
  gives: [],
})

const ofPair = ({ id, cites, appliesTo, decide }: Rule<Pair>): Rule<Asked> => {
  const pairOf = ({ candidate, shift }: Asked): Pair => ({ candidate, opening: openingOf(shift, candidate) })
  return {
    id,
    cites,
    appliesTo: (asked) => appliesTo?.(pairOf(asked)) ?? true,
    decide: (asked, today) => decide(pairOf(asked), today),
  }
}

const ofProgramme = ({ id, cites, decide }: typeof unpaid): Rule<Asked> => ({
  id,
  cites,
  decide: ({ shift }, today) => decide(shift, today),
})

/** Whoever serves a sentence takes part where they are: the regime lets nobody out to an event by this road. */
export const ownInstitution = rule<Asked>({
  id: 'volunteering.own-institution',
  cites: [penalCode('89', 'to-confirm')],
  appliesTo: ({ candidate }) => isServing(candidate),
  holds: ({ candidate, shift }) =>
    candidate.institutionId === null && shift.institutionId !== null
      ? 'unknown'
      : shift.institutionId !== null && shift.institutionId === candidate.institutionId,
})

/** Whoever comes from outside gets in by a pass, as a volunteer whose coordinator asks for it; not by signing up. */
export const letIn = rule<Asked>({
  id: 'volunteering.let-in',
  cites: [penalCode('32', 'to-confirm')],
  appliesTo: ({ candidate, shift }) => !isServing(candidate) && shift.institutionId !== null,
  holds: () => false,
})

/** Law on volunteering, art. 12(3)(1)–(2): everybody chooses freely to take part, and may stop. */
export const freelyChosen = rule<Asked>({
  id: 'volunteering.freely-chosen',
  cites: [volunteerLaw('12(3)(1)–(2)')],
  holds: ({ consent }) => consent ?? 'unknown',
})

/** The coordinator gives each volunteer a place and an amount of work (art. 13(2)): one place at a time. */
export const timeFree = rule<Asked>({
  id: 'volunteering.time-free',
  cites: [volunteerLaw('13(2)')],
  holds: ({ isBusy }) => !isBusy,
})

/** Work that asks something of health needs a doctor's conclusion that is still good; its absence is no answer. */
export const healthKnown = rule<Asked>({
  id: 'volunteering.health-known',
  cites: [order735('34(3)–(4)', 'to-confirm')],
  appliesTo: ({ shift }) => shift.demands.length > 0,
  decide: ({ candidate: { fitness, fitnessOn: asOf, fitnessUntil } }, today) => {
    const isOld = fitnessUntil !== null && fitnessUntil < today
    return { holds: fitness === null || fitness === 'unfit' || isOld ? 'unknown' : true, asOf }
  },
})

/** Whether a ban on leaving or being somewhere is known at all: nothing recorded of somebody outside is not "none". */
export const restrictionsKnown = rule<Asked>({
  id: 'volunteering.restrictions-known',
  cites: [preventionLaw('65(2)')],
  appliesTo: ({ candidate }) => candidate.standing === 'on-probation' && candidate.restrictions.length === 0,
  holds: () => 'unknown',
})

const eligibilityRules = (): readonly Rule<Asked>[] => [
  ofPair(oldEnoughToVolunteer.rule),
  ofProgramme(unpaid),
  ofProgramme(asVolunteers),
  ownInstitution,
  letIn,
  ofPair(placesAllowed.rule),
  ofPair(areaAllowed.rule),
  ofPair(homeHoursFree.rule),
  ofPair(noMinors.rule),
  ofPair(noAlcoholServed.rule),
  restrictionsKnown,
  healthKnown,
  ofPair(withinLimits.rule),
  ofPair(keptApart.rule),
  timeFree,
  freelyChosen,
]

/** What the rules find about a person at a shift, as things stand on the day of the shift. */
export const eligibilityOf = (asked: Asked): Finding[] => assess(eligibilityRules(), asked, asked.shift.onDay)

/** Rules whose failing would tell the person about somebody else: on their own page it asks for a word with the officer. */
const tellingOfOthers: ReadonlySet<string> = new Set([keptApart.rule.id])

/** Findings as the person themself may read them. */
export const forThePerson = (findings: readonly Finding[]): Finding[] =>
  findings.filter((each) => !tellingOfOthers.has(each.rule))

/** Whether something stands in the way that is not the person's to read: they are sent to their officer. */
export const needsOfficer = (findings: readonly Finding[]): boolean =>
  findings.some(({ rule: id, state }) => tellingOfOthers.has(id) && state === 'failed')

/** What a court or the police laid down, and where the person is: where we cannot tell, an officer looks before a seat is given. */
const officerAnswers: ReadonlySet<string> = new Set([
  ownInstitution.id,
  restrictionsKnown.id,
  ...[placesAllowed, areaAllowed, homeHoursFree, noMinors, noAlcoholServed].map((gate) => gate.rule.id),
])

/** Whether an officer has to look before the person gets a seat. */
export const asksOfficer = (findings: readonly Finding[]): boolean =>
  findings.some(({ rule: id, state }) => officerAnswers.has(id) && state === 'unknown')

/** One word for a person at a shift. That nobody has asked them yet is what a proposal is for: it is no open question. */
export const fitOf = (findings: readonly Finding[]): MatchVerdict =>
  verdictOf(findings.filter((each) => each.rule !== freelyChosen.id || each.state !== 'unknown'))
