/** The people of a run: who is in its scope and free to be placed, with what priorities and figures of fairness ask of them. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type TraitName, type Traits, traitNames, traitsOf } from '~/domain/allocation/fairness'
import { type Asked, type PriorityName, addedFor } from '~/domain/allocation/options'
import { longWait } from '~/domain/allocation/parameters'
import type { Scope } from '~/domain/allocation/options'
import { type Day, daysBetween, toNumber } from '~/domain/calendar/day'
import { openStates } from '~/domain/placements/referral'
import { breathe } from './breath.server'

/** Read between two breaths of the server: a few milliseconds. */
const perStep = 60

export type RunPerson = {
  readonly id: string
  readonly institutionId: string | null
  /** Whose probation service decides about somebody outside. */
  readonly sharedRegion: string | null
  /** The day on which the waiting began, as a number. */
  readonly since: number
  readonly traits: Traits
  readonly priorities: readonly PriorityName[]
  readonly added: number
}

const columns = [
  'people.id',
  'people.institutionId',
  'people.sharedRegion',
  'people.placeAfter',
  'people.sex',
  'people.birthDate',
  'people.languages',
  'people.disabilityGroup',
  'people.waitingSince',
  'institutions.region as institutionRegion',
] as const

const stepOf = (db: Kysely<Database>, scope: Scope, after: string) =>
  db
    .selectFrom('people')
    .leftJoin('institutions', 'institutions.id', 'people.institutionId')
    .select(columns)
    .where('people.id', '>', after)
    .$if(scope.kind === 'institutions', (query) => query.where('people.institutionId', 'in', scope.among))
    .orderBy('people.id')
    .limit(perStep)
    .execute()

type Row = Awaited<ReturnType<typeof stepOf>>[number]

const regionOf = (row: Row): string | null =>
  row.institutionRegion ?? row.sharedRegion ?? row.placeAfter?.slice(0, 2) ?? null

const languageLists = new Map<string, readonly string[]>()

/** A few lists stand in every row: each is read once. */
const languagesIn = (json: string): readonly string[] => {
  const known = languageLists.get(json)
  if (known) return known
  const stored: unknown = JSON.parse(json)
  const list = Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : []
  if (languageLists.size < 500) languageLists.set(json, list)
  return list
}

/** Who still owes something, among people from one id to another. */
const owingAmong = async (db: Kysely<Database>, first: string, last: string): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('obligations')
    .select('personId')
    .where('personId', '>=', first)
    .where('personId', '<=', last)
    .whereRef('repaid', '<', 'amount')
    .execute()
  return new Set(rows.map(({ personId }) => personId))
}

type Reading = { readonly asked: Asked; readonly today: Day; readonly taken: ReadonlySet<string> }

const personOf = (row: Row, owes: boolean, { asked, today }: Reading): RunPerson => {
  const standing = {
    obligations: owes,
    waiting: daysBetween(row.waitingSince, today) >= longWait.on(today),
    women: row.sex === 'female',
    disability: row.disabilityGroup !== null,
  }
  return {
    id: row.id,
    institutionId: row.institutionId,
    sharedRegion: row.institutionId === null ? row.sharedRegion : null,
    since: toNumber(row.waitingSince),
    traits: traitsOf({ ...row, languages: languagesIn(row.languages), region: regionOf(row) }, today),
    priorities: (Object.keys(standing) as PriorityName[]).filter((name) => standing[name]),
    added: addedFor(standing, asked.options.priorities),
  }
}

/** What the declared priorities of a run add for people outside it, by person. Unscoped: the page has asked for them. */
export const unscopedPriorityPoints = async (
  db: Kysely<Database>,
  asked: Asked,
  ids: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .selectFrom('people')
    .leftJoin('institutions', 'institutions.id', 'people.institutionId')
    .select(columns)
    .where('people.id', 'in', ids)
    .execute()
  const points = new Map<string, number>()
  for (const row of rows) {
    const owing = await owingAmong(db, row.id, row.id)
    points.set(row.id, personOf(row, owing.has(row.id), { asked, today, taken: new Set() }).added)
  }
  return points
}

const inScope = (row: Row, { asked: { scope }, taken }: Reading): boolean =>
  !taken.has(row.id) && (scope.kind !== 'regions' || scope.among.includes(regionOf(row) ?? ''))

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

/** Everybody in the scope who is free, by id. Unscoped: whoever starts a run was asked for its scope. */
export const unscopedRunPeople = async (
  db: Kysely<Database>,
  asked: Asked,
  today: Day,
  onPeople: (count: number) => void,
): Promise<RunPerson[]> => {
  const reading = { asked, today, taken: await takenPeople(db, today) }
  const people: RunPerson[] = []
  for (let after = ''; ;) {
    const rows = await stepOf(db, asked.scope, after)
    const [first, last] = [rows[0]?.id, rows.at(-1)?.id]
    if (first === undefined || last === undefined) return people
    const owing = await owingAmong(db, first, last)
    for (const row of rows) if (inScope(row, reading)) people.push(personOf(row, owing.has(row.id), reading))
    after = last
    onPeople(people.length)
    await breathe()
  }
}

/** The groups of a trait that are there, and each person's group by its number. */
export const traitColumn = (people: readonly RunPerson[], trait: TraitName) => {
  const groups = [...new Set(people.map((each) => each.traits[trait]))].sort()
  const numbers = new Map(groups.map((group, at) => [group, at]))
  return { trait, groups, of: Uint8Array.from(people, (each) => numbers.get(each.traits[trait]) ?? 0) }
}

/** One trait after the other, with the server let through between them. */
export const traitColumns = async (people: readonly RunPerson[]) => {
  const columns: ReturnType<typeof traitColumn>[] = []
  for (const trait of traitNames) {
    columns.push(traitColumn(people, trait))
    await breathe()
  }
  return columns
}
