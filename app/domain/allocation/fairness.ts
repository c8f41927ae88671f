/** Who gets places, group by group: shares beside each other, small groups hidden so that nobody is read out of them. */
import type { Day } from '../calendar/day'
import { ageOn } from '../calendar/day'
import type { Sex } from '../people/person'

export const traitNames = ['sex', 'age', 'language', 'region', 'disability'] as const
export type TraitName = (typeof traitNames)[number]

/** A person's group in each trait. */
export type Traits = Readonly<Record<TraitName, string>>

/** What traits are read from; `region` has two digits. */
export type TraitSource = {
  readonly sex: Sex
  readonly birthDate: Day
  readonly languages: readonly string[]
  readonly region: string | null
  readonly disabilityGroup: number | null
}

const bands = [
  [25, '0-24'],
  [40, '25-39'],
  [55, '40-54'],
] as const

const ageBand = (birthDate: Day, today: Day): string => {
  const age = ageOn(birthDate, today)
  return bands.find(([below]) => age < below)?.[1] ?? '55-plus'
}

const languageGroup = (languages: readonly string[]): string => {
  const [kazakh, russian] = [languages.includes('kk'), languages.includes('ru')]
  if (kazakh && russian) return 'both'
  return kazakh ? 'kk' : russian ? 'ru' : languages.length > 0 ? 'other' : 'unknown'
}

export const traitsOf = (person: TraitSource, today: Day): Traits => ({
  sex: person.sex,
  age: ageBand(person.birthDate, today),
  language: languageGroup(person.languages),
  region: person.region ?? 'unknown',
  disability: person.disabilityGroup === null ? 'none' : 'group',
})

/** Of people who could have a place, how many were given one. */
export type GroupCount = {
  readonly trait: TraitName
  readonly group: string
  readonly able: number
  readonly placed: number
}

/** `share` is of a thousand; null where the group is too small to be shown, or would give a small one away. */
export type GroupShare = {
  readonly trait: TraitName
  readonly group: string
  readonly shown: { readonly able: number; readonly placed: number; readonly share: number } | null
}

type Cells = Pick<GroupCount, 'able' | 'placed'>

/** Nought says nothing of anybody; one to four do. */
const isSmall = (count: number, smallest: number): boolean => count > 0 && count < smallest

/** Whether a group, those of it with a place, or those of it without one are too few to be shown. */
export const hasSmallCell = ({ able, placed }: Cells, smallest: number): boolean =>
  [able, placed, able - placed].some((count) => isSmall(count, smallest))

const sumOf = (groups: readonly Cells[]): Cells => ({
  able: groups.reduce((sum, { able }) => sum + able, 0),
  placed: groups.reduce((sum, { placed }) => sum + placed, 0),
})

/** What is hidden could be worked out from the sum: the smallest of the rest are hidden with it until it cannot. */
const hiddenIn = (groups: readonly GroupCount[], smallest: number): ReadonlySet<string> => {
  const hidden = groups.filter((each) => hasSmallCell(each, smallest))
  const rest = groups
    .filter((each) => !hasSmallCell(each, smallest))
    .toSorted((one, other) => one.able - other.able)
  for (const next of rest) {
    const givesAway = hidden.length === 1 || hasSmallCell(sumOf(hidden), smallest)
    if (hidden.length === 0 || !givesAway) break
    hidden.push(next)
  }
  return new Set(hidden.map(({ group }) => group))
}

/** The table of shares; groups of nobody are left out. */
export const sharesOf = (counts: readonly GroupCount[], smallest: number): GroupShare[] =>
  traitNames.flatMap((trait) => {
    const groups = counts.filter((each) => each.trait === trait && each.able > 0)
    const hidden = hiddenIn(groups, smallest)
    return groups.map(({ group, able, placed }) => ({
      trait,
      group,
      shown: hidden.has(group) ? null : { able, placed, share: Math.round((1000 * placed) / able) },
    }))
  })
