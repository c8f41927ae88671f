/** The people of a run: who is in its scope and free to be placed, with what priorities and figures of fairness ask of them. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type DescribedColumns, groupAt, institutionAt, sharedRegionAt } from '~/domain/allocation/described'
import { type TraitName, traitNames } from '~/domain/allocation/fairness'
import {
  type Asked,
  type PriorityName,
  type Scope,
  addedFor,
  priorityNames,
} from '~/domain/allocation/options'
import { longWait } from '~/domain/allocation/parameters'
import type { TraitColumn } from '~/domain/allocation/plan'
import { type Day, toNumber } from '~/domain/calendar/day'
import { openStates } from '~/domain/placements/referral'
import type { Country } from '~/features/matching/engine.server'
import { unscopedPeopleFacts } from '~/features/matching/facts.server'
import { breathe } from '~/platform/breath.server'

/** Gone through between two breaths of the server: a millisecond. */
const perStep = 2500

export type RunPerson = {
  readonly id: string
  /** Of the engine. */
  readonly row: number
  readonly institutionId: string | null
  /** Whose probation service decides about somebody outside. */
  readonly sharedRegion: string | null
  readonly priorities: readonly PriorityName[]
  readonly added: number
}

type Told = {
  readonly owes: boolean
  readonly waits: boolean
  readonly isWoman: boolean
  readonly hasGroup: boolean
}

/** Which bit of a standing tells of each priority. */
const bitOf = { obligations: 1, waiting: 2, women: 4, disability: 8 } as const satisfies Record<
  PriorityName,
  number
>

const bitsOf = ({ owes, waits, isWoman, hasGroup }: Told): number =>
  (owes ? bitOf.obligations : 0) |
  (waits ? bitOf.waiting : 0) |
  (isWoman ? bitOf.women : 0) |
  (hasGroup ? bitOf.disability : 0)

/** Whoever began to wait by this day, as a number, has waited long. */
const longSince = (today: Day): number => toNumber(today) - longWait.on(today)

type Weighed = Pick<RunPerson, 'priorities' | 'added'>

/** What each standing is worth in a run, by its bits: they are few, and each is weighed once. */
const weighAll = ({ options }: Asked): Weighed[] =>
  Array.from({ length: 1 << priorityNames.length }, (_, bits) => {
    const priorities = priorityNames.filter((name) => (bits & bitOf[name]) !== 0)
    return { priorities, added: addedFor(priorities, options.priorities) }
  })

/** What the declared priorities of a run add for people outside it, by person. Unscoped: the page has asked for them. */
export const unscopedPriorityPoints = async (
  db: Kysely<Database>,
  asked: Asked,
  ids: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, number>> => {
  const [people, weighed] = [await unscopedPeopleFacts(db, ids), weighAll(asked)]
  return new Map(
    people.map(({ candidate, described }) => {
      const bits = bitsOf({
        owes: candidate.hasObligations === true,
        waits: candidate.waitingSince !== null && toNumber(candidate.waitingSince) <= longSince(today),
        isWoman: described.sex === 'female',
        hasGroup: described.disabilityGroup !== null,
      })
      return [candidate.id, weighed[bits]?.added ?? 0]
    }),
  )
}

/** People who have an open referral or a place already, and people for whom matching is paused: a line for them could not be accepted. */
const takenPeople = async (db: Kysely<Database>, today: Day): Promise<Set<string>> => {
  const rows = await db.selectFrom('referrals').select('personId').where('state', 'in', openStates).execute()
  const paused = await db
    .selectFrom('referralConsequences')
    .select('personId')
    .where('kind', '=', 'pause')
    .where('undoneAt', 'is', null)
    .where((eb) => eb.or([eb('untilOn', 'is', null), eb('untilOn', '>=', today)]))
    .execute()
  return new Set([...rows, ...paused].map(({ personId }) => personId))
}

const inScope = (described: DescribedColumns, row: number, { kind, among }: Scope): boolean => {
  if (kind === 'regions') return among.includes(groupAt(described, 'region', row))
  return kind === 'all' || among.includes(institutionAt(described, row) ?? '')
}

/** The standing of every row, as bits. */
const standingsOf = ({ engine: { people }, described: { traits } }: Country, today: Day): Uint8Array => {
  const [standings, latest] = [new Uint8Array(people.count), longSince(today)]
  const numberIn = (trait: TraitName, group: string): number => traits[trait].names.numbers.get(group) ?? -1
  const [female, group] = [numberIn('sex', 'female'), numberIn('disability', 'group')]
  for (let row = 0; row < standings.length; row += 1)
    standings[row] = bitsOf({
      owes: people.obliged[row] === 1,
      waits: (people.sinceDays[row] ?? 0) <= latest,
      isWoman: traits.sex.of[row] === female,
      hasGroup: traits.disability.of[row] === group,
    })
  return standings
}

/** Equal facts give equal plans: whoever came into the engine late is put where their id belongs. */
const byId = (one: RunPerson, other: RunPerson): number =>
  one.id < other.id ? -1 : Number(one.id > other.id)

/** Everybody in the scope who is free, by id. Unscoped: whoever starts a run was asked for its scope. */
export const unscopedRunPeople = async (
  db: Kysely<Database>,
  country: Country,
  asked: Asked,
  today: Day,
): Promise<RunPerson[]> => {
  const taken = await takenPeople(db, today)
  await breathe()
  const { engine, described } = country
  const [weighed, standings] = [weighAll(asked), standingsOf(country, today)]
  await breathe()
  const people: RunPerson[] = []
  for (let row = 0; row < standings.length; row += 1) {
    if (row % perStep === perStep - 1) await breathe()
    const id = engine.people.ids[row] ?? ''
    if (described.isThere[row] === 0 || taken.has(id) || !inScope(described, row, asked.scope)) continue
    const { priorities, added } = weighed[standings[row] ?? 0] ?? { priorities: [], added: 0 }
    const [institutionId, sharedRegion] = [institutionAt(described, row), sharedRegionAt(described, row)]
    people.push({ id, row, institutionId, sharedRegion, priorities, added })
  }
  return people.sort(byId)
}

/** The groups of a trait that are there, and each person's group by its number. `rows` are of the engine. */
export const traitColumn = (
  rows: Int32Array,
  { traits }: DescribedColumns,
  trait: TraitName,
): TraitColumn => {
  const { names, of } = traits[trait]
  const isUsed = new Uint8Array(names.texts.length)
  for (let person = 0; person < rows.length; person += 1) isUsed[of[rows[person] ?? 0] ?? 0] = 1
  const groups = names.texts.filter((_, at) => isUsed[at] === 1).sort()
  const numbers = Uint8Array.from(names.texts, (text) => Math.max(0, groups.indexOf(text)))
  const column = new Uint8Array(rows.length)
  for (let person = 0; person < rows.length; person += 1)
    column[person] = numbers[of[rows[person] ?? 0] ?? 0] ?? 0
  return { trait, groups, of: column }
}

/** One trait after the other, with the server let through between them. */
export const traitColumns = async (rows: Int32Array, described: DescribedColumns): Promise<TraitColumn[]> => {
  const columns: TraitColumn[] = []
  for (const trait of traitNames) {
    columns.push(traitColumn(rows, described, trait))
    await breathe()
  }
  return columns
}
