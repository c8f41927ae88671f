/** A solved allocation turned into what people read: lines with alternatives and effects, counts by group. */
import type { Instance } from '../matching/allocate/instance'
import type { Alternative, Priced } from './alternatives'
import { alternativesOf, scoreAt } from './alternatives'
import type { Effect } from './effects'
import { effectOf, effects } from './effects'
import type { GroupCount, TraitName } from './fairness'

/** A trait of everybody: the groups by name, and each person's group by number. */
export type TraitColumn = {
  readonly trait: TraitName
  readonly groups: readonly string[]
  readonly of: Uint8Array
}

export type DrawnLine = {
  readonly person: number
  readonly kind: 'place' | 'left-out'
  readonly opening: number
  readonly score: number
  /** The person's part of the proof; nothing for whoever is left out. */
  readonly price: number
  readonly effect: Effect
  readonly otherOpening: number
  readonly otherScore: number
  readonly alternatives: readonly Alternative[]
}

/** A plan and the one it is compared with: the opening of each person, −1 for none. */
export type Plans = { readonly plan: Int32Array; readonly other: Int32Array }

/** Of each line. */
export const alternativesShown = 3

const lineOf = (
  instance: Instance,
  priced: Priced,
  { plan, other }: Plans,
  person: number,
): DrawnLine | undefined => {
  const [opening, otherOpening] = [plan[person] ?? -1, other[person] ?? -1]
  const score = opening < 0 ? 0 : scoreAt(instance, person, opening)
  const otherScore = otherOpening < 0 ? 0 : scoreAt(instance, person, otherOpening)
  const effect = effectOf({ opening, score, otherOpening, otherScore })
  if (!effect) return undefined
  const isPlaced = opening >= 0
  return {
    person,
    kind: isPlaced ? 'place' : 'left-out',
    opening: isPlaced ? opening : otherOpening,
    score: isPlaced ? score : otherScore,
    price: isPlaced ? (priced.peoplePrices[person] ?? 0) : 0,
    effect,
    otherOpening,
    otherScore,
    alternatives: alternativesOf(instance, priced, person, opening, alternativesShown),
  }
}

/** A line for everybody whom the plan places, and for everybody whom only the other plan would. */
export const drawLines = (instance: Instance, priced: Priced, plans: Plans): DrawnLine[] => {
  const lines: DrawnLine[] = []
  for (let person = 0; person < instance.people; person += 1) {
    const line = lineOf(instance, priced, plans, person)
    if (line) lines.push(line)
  }
  return lines
}

const lastComes = ({ kind }: DrawnLine): number => (kind === 'place' ? 0 : 1)

/** Shelf by shelf, best fit first; who is left out stands at the end. */
export const inListOrder =
  (shelves: Int32Array) =>
  (one: DrawnLine, other: DrawnLine): number =>
    lastComes(one) - lastComes(other) ||
    (shelves[one.person] ?? 0) - (shelves[other.person] ?? 0) ||
    other.score - one.score ||
    one.person - other.person

export const countEffects = (lines: readonly Pick<DrawnLine, 'effect'>[]): Record<Effect, number> => {
  const counts = Object.fromEntries(effects.map((each) => [each, 0])) as Record<Effect, number>
  for (const { effect } of lines) counts[effect] += 1
  return counts
}

/** People whom the law lets have one of the openings at least. */
export const ableIn = ({ people, starts }: Instance): Int32Array => {
  const able: number[] = []
  for (let person = 0; person < people; person += 1)
    if ((starts[person + 1] ?? 0) > (starts[person] ?? 0)) able.push(person)
  return Int32Array.from(able)
}

/** Of those able to have a place, how many of each group are given one. */
export const countGroups = (
  traits: readonly TraitColumn[],
  able: Int32Array,
  plan: Int32Array,
): GroupCount[] =>
  traits.flatMap(({ trait, groups, of }) => {
    const [all, placed] = [new Int32Array(groups.length), new Int32Array(groups.length)]
    for (const person of able) {
      const group = of[person] ?? 0
      all[group] = (all[group] ?? 0) + 1
      if ((plan[person] ?? -1) >= 0) placed[group] = (placed[group] ?? 0) + 1
    }
    return groups.map((group, at) => ({ trait, group, able: all[at] ?? 0, placed: placed[at] ?? 0 }))
  })

/** Openings of each employer as a cap over them together; none where the run sets no cap. */
export const capsOf = (
  employers: Int32Array,
  cap: number | null,
): { readonly capacity: number; readonly members: readonly number[] }[] => {
  if (cap === null) return []
  const members: number[][] = []
  employers.forEach((employer, opening) => (members[employer] ??= []).push(opening))
  return members.map((each) => ({ capacity: cap, members: each }))
}
