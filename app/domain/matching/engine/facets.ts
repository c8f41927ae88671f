/**
 * Gates that need both a person and an opening, asked once for each pair of kinds instead of each pair of cases:
 * people alike in the facts that a few gates read form a kind, openings likewise, and the plain rules answer for both.
 */
import type { Day } from '../../calendar/day'
import { ageOn } from '../../calendar/day'
import type { RestrictionCode } from '../../people/restrictions'
import { isCourse, isInCustody } from '../../openings/opening'
import type { Candidate, OpeningFacts } from '../facts'
import type { PairGate } from '../gate'
import { oldEnoughForThisWork, sexAdmitted } from '../gates/age-and-sex'
import * as course from '../gates/course'
import { withinLimits } from '../gates/fitness'
import { withinOblast } from '../gates/oblast'
import { withinSettlement } from '../gates/outside-area'
import { keptApart } from '../gates/room'
import { institutionServed, isServing, safetyLevelServed } from '../gates/standing'
import * as supervision from '../gates/supervision'
import { enoughTermLeft } from '../gates/term'
import { isChangeable } from '../near-miss'
import type { Dictionary } from './dictionary'
import { newDictionary, numberOf } from './dictionary'

/** `ofPerson` and `ofOpening` must tell apart whatever its gates read; null: the gates do not concern this person. */
type FacetRule = {
  readonly gates: readonly PairGate[]
  readonly ofPerson: (candidate: Candidate, today: Day) => string | null
  readonly ofOpening: (opening: OpeningFacts) => string
}

const key = (...facts: readonly unknown[]): string => JSON.stringify(facts)

/** Everyone has a kind in these; those in custody are told apart by institution, the rest by nothing. */
const everyones: readonly FacetRule[] = [
  {
    gates: [institutionServed, course.institutionServed, safetyLevelServed, withinSettlement, withinOblast],
    ofPerson: (each) =>
      isServing(each) ? key(each.institutionId, each.institutionPlace, each.safetyLevel) : 'outside',
    ofOpening: (each) =>
      isInCustody(each)
        ? key(isCourse(each), each.channel, each.institutionId, each.safetyLevels, each.place)
        : 'outside',
  },
  {
    gates: [withinLimits, sexAdmitted],
    ofPerson: (each) =>
      key(each.sex, each.fitness === 'limited', each.fitness === 'limited' ? each.fitnessLimits : []),
    ofOpening: (each) => key(each.demands, each.sexes),
  },
  {
    gates: [oldEnoughForThisWork],
    ofPerson: (each, today) => key(ageOn(each.birthDate, today)),
    ofOpening: (each) => key(each.minAge),
  },
  {
    gates: [enoughTermLeft, course.endsWithinTerm],
    ofPerson: (each) => (isServing(each) ? key(each.endOfTerm) : 'outside'),
    ofOpening: (each) =>
      isInCustody(each) ? key(isCourse(each), each.minTermMonths, each.endsOn) : 'outside',
  },
  {
    gates: [course.educatedEnough],
    ofPerson: (each) => key(each.education),
    ofOpening: (each) => key(isCourse(each) ? each.minEducation : null),
  },
]

const restrictedBy =
  (...codes: readonly RestrictionCode[]) =>
  (candidate: Candidate, today: Day): string | null => {
    const mine = candidate.restrictions.filter(
      (each) => codes.includes(each.code) && supervision.isNotEnded(each, today),
    )
    if (mine.length === 0) return null
    return key(mine.map(({ code, hours, places, areas }) => [code, hours, places, areas]))
  }

/** Few people have a kind in these. */
const some: readonly FacetRule[] = [
  {
    gates: [supervision.homeHoursFree],
    ofPerson: restrictedBy('SR1'),
    ofOpening: (each) => (isInCustody(each) ? 'inside' : key(each.shifts)),
  },
  {
    gates: [supervision.placesAllowed],
    ofPerson: restrictedBy('SR2'),
    ofOpening: (each) => (isInCustody(each) ? 'inside' : key(each.place)),
  },
  {
    gates: [supervision.areaAllowed],
    ofPerson: restrictedBy('SR3'),
    ofOpening: (each) => (isInCustody(each) ? 'inside' : key(each.place)),
  },
  {
    gates: [supervision.noMinors, supervision.noAlcoholServed],
    ofPerson: restrictedBy('SR4', 'SR5'),
    ofOpening: (each) => (isInCustody(each) ? 'inside' : key(each.withMinors, each.servesAlcohol)),
  },
  {
    gates: [keptApart],
    ofPerson: ({ keptApart: others }) => (others.length === 0 ? null : key(others)),
    ofOpening: (each) => key(each.peopleAtSite),
  },
]

export const facetRules: readonly FacetRule[] = [...everyones, ...some]

/** So many facets come first that concern everybody; whoever is rare has a kind in one of the others too. */
export const commonFacets = everyones.length

/**
 * What a table holds for a pair of kinds: 0 not asked yet; up to 199 one more than the unknowns; from 200 closed, where
 * what failed can be changed (200 and how many gates), or cannot (255).
 */
export const closed = 200
export const closedForGood = 255

/** The kinds met so far and what the law said about them; a row per kind of opening, a byte per kind of person. */
export type Facet = {
  readonly rule: FacetRule
  readonly peopleKinds: Dictionary
  readonly openingKinds: Dictionary
  /** One person and one opening to ask about for each kind. */
  readonly people: Candidate[]
  readonly openings: OpeningFacts[]
  readonly rows: Uint8Array[]
}

export const newFacets = (): Facet[] =>
  facetRules.map((rule) => ({
    rule,
    peopleKinds: newDictionary(),
    openingKinds: newDictionary(),
    people: [],
    openings: [],
    rows: [],
  }))

/** The person's kind in a facet, −1 when its gates do not concern them. */
export const personKind = (facet: Facet, candidate: Candidate, today: Day): number => {
  const text = facet.rule.ofPerson(candidate, today)
  if (text === null) return -1
  const kind = numberOf(facet.peopleKinds, text)
  facet.people[kind] ??= candidate
  return kind
}

export const openingKind = (facet: Facet, opening: OpeningFacts): number => {
  const kind = numberOf(facet.openingKinds, facet.rule.ofOpening(opening))
  facet.openings[kind] ??= opening
  return kind
}

/** The answers for one kind of opening, long enough for every kind of person met so far. */
export const rowOf = (facet: Facet, kind: number): Uint8Array => {
  const row = facet.rows[kind]
  if (row && row.length >= facet.people.length) return row
  const longer = new Uint8Array(Math.max(16, facet.people.length * 2))
  if (row) longer.set(row)
  facet.rows[kind] = longer
  return longer
}

/** Asks the plain rules about two kinds and remembers the answer in the row. */
export const ask = (facet: Facet, row: Uint8Array, person: number, opening: number, today: Day): number => {
  const [candidate, facts] = [facet.people[person], facet.openings[opening]]
  if (!candidate || !facts) throw new RangeError('a kind that was never met')
  const pair = { candidate, opening: facts }
  let [unknown, failed] = [0, 0]
  for (const { rule } of facet.rule.gates) {
    if (rule.appliesTo?.(pair) === false) continue
    const { holds } = rule.decide(pair, today)
    if (holds === 'unknown') unknown += 1
    else if (!holds) {
      if (!isChangeable({ rule: rule.id })) return (row[person] = closedForGood)
      failed += 1
    }
  }
  return (row[person] = failed > 0 ? closed + failed : 1 + unknown)
}
