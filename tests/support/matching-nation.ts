/** A synthetic country for benchmarks of matching: seeded people and openings, nobody real, nothing from a register. */
import type { Day } from '~/domain/calendar/day'
import { addDays } from '~/domain/calendar/day'
import type { Candidate, OpeningFacts, Restricted } from '~/domain/matching/facts'
import type { Channel } from '~/domain/openings/opening'
import type { Shift } from '~/domain/openings/shift'
import type { SafetyLevel } from '~/domain/people/person'
import { fitnessLimits } from '~/domain/people/person'
import { aCandidate, anOpening, today } from './matching'
import type { Chance } from '#db/seed/random'
import { chanceOf } from '#db/seed/random'

export const nation = { people: 61_086, inCustody: 29_061, openings: 2_500, institutions: 78 } as const

type Institution = { readonly id: string; readonly place: string; readonly level: SafetyLevel }
type List<Item> = readonly [Item, ...Item[]]

const regions: List<string> = [
  ...(['10', '11', '15', '19', '23', '27', '31', '33', '35', '39', '43'] as const),
  ...(['47', '55', '59', '61', '62', '63', '71', '75', '79'] as const),
]
const levels: List<SafetyLevel> = [
  'minimum',
  'medium',
  'medium',
  'medium',
  'maximum',
  'maximum',
  'mixed',
  'emergency',
]
const shifts: List<Shift> = [
  { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
  { days: [1, 2, 3, 4, 5, 6], from: '09:00', to: '18:00' },
  { days: [1, 3, 5, 7], from: '20:00', to: '08:00' },
  { days: [1, 2, 3, 4, 5], from: '16:00', to: '00:00' },
  { days: [2, 4, 6], from: '07:00', to: '19:00' },
]
const insideChannels: List<Channel> = [
  ...(['enterprise', 'enterprise', 'enterprise', 'on-site-business', 'on-site-business'] as const),
  ...(['housekeeping', 'outside-area', 'oblast', 'cell'] as const),
]

const placeIn = (chance: Chance, region: string): string =>
  `${region}${chance.whole(10, 24)}${chance.whole(10, 40)}${chance.whole(0, 3)}00`

const codeOf = (chance: Chance): string => {
  const [major, second] = [chance.whole(1, 9), chance.whole(1, 5)]
  return `${major}${second}${chance.whole(1, 4)}${chance.whole(1, 3)}`
}

const skillOf = (chance: Chance): string => `skill-${chance.whole(1, 240)}`
const dayAround = (chance: Chance, before: number, after: number): Day =>
  addDays(today, chance.whole(-before, after))
const listOf = <Item>(count: number, make: () => Item): Item[] => Array.from({ length: count }, make)

const restrictionsOf = (chance: Chance, home: string): Restricted[] => {
  const base = {
    from: dayAround(chance, 600, 0),
    until: dayAround(chance, 30, 1900),
    hours: null,
    places: [],
    areas: [],
  }
  const hours = {
    from: chance.pick(['21:00', '22:00', '23:00']),
    to: chance.pick(['05:00', '06:00', '07:00']),
  }
  const all: Restricted[] = [
    { ...base, code: 'SR1', hours },
    { ...base, code: 'SR2', places: ['place named by the police'] },
    { ...base, code: 'SR3', areas: [`${home.slice(0, 4)}00000`] },
    { ...base, code: 'SR4' },
    { ...base, code: 'SR5' },
  ]
  return chance.some(all, 4)
}

const insidePart = (chance: Chance, institutions: List<Institution>): Partial<Candidate> => {
  const { id, place, level } = chance.pick(institutions)
  return {
    standing: 'in-custody',
    institutionId: id,
    institutionPlace: place,
    safetyLevel: level,
    endOfTerm: dayAround(chance, 0, 2500),
  }
}

const outsidePart = (chance: Chance, home: string): Partial<Candidate> => ({
  standing: chance.happens(0.8) ? 'on-probation' : 'released',
  institutionId: null,
  institutionPlace: null,
  safetyLevel: null,
  endOfTerm: null,
  restrictions: chance.happens(0.12) ? restrictionsOf(chance, home) : [],
})

const flaw = (chance: Chance): boolean | null =>
  chance.happens(0.04) ? true : chance.happens(0.05) ? null : false

const lawPart = (chance: Chance): Partial<Candidate> => ({
  citizenship: chance.happens(0.03) ? 'UZ' : 'KZ',
  hasIin: chance.happens(0.98),
  identityDocument: chance.happens(0.82) ? true : chance.happens(0.7) ? false : null,
  fitness: chance.pick(['fit', 'fit', 'fit', 'fit', 'fit', 'fit', 'limited', 'limited', 'unfit', null]),
  fitnessLimits: chance.some(fitnessLimits, 2),
  behaviourDegree: chance.pick([-2, -1, 0, 0, 1, 1, 2, 3, null]),
  clearedOutside: chance.pick(['yes', 'yes', 'no', null]),
  lifeSentence: false,
  medicalExclusion: flaw(chance),
  barredCategory: flaw(chance),
  escapeRegister: flaw(chance),
  crimeWhileServing: flaw(chance),
  medicalAdmissionOn: chance.happens(0.6) ? dayAround(chance, 300, 0) : null,
  psychologistRecommends: chance.pick([true, true, null, false]),
  workConsent: chance.pick(['yes', 'yes', 'yes', 'yes', null, 'no']),
})

const fitPart = (chance: Chance, home: string): Partial<Candidate> => ({
  hasObligations: chance.happens(0.4),
  occupations: listOf(chance.whole(0, 3), () => ({ code: codeOf(chance), months: chance.whole(0, 180) })),
  skills: listOf(chance.whole(0, 6), () => skillOf(chance)),
  placeAfter: chance.happens(0.9) ? home : null,
  preferredRegions: chance.some(regions, 2),
  preferredWork: listOf(chance.whole(0, 2), () => codeOf(chance)),
  waitingSince: dayAround(chance, 700, 0),
})

const personOf = (chance: Chance, at: number, institutions: List<Institution>): Candidate => {
  const home = placeIn(chance, chance.pick(regions))
  return aCandidate({
    id: `person-${String(at).padStart(6, '0')}`,
    sex: chance.happens(0.9) ? 'male' : 'female',
    birthDate: addDays(today, -chance.whole(15 * 365, 66 * 365)),
    ...lawPart(chance),
    ...fitPart(chance, home),
    ...(at < nation.inCustody ? insidePart(chance, institutions) : outsidePart(chance, home)),
    keptApart: chance.happens(0.02)
      ? [`person-${String(chance.whole(0, nation.people)).padStart(6, '0')}`]
      : [],
  })
}

const siteOf = (chance: Chance, institutions: List<Institution>): Partial<OpeningFacts> => {
  if (chance.happens(0.55)) {
    const place = placeIn(chance, chance.pick(regions))
    return {
      channel: 'after-release',
      kind: chance.happens(0.9) ? 'business' : 'volunteer',
      institutionId: null,
      safetyLevels: [],
      place,
    }
  }
  const { id, place, level } = chance.pick(institutions)
  const channel = chance.pick(insideChannels)
  const isOwn = channel !== 'outside-area' && channel !== 'oblast'
  return {
    channel,
    kind: 'state-site',
    institutionId: isOwn ? id : null,
    safetyLevels: isOwn ? [level] : [],
    place,
  }
}

const openingOf = (chance: Chance, at: number, institutions: List<Institution>): OpeningFacts =>
  anOpening({
    id: `opening-${String(at).padStart(5, '0')}`,
    ...siteOf(chance, institutions),
    occupation: codeOf(chance),
    placesFree: chance.whole(1, 12),
    shifts: [chance.pick(shifts)],
    demands: chance.some(fitnessLimits, 2),
    skills: listOf(chance.whole(0, 5), () => skillOf(chance)),
    minAge: chance.pick([null, null, 18, 21]),
    minTermMonths: chance.pick([null, 3, 6, 12]),
    experienceMonths: chance.pick([null, null, 12, 36]),
    withMinors: chance.pick([false, false, false, true, null]),
    servesAlcohol: chance.pick([false, false, false, true, null]),
    peopleAtSite: listOf(
      chance.whole(0, 10),
      () => `person-${String(chance.whole(0, nation.people)).padStart(6, '0')}`,
    ),
    openSince: dayAround(chance, 90, 0),
  })

const institutionsOf = (chance: Chance): List<Institution> => {
  const make = (at: number): Institution => ({
    id: `institution-${at}`,
    place: placeIn(chance, chance.pick(regions)),
    level: chance.pick(levels),
  })
  return [make(0), ...Array.from({ length: nation.institutions - 1 }, (_, at) => make(at + 1))]
}

/** The same country for the same seed. */
export const matchingNation = (
  seed: number,
): { readonly people: Candidate[]; readonly openings: OpeningFacts[] } => {
  const chance = chanceOf(seed)
  const institutions = institutionsOf(chance)
  return {
    people: Array.from({ length: nation.people }, (_, at) => personOf(chance, at, institutions)),
    openings: Array.from({ length: nation.openings }, (_, at) => openingOf(chance, at, institutions)),
  }
}
