/** One step to work: which single paper, word, conclusion or course would open most openings for a person. */
import type { Day } from '../calendar/day'
import type { Finding } from '../law/rule'
import type { Candidate, OpeningFacts } from './facts'
import { verdictOf } from './explain'
import type { Gate } from './gate'
import { findingsFor } from './gates'
import { consentAfterRelease, consentInCustody, consentToVolunteer } from './gates/consent'
import { foreignersNumber, identityDocument } from './gates/documents'
import { ableToWork } from './gates/fitness'
import { medicallyAdmitted, psychologistRecommends } from './gates/housekeeping'
import { clearedForOutside } from './gates/outside-area'
import { areaAllowed, homeHoursFree, isNotEnded } from './gates/supervision'
import type { RestrictionCode } from '../people/restrictions'
import { isCourse, isWork } from '../openings/opening'
import { nearness } from './occupations'
import { experienceNearness } from './scores/share'

/** In the order in which equals are shown. A "no" that somebody gave is respected, not unlocked. */
export const unlockSteps = [
  'identity-document',
  'individual-number',
  'consent',
  'fitness-conclusion',
  'medical-admission',
  'psychologist-recommendation',
  'outside-ruling',
  'hours-variation',
  'area-variation',
] as const
export type UnlockStep = (typeof unlockSteps)[number]

/** Steps that ask a court or the police for something: a hint, never done by itself. */
export const variations: ReadonlySet<UnlockStep> = new Set(['hours-variation', 'area-variation'])

type Step = {
  /** The gates that the step can answer: a cheap sieve before asking the law again. */
  readonly gates: readonly Gate[]
  /** The person after the step; undefined when there is nothing to do. */
  readonly taken: (candidate: Candidate, today: Day) => Candidate | undefined
}

/** The person as a court or the police could make them: without restrictions of one code. */
const without =
  (code: RestrictionCode): Step['taken'] =>
  (each, today) =>
    each.restrictions.some((one) => one.code === code && isNotEnded(one, today))
      ? { ...each, restrictions: each.restrictions.filter((one) => one.code !== code) }
      : undefined

export const steps: Readonly<Record<UnlockStep, Step>> = {
  'identity-document': {
    gates: [identityDocument],
    taken: (each) => ({ ...each, identityDocument: true, identityDocumentUntil: null }),
  },
  'individual-number': {
    gates: [foreignersNumber],
    taken: (each) => (each.hasIin ? undefined : { ...each, hasIin: true }),
  },
  consent: {
    gates: [consentInCustody, consentAfterRelease, consentToVolunteer],
    taken: (each, today) =>
      each.workConsent === null ? { ...each, workConsent: 'yes', workConsentOn: today } : undefined,
  },
  'fitness-conclusion': {
    gates: [ableToWork],
    taken: (each, today) =>
      ableToWork.decide(each, today).holds === 'unknown'
        ? { ...each, fitness: 'fit', fitnessOn: today, fitnessUntil: null, fitnessLimits: [] }
        : undefined,
  },
  'medical-admission': {
    gates: [medicallyAdmitted],
    taken: (each, today) =>
      each.medicalAdmissionOn === null ? { ...each, medicalAdmissionOn: today } : undefined,
  },
  'psychologist-recommendation': {
    gates: [psychologistRecommends],
    taken: (each) =>
      each.psychologistRecommends === null ? { ...each, psychologistRecommends: true } : undefined,
  },
  'outside-ruling': {
    gates: [clearedForOutside],
    taken: (each, today) =>
      each.clearedOutside === null ? { ...each, clearedOutside: 'yes', clearedOutsideOn: today } : undefined,
  },
  'hours-variation': { gates: [homeHoursFree], taken: without('SR1') },
  'area-variation': { gates: [areaAllowed], taken: without('SR3') },
}

/** Steps that a person could still take, a bit each in the order of `unlockSteps`. */
export const openSteps = (candidate: Candidate, today: Day): number =>
  unlockSteps.reduce((bits, step, at) => (steps[step].taken(candidate, today) ? bits | (1 << at) : bits), 0)

/** `opens`: openings closed to the person now and open after the step. `clears`: open already, with nothing unknown after it. */
export type Unlock = { readonly step: UnlockStep; readonly opens: number; readonly clears: number }

type Now = { readonly opening: OpeningFacts; readonly findings: readonly Finding[] }

/** Worth asking again only where everything that failed is what the step answers. */
const mayHelp = ({ findings }: Now, ids: ReadonlySet<string>): boolean =>
  findings.some((each) => each.state !== 'held' && ids.has(each.rule)) &&
  findings.every((each) => each.state !== 'failed' || ids.has(each.rule))

const weighStep = (step: UnlockStep, candidate: Candidate, all: readonly Now[], today: Day): Unlock => {
  const { gates, taken } = steps[step]
  const after = taken(candidate, today)
  if (!after) return { step, opens: 0, clears: 0 }
  const ids = new Set(gates.map((gate) => gate.rule.id))
  let [opens, clears] = [0, 0]
  for (const each of all.filter((one) => mayHelp(one, ids))) {
    const [before, then] = [
      verdictOf(each.findings),
      verdictOf(findingsFor({ candidate: after, opening: each.opening }, today)),
    ]
    if (before === 'does-not-fit' && then !== 'does-not-fit') opens += 1
    else if (before === 'fits-with-unknowns' && then === 'fits') clears += 1
  }
  return { step, opens, clears }
}

/** Every step that would help, the one that opens most first; equals by what they clear up, then by the list's order. */
export const stepsToWork = (candidate: Candidate, openings: Iterable<OpeningFacts>, today: Day): Unlock[] => {
  const all = Array.from(openings, (opening) => ({
    opening,
    findings: findingsFor({ candidate, opening }, today),
  }))
  return unlockSteps
    .map((step) => weighStep(step, candidate, all, today))
    .filter(({ opens, clears }) => opens + clears > 0)
    .sort((one, other) => other.opens - one.opens || other.clears - one.clears)
}

/** Openings of a trade: the profession asked for is the person's own or its closest kin. */
export const isOfTrade = (codes: readonly string[], asked: string): boolean =>
  codes.some((each) => nearness(each, asked) >= experienceNearness)

/** A course that a person may take, and how many openings that the law lets them have would then be of their trade. */
export type CourseUnlock = { readonly id: string; readonly brings: number }

export const compareCourses = (one: CourseUnlock, other: CourseUnlock): number =>
  other.brings - one.brings || (one.id < other.id ? -1 : 1)

/** Courses that would bring openings into the person's trade, the one that brings most first. */
export const coursesToWork = (
  candidate: Candidate,
  openings: readonly OpeningFacts[],
  today: Day,
): CourseUnlock[] => {
  const own = candidate.occupations.map(({ code }) => code)
  const lawful = openings.filter(
    (opening) => verdictOf(findingsFor({ candidate, opening }, today)) !== 'does-not-fit',
  )
  const asked = lawful.flatMap((each) =>
    isWork(each) && each.occupation && !isOfTrade(own, each.occupation) ? [each.occupation] : [],
  )
  return lawful
    .flatMap(({ id, kind, occupation }) =>
      isCourse({ kind }) && occupation
        ? [{ id, brings: asked.filter((each) => isOfTrade([occupation], each)).length }]
        : [],
    )
    .filter(({ brings }) => brings > 0)
    .sort(compareCourses)
}
