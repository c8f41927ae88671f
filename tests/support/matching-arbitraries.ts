/** Arbitrary people and openings drawn from small worlds, so that pairs meet, collide and tie. */
import fc from 'fast-check'
import type { Day } from '~/domain/calendar/day'
import { addDays, day } from '~/domain/calendar/day'
import type { Candidate, Known, OpeningFacts, Restricted } from '~/domain/matching/facts'
import type { Weights } from '~/domain/matching/scores/weights'
import { channels, openingKinds } from '~/domain/openings/opening'
import type { Shift } from '~/domain/openings/shift'
import {
  educationLevels,
  fitnessLevels,
  fitnessLimits,
  safetyLevels,
  sexes,
  standings,
} from '~/domain/people/person'
import { restrictionCodes } from '~/domain/people/restrictions'
import { aCandidate, anOpening, today } from './matching'

const places = ['710000000', '711210000', '711110000', '101010000', '101800000', '103200000', '103230100']
const codes = ['7', '75', '753', '7531', '7532', '5131', '9621', '5120', '513']
const skills = ['sewing', 'cutting', 'welding', 'cooking', 'driving']

const known: fc.Arbitrary<Known> = fc.constantFrom(true, false, null)
/** Mostly fine, so that some pairs get through. */
const mostly = (fine: boolean): fc.Arbitrary<Known> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(fine) }, { weight: 1, arbitrary: known })
const yesNo = fc.oneof(
  { weight: 6, arbitrary: fc.constant('yes' as const) },
  { weight: 1, arbitrary: fc.constantFrom('yes' as const, 'no' as const, null) },
)
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(arbitrary, { nil: null, freq: 4 })
const someOf = <Value>(values: readonly Value[], most: number): fc.Arbitrary<Value[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most })

const nearDay = (before: number, after: number): fc.Arbitrary<Day> =>
  fc.integer({ min: -before, max: after }).map((days) => addDays(today, days))

export const time: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 1439 })
  .map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  )

export const shift: fc.Arbitrary<Shift> = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  from: time,
  to: time,
})

const usualShift: fc.Arbitrary<Shift> = fc.constantFrom(
  { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
  { days: [6, 7], from: '20:00', to: '04:00' },
  { days: [1, 3, 5, 7], from: '22:00', to: '06:00' },
)

const restriction: fc.Arbitrary<Restricted> = fc.record({
  code: fc.constantFrom(...restrictionCodes),
  from: nearDay(400, 30),
  until: orNull(nearDay(100, 900)),
  hours: orNull(fc.constantFrom({ from: '22:00', to: '06:00' }, { from: '18:00', to: '21:00' })),
  places: someOf([...places, 'the market square'], 2),
  areas: someOf(places, 2),
})

export const candidate: fc.Arbitrary<Candidate> = fc
  .record({
    standing: fc.constantFrom(...standings),
    sex: fc.constantFrom(...sexes),
    birthDate: fc.integer({ min: 14 * 365, max: 60 * 365 }).map((days) => addDays(today, -days)),
    citizenship: fc.constantFrom('KZ', 'KZ', 'KZ', 'UZ', null),
    hasIin: fc.boolean(),
    identityDocument: mostly(true),
    identityDocumentUntil: orNull(nearDay(20, 900)),
    institutionId: orNull(fc.constantFrom('institution-1', 'institution-2')),
    institutionPlace: orNull(fc.constantFrom(...places)),
    safetyLevel: orNull(fc.constantFrom(...safetyLevels)),
    endOfTerm: orNull(nearDay(10, 900)),
    behaviourDegree: orNull(fc.integer({ min: -3, max: 3 })),
    fitness: fc.constantFrom(...fitnessLevels, 'fit', 'fit', null),
    fitnessOn: orNull(nearDay(300, 0)),
    fitnessUntil: orNull(nearDay(20, 300)),
    fitnessLimits: someOf(fitnessLimits, 2),
    clearedOutside: yesNo,
    lifeSentence: mostly(false),
    medicalExclusion: mostly(false),
    barredCategory: mostly(false),
    escapeRegister: mostly(false),
    crimeWhileServing: mostly(false),
    medicalAdmissionOn: orNull(nearDay(300, 5)),
    psychologistRecommends: mostly(true),
    firstTermMedium: mostly(true),
    workConsent: yesNo,
    restrictions: fc.array(restriction, { maxLength: 2 }),
    keptApart: someOf(['person-x', 'person-y'], 1),
    hasObligations: known,
    education: orNull(fc.constantFrom(...educationLevels)),
    occupations: fc.array(
      fc.record({ code: fc.constantFrom(...codes), months: fc.integer({ min: 0, max: 60 }) }),
      { maxLength: 3 },
    ),
    skills: fc.array(fc.constantFrom(...skills), { maxLength: 3 }),
    placeAfter: orNull(fc.constantFrom(...places)),
    preferredRegions: someOf(['71', '10', '75'], 2),
    preferredWork: someOf(codes, 2),
    waitingSince: orNull(nearDay(500, 0)),
  })
  .map((facts) => aCandidate(facts))

export const opening: fc.Arbitrary<OpeningFacts> = fc
  .record({
    kind: fc.constantFrom(...openingKinds),
    channel: fc.constantFrom(...channels, 'after-release', 'after-release', 'after-release'),
    occupation: orNull(fc.constantFrom(...codes)),
    institutionId: orNull(fc.constantFrom('institution-1', 'institution-2')),
    safetyLevels: someOf(safetyLevels, 5),
    place: fc.constantFrom(...places),
    placesFree: fc.integer({ min: 0, max: 9 }),
    shifts: fc.array(usualShift, { maxLength: 2 }),
    demands: someOf(fitnessLimits, 2),
    skills: fc.array(fc.constantFrom(...skills), { maxLength: 3 }),
    sexes: someOf(sexes, 2),
    minAge: orNull(fc.constantFrom(16, 18, 21)),
    minTermMonths: orNull(fc.constantFrom(1, 6, 12)),
    experienceMonths: orNull(fc.constantFrom(0, 12, 24)),
    withMinors: known,
    servesAlcohol: known,
    withLodging: fc.boolean(),
    peopleAtSite: someOf(['person-x', 'person-z'], 2),
    openSince: orNull(nearDay(60, 0)),
    endsOn: orNull(nearDay(10, 600)),
    minEducation: orNull(fc.constantFrom(...educationLevels)),
  })
  .map((facts) => anOpening(facts))

/** Any seven whole numbers that add up to a hundred. */
export const weights: fc.Arbitrary<Weights> = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 })
  .map((cuts) => {
    const marks = [0, ...cuts.sort((one, other) => one - other), 100]
    const part = (at: number): number => (marks[at + 1] ?? 0) - (marks[at] ?? 0)
    const [specialty, skill, experience, distance] = [part(0), part(1), part(2), part(3)]
    const points = {
      specialty,
      skills: skill,
      experience,
      distance,
      wish: part(4),
      waiting: part(5),
      obligations: part(6),
    }
    return { from: day('2026-01-01'), points }
  })

/** Everyone gets an id of their own, in an order that is not the order of the list. */
export const withIds = <Item extends { readonly id: string }>(
  items: readonly Item[],
  prefix: string,
): Item[] => items.map((item, at) => ({ ...item, id: `${prefix}-${(at * 7) % 31}-${at}` }))
