/** The one matching engine of a process: filled from the database in small steps, and made fresh before every question. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import {
  type DescribedColumns,
  dropDescribed,
  newDescribed,
  putDescribed,
} from '~/domain/allocation/described'
import { type Engine, newEngine } from '~/domain/matching/engine/columns'
import { putOpening, removeOpening } from '~/domain/matching/engine/openings'
import { putPerson, removePerson } from '~/domain/matching/engine/people'
import { breathe } from '~/platform/breath.server'
import { dayAt } from '~/platform/clock.server'
import {
  type Change,
  type OpeningChange,
  type Seen,
  changeOf,
  changedOpenings,
  changedPeople,
  stateOfSurroundings,
  stepSize,
  unseen,
} from './changes.server'
import { type Whose, unscopedPeopleFacts } from './facts.server'
import { weightsOn } from './weights.server'
import { liveOpenings, openingColumns, openingFactsOf } from './opening-facts.server'

/** Ids alone are light: so many are read at once. */
const pageOfIds = 2500

/** Organisations whose openings are read in one step. */
const organisationsAtOnce = 4

/** A transaction that began this long ago has ended: what it changed was seen by the reading after that. */
const slowestMs = 60_000

type Loaded = {
  readonly engine: Engine
  readonly described: DescribedColumns
  readonly people: Seen
  readonly openings: Seen
  /** Institutions and organisations as they were: when they change, everything is read anew. */
  readonly around: string
  /** Every change before this instant has been read. */
  edge: string
}

type Keeper = {
  loaded: Loaded | undefined
  running: Promise<Loaded> | undefined
  next: Promise<Loaded> | undefined
}

const keepers = new WeakMap<Kysely<Database>, Keeper>()

/** Reads these people and, once whoever waits had their turn, writes them. */
const putPeople = async (
  db: Kysely<Database>,
  { engine, described: columns }: Loaded,
  whose: Whose,
): Promise<void> => {
  await breathe()
  const people = await unscopedPeopleFacts(db, whose)
  await breathe()
  for (const { candidate, described } of people) {
    const row = putPerson(engine, candidate)
    putDescribed(columns, row, described, engine.today)
  }
}

const takeOut = ({ engine, described }: Loaded, id: string): void => {
  const row = removePerson(engine, id)
  if (row !== undefined) dropDescribed(described, row)
}

