/** What an employer sees of a person before a referral is accepted: a card that many people could stand behind. */
import type { Day } from '../calendar/day'
import { ageOn, monthOf, yearOf } from '../calendar/day'
import { isInCustody } from '../openings/opening'
import type { Pair } from './facts'
import { nearness } from './occupations'
import type { Part } from './scores'
import { experienceNearness } from './scores/share'

/** A card is shown in detail only when at least this many people who fit would have the same one. Our choice. */
export const crowd = 5

export const experienceBands = ['none', 'under-1', 'from-1', 'from-3', 'from-5'] as const
export type ExperienceBand = (typeof experienceBands)[number]

/** null is "not shown": the detail would have told too much. */
export type Card = {
  readonly age: { readonly from: number; readonly to: number } | null
  /** ISCO-08, cut to as many digits as may be shown. */
  readonly occupation: string | null
  readonly experience: ExperienceBand | null
  /** Of the skills that the opening asks for, those the person has; no other skill is ever named. */
  readonly skills: readonly string[] | null
  /** `now`, `2027-03`, `2027-Q1` or `2027`. */
  readonly available: string | null
}

const bandOf = (months: number): ExperienceBand => {
  if (months <= 0) return 'none'
  if (months < 12) return 'under-1'
  if (months < 36) return 'from-1'
  return months < 60 ? 'from-3' : 'from-5'
}

type Told = {
  readonly age: number
  readonly occupation: string | null
  readonly months: number
  readonly skills: readonly string[]
  readonly free: Day | null
}

/** The profession nearest to the one asked for, and months in its kin. */
const workOf = ({ candidate, opening: { occupation } }: Pair): Pick<Told, 'occupation' | 'months'> => {
  const near = candidate.occupations
    .map((each) => ({ ...each, near: occupation ? nearness(each.code, occupation) : 0 }))
    .toSorted(
      (one, other) => other.near - one.near || other.months - one.months || (one.code < other.code ? -1 : 1),
    )
  const kin = occupation ? near.filter((each) => each.near >= experienceNearness) : near
  return { occupation: near[0]?.code ?? null, months: Math.max(0, ...kin.map((each) => each.months)) }
}

const toldOf = (pair: Pair, today: Day): Told => {
  const { candidate, opening } = pair
  const waits = candidate.standing === 'in-custody' && !isInCustody(opening)
  return {
    ...workOf(pair),
    age: ageOn(candidate.birthDate, today),
    skills: [...new Set(opening.skills)].filter((each) => candidate.skills.includes(each)).toSorted(),
    free: waits && candidate.endOfTerm !== null && candidate.endOfTerm > today ? candidate.endOfTerm : null,
  }
}

const ageBand = (age: number, width: number): Card['age'] => {
  const from = Math.floor(age / width) * width
  return { from, to: from + width - 1 }
}

const month = (free: Day): string => free.slice(0, 7)
const quarter = (free: Day): string => `${yearOf(free)}-Q${Math.ceil(monthOf(free) / 3)}`
const year = (free: Day): string => String(yearOf(free))

type Coarseness = (told: Told) => Card

const when = (free: Day | null, write: (free: Day) => string): string => (free === null ? 'now' : write(free))

/** From the most detailed to the one that says nothing. */
const steps: readonly Coarseness[] = [
  ({ age, occupation, months, skills, free }) => ({
    age: ageBand(age, 10),
    occupation,
    experience: bandOf(months),
    skills,
    available: when(free, month),
  }),
  ({ age, occupation, months, skills, free }) => ({
    age: ageBand(age, 10),
    occupation: occupation?.slice(0, 2) ?? null,
    experience: bandOf(months),
    skills,
    available: when(free, quarter),
  }),
  // What a person can do matters more to work than how old they are: age goes first.
  ({ occupation, months, skills, free }) => ({
    age: null,
    occupation: occupation?.slice(0, 2) ?? null,
    experience: bandOf(months),
    skills,
    available: when(free, year),
  }),
  ({ age, occupation, months, free }) => ({
    age: ageBand(age, 20),
    occupation: occupation?.slice(0, 1) ?? null,
    experience: bandOf(months),
    skills: null,
    available: when(free, quarter),
  }),
  ({ occupation, free }) => ({
    age: null,
    occupation: occupation?.slice(0, 1) ?? null,
    experience: null,
    skills: null,
    available: when(free, year),
  }),
  () => ({ age: null, occupation: null, experience: null, skills: null, available: null }),
]

const keyOf = (card: Card): string => JSON.stringify(card)

/**
 * Cards of people who fit one opening, in the order given. Each shows the most detail that at least `crowd` people of
 * the row share; a person nobody resembles gets an empty card. Name, institution, articles and dates never enter.
 */
export const cardsOf = (pairs: readonly Pair[], today: Day): Card[] => {
  const told = pairs.map((pair) => toldOf(pair, today))
  const counts = steps.map((step) => {
    const count = new Map<string, number>()
    for (const each of told) {
      const key = keyOf(step(each))
      count.set(key, (count.get(key) ?? 0) + 1)
    }
    return count
  })
  const blank: Card = { age: null, occupation: null, experience: null, skills: null, available: null }
  return told.map((each) => {
    const at = steps.findIndex((step, level) => (counts[level]?.get(keyOf(step(each))) ?? 0) >= crowd)
    return steps[at]?.(each) ?? blank
  })
}

export const cardPartNames = ['specialty', 'skills', 'experience', 'other'] as const
export type CardPart = {
  readonly name: (typeof cardPartNames)[number]
  readonly points: number
  readonly most: number
}

const openParts: ReadonlySet<string> = new Set(['specialty', 'skills', 'experience'])

/** Parts as employers see them: home, wishes, waiting and debts are one part, so that none can be read off. */
export const cardParts = (parts: readonly Part[]): CardPart[] => {
  const rest = parts.filter(({ name }) => !openParts.has(name))
  const sum = (pick: (part: Part) => number) => rest.reduce((total, part) => total + pick(part), 0)
  return cardPartNames.map((name) => {
    const own = parts.find((part) => part.name === name)
    return own
      ? { name, points: own.points, most: own.most }
      : { name, points: sum((part) => part.points), most: sum((part) => part.most) }
  })
}
