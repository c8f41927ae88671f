/** The people of a run: who is in its scope and free to be placed, with what priorities and figures of fairness ask of them. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type DescribedColumns, groupAt, institutionAt, sharedRegionAt } from '~/domain/allocation/described'
import { type TraitName, traitNames } from '~/domain/allocation/fairness'
import {
  type Asked,
  type PriorityName,
  type Scope,
  type Standing,
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
const perStep = 5000

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

const standingOf = (
  { owes, since, sex, disability }: { owes: boolean; since: number; sex: string; disability: string },
  today: Day,
): Standing => ({
  obligations: owes,
  waiting: toNumber(today) - since >= longWait.on(today),
  women: sex === 'female',
  disability: disability === 'group',
})

type Weighed = Pick<RunPerson, 'priorities' | 'added'>

/** Standings are few: each is weighed once. */
const weighing = ({ options }: Asked): ((standing: Standing) => Weighed) => {
  const known = new Map<string, Weighed>()
  return (standing) => {
    const priorities = priorityNames.filter((name) => standing[name])
    const key = priorities.join(' ')
    const weighed = known.get(key) ?? { priorities, added: addedFor(standing, options.priorities) }
    known.set(key, weighed)
    return weighed
  }
}

/** What the declared priorities of a run add for people outside it, by person. Unscoped: the page has asked for them. */
export const unscopedPriorityPoints = async (
  db: Kysely<Database>,
  asked: Asked,
  ids: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, number>> => {
  const people = await unscopedPeopleFacts(db, ids)
  return new Map(
    people.map(({ candidate, described }) => {
      const facts = {
        owes: candidate.hasObligations === true,
        since: toNumber(candidate.waitingSince ?? today),
        sex: described.sex,
        disability: described.disabilityGroup === null ? 'none' : 'group',
      }
      return [candidate.id, addedFor(standingOf(facts, today), asked.options.priorities)]
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

const personAt = (
  { engine: { people }, described }: Country,
  row: number,
  today: Day,
  weigh: (standing: Standing) => Weighed,
): RunPerson => {
  const institutionId = institutionAt(described, row)
  const { priorities, added } = weigh(
    standingOf(
      {
        owes: people.obliged[row] === 1,
        since: people.sinceDays[row] ?? 0,
        sex: groupAt(described, 'sex', row),
        disability: groupAt(described, 'disability', row),
      },
      today,
    ),
  )
  return {
    id: people.ids[row] ?? '',
    row,
    institutionId,
    sharedRegion: sharedRegionAt(described, row),
    priorities,
    added,
  }
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
  const [taken, weigh] = [await takenPeople(db, today), weighing(asked)]
  const { engine, described } = country
  const people: RunPerson[] = []
  for (let row = 0; row < engine.people.count; row += 1) {
    if (row % perStep === perStep - 1) await breathe()
    if (described.isThere[row] === 0 || taken.has(engine.people.ids[row] ?? '')) continue
    if (inScope(described, row, asked.scope)) people.push(personAt(country, row, today, weigh))
  }
  return people.sort(byId)
}

/** The groups of a trait that are there, and each person's group by its number. */
export const traitColumn = (
  people: readonly RunPerson[],
  described: DescribedColumns,
  trait: TraitName,
): TraitColumn => {
  const { names, of } = described.traits[trait]
  const isUsed = new Uint8Array(names.texts.length)
  for (const { row } of people) isUsed[of[row] ?? 0] = 1
  const groups = names.texts.filter((_, at) => isUsed[at] === 1).sort()
  const numbers = names.texts.map((text) => Math.max(0, groups.indexOf(text)))
  return { trait, groups, of: Uint8Array.from(people, ({ row }) => numbers[of[row] ?? 0] ?? 0) }
}

/** One trait after the other, with the server let through between them. */
export const traitColumns = async (
  people: readonly RunPerson[],
  described: DescribedColumns,
): Promise<TraitColumn[]> => {
  const columns: TraitColumn[] = []
  for (const trait of traitNames) {
    columns.push(traitColumn(people, described, trait))
    await breathe()
  }
  return columns
}