/** Everybody, by id: a step reads one stretch of every table. */
const readEverybody = async (db: Kysely<Database>, loaded: Loaded): Promise<void> => {
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('people')
      .select(['id', 'updatedAt', 'version'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(stepSize)
      .execute()
    const [first, last] = [rows[0]?.id, rows.at(-1)?.id]
    if (first === undefined || last === undefined) return
    unseen(loaded.people, rows.map(changeOf))
    await putPeople(db, loaded, { first, last })
    after = last
  }
}

const readPeople = async (db: Kysely<Database>, loaded: Loaded): Promise<void> => {
  let last: Change | undefined
  for (;;) {
    const page = await changedPeople(db, loaded.edge, last)
    const ids = unseen(loaded.people, page).map(({ id }) => id)
    if (ids.length > 0) await putPeople(db, loaded, ids)
    last = page.at(-1)
    if (page.length < stepSize) return
    await breathe()
  }
}

const countOf = async (db: Kysely<Database>, table: 'people' | 'openings'): Promise<number> => {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/**
 * Takes out ids that are gone. Asked only when the count of rows says that something is missing; true when there are
 * rows besides that bear an old date and were never seen.
 */
const settle = async (
  db: Kysely<Database>,
  table: 'people' | 'openings',
  seen: Seen,
  remove: (id: string) => void,
): Promise<boolean> => {
  if ((await countOf(db, table)) === seen.size) return false
  const left = new Set(seen.keys())
  let [after, strangers] = ['', false]
  for (;;) {
    const page = await db
      .selectFrom(table)
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageOfIds)
      .execute()
    for (const { id } of page) if (!left.delete(id)) strangers = true
    after = page.at(-1)?.id ?? after
    if (page.length < pageOfIds) break
    await breathe()
  }
  for (const id of left) {
    seen.delete(id)
    remove(id)
  }
  return strangers
}

/** Reads and writes what these organisations offer today; what they offer no longer is taken out. */
const putOpeningsOf = async (
  db: Kysely<Database>,
  engine: Engine,
  organisationIds: readonly string[],
  changed: readonly OpeningChange[],
): Promise<void> => {
  await breathe()
  const rows = await liveOpenings(db, engine.today)
    .select(openingColumns)
    .where('openings.organisationId', 'in', organisationIds)
    .execute()
  const facts = await openingFactsOf(db, rows)
  await breathe()
  for (const each of facts) putOpening(engine, each)
  const live = new Set(facts.map(({ id }) => id))
  for (const { id, organisationId } of changed)
    if (organisationIds.includes(organisationId) && !live.has(id)) removeOpening(engine, id)
}

/** A change at one opening may free or fill its site, so all openings of its organisation are read again. */
const readOpenings = async (db: Kysely<Database>, { engine, openings, edge }: Loaded): Promise<void> => {
  const changed = await changedOpenings(db, edge)
  const fresh = new Set(unseen(openings, changed).map(({ id }) => id))
  const organisationIds = [
    ...new Set(changed.filter(({ id }) => fresh.has(id)).map((each) => each.organisationId)),
  ]
  for (let from = 0; from < organisationIds.length; from += organisationsAtOnce)
    await putOpeningsOf(db, engine, organisationIds.slice(from, from + organisationsAtOnce), changed)
}

const readAll = async (db: Kysely<Database>, loaded: Loaded): Promise<boolean> => {
  const { engine, people, openings } = loaded
  await (loaded.edge === '' ? readEverybody(db, loaded) : readPeople(db, loaded))
  await readOpenings(db, loaded)
  const strangers = await settle(db, 'people', people, (id) => takeOut(loaded, id))
  return (await settle(db, 'openings', openings, (id) => removeOpening(engine, id))) || strangers
}

const refresh = async (db: Kysely<Database>, loaded: Loaded, now: Date): Promise<Loaded> => {
  if (await readAll(db, loaded)) {
    loaded.edge = ''
    await readAll(db, loaded)
  }
  loaded.edge = new Date(now.getTime() - slowestMs).toISOString()
  return loaded
}

const load = async (db: Kysely<Database>, keeper: Keeper, now: Date): Promise<Loaded> => {
  const today = dayAt(now)
  const [around, weights] = await Promise.all([stateOfSurroundings(db), weightsOn(db, today)])
  const { loaded } = keeper
  // Half-read is worse than unread: it is put back only once it is whole.
  keeper.loaded = undefined
  if (loaded && loaded.engine.today === today && loaded.around === around) {
    loaded.engine.weights = weights
    return refresh(db, loaded, now)
  }
  const room = (await countOf(db, 'people')) + 256
  const [engine, described] = [newEngine(today, weights, room), newDescribed(room)]
  return refresh(db, { engine, described, people: new Map(), openings: new Map(), around, edge: '' }, now)
}

const keeperOf = (db: Kysely<Database>): Keeper => {
  const known = keepers.get(db)
  if (known) return known
  const keeper: Keeper = { loaded: undefined, running: undefined, next: undefined }
  keepers.set(db, keeper)
  return keeper
}

export type Country = Pick<Loaded, 'engine' | 'described'>

/**
 * The engine of the day and what allocations ask beside it, holding everything committed before the call. Callers that come
 * while it is being freshened share the next round. Unscoped: it knows the whole country, so every answer must be narrowed to
 * the reader's reach.
 */
export const unscopedCountry = async (db: Kysely<Database>, now: Date): Promise<Country> => {
  const keeper = keeperOf(db)
  keeper.next ??= (keeper.running ?? Promise.resolve())
    .catch(() => undefined)
    .then(async () => {
      keeper.running = keeper.next
      keeper.next = undefined
      const loaded = await load(db, keeper, now)
      keeper.loaded = loaded
      return loaded
    })
  return keeper.next
}

/** The same for whoever asks about fit alone. */
export const unscopedEngine = async (db: Kysely<Database>, now: Date): Promise<Engine> =>
  (await unscopedCountry(db, now)).engine
