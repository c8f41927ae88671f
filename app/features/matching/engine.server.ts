/** The one matching engine of a process: filled from the database in small steps, and made fresh before every question. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import { type Engine, newEngine } from '~/domain/matching/engine/columns'
import { putOpening, removeOpening } from '~/domain/matching/engine/openings'
import { putPerson, removePerson } from '~/domain/matching/engine/people'
import { statesHoldingPlace } from '~/domain/placements/referral'
import { dayAt } from '~/platform/clock.server'
import { unscopedCandidates } from './facts.server'
import { weightsOn } from './weights.server'
import { liveOpenings, openingColumns, openingFactsOf } from './opening-facts.server'

/** Small enough that reading one step holds the event loop for a few milliseconds; `npm run bench -- filling` shows it. */
const stepSize = 80

/** Ids alone are light: so many are read at once. */
const pageOfIds = 2500

/** Organisations whose openings are read in one step. */
const organisationsAtOnce = 4

/** A transaction that began this long ago has ended: what it changed was seen by the reading after that. */
const slowestMs = 60_000

/** Of each row that was read, the state it was read in. */
type Seen = Map<string, string>

type Loaded = {
  readonly engine: Engine
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

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Reads these people and, once whoever waits had their turn, writes them. */
const putPeople = async (
  db: Kysely<Database>,
  engine: Engine,
  whose: Parameters<typeof unscopedCandidates>[1],
): Promise<void> => {
  await breathe()
  const candidates = await unscopedCandidates(db, whose)
  await breathe()
  for (const candidate of candidates) putPerson(engine, candidate)
}

const stateOfSurroundings = async (db: Kysely<Database>): Promise<string> => {
  const [institutions, organisations] = await Promise.all([
    sql<{ stamp: string }>`select count(*) || '/' || sum(version) as stamp from institutions`.execute(db),
    sql<{
      stamp: string
    }>`select count(*) || '/' || sum(version) as stamp from organisations where state = 'approved'`.execute(
      db,
    ),
  ])
  return `${institutions.rows[0]?.stamp ?? ''} ${organisations.rows[0]?.stamp ?? ''}`
}

type Change = { readonly id: string; readonly updatedAt: string; readonly stamp: string }

/** Leaves what was not seen in this state yet, and remembers it as seen. */
const unseen = (seen: Seen, rows: readonly Change[]): Change[] => {
  const fresh = rows.filter((row) => seen.get(row.id) !== row.stamp)
  for (const row of fresh) seen.set(row.id, row.stamp)
  return fresh
}

const changeOf = (row: Omit<Change, 'stamp'> & { readonly version: number }): Change => ({
  id: row.id,
  updatedAt: row.updatedAt,
  stamp: `${row.version} ${row.updatedAt}`,
})

/** A page of people changed since, oldest change first; `from` is where the page before ended. */
const changedPeople = async (
  db: Kysely<Database>,
  edge: string,
  from: Change | undefined,
): Promise<Change[]> => {
  let query = db
    .selectFrom('people')
    .select(['id', 'updatedAt', 'version'])
    .where('updatedAt', '>=', from?.updatedAt ?? edge)
  if (from) query = query.where(sql<boolean>`(updated_at, id) > (${from.updatedAt}, ${from.id})`)
  const rows = await query.orderBy('updatedAt').orderBy('id').limit(stepSize).execute()
  return rows.map(changeOf)
}

/** Everybody, by id: a step reads one stretch of every table. */
const readEverybody = async (db: Kysely<Database>, { engine, people }: Loaded): Promise<void> => {
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
    unseen(people, rows.map(changeOf))
    await putPeople(db, engine, { first, last })
    after = last
  }
}

const readPeople = async (db: Kysely<Database>, { engine, people, edge }: Loaded): Promise<void> => {
  let last: Change | undefined
  for (;;) {
    const page = await changedPeople(db, edge, last)
    const ids = unseen(people, page).map(({ id }) => id)
    if (ids.length > 0) await putPeople(db, engine, ids)
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

type OpeningChange = Change & { readonly organisationId: string }

/** A referral accepted or taken back touches its opening; the count of places taken tells two touches of one moment apart. */
const openingsAfter = async (
  db: Kysely<Database>,
  edge: string,
  from: OpeningChange | undefined,
): Promise<OpeningChange[]> => {
  let query = db
    .selectFrom('openings')
    .select((eb) => [
      'id',
      'organisationId',
      'updatedAt',
      'version',
      eb
        .selectFrom('referrals')
        .whereRef('referrals.openingId', '=', 'openings.id')
        .where('referrals.state', 'in', statesHoldingPlace)
        .select((each) => each.fn.countAll<number>().as('count'))
        .as('taken'),
    ])
    .where('updatedAt', '>=', from?.updatedAt ?? edge)
  if (from) query = query.where(sql<boolean>`(updated_at, id) > (${from.updatedAt}, ${from.id})`)
  const rows = await query.orderBy('updatedAt').orderBy('id').limit(stepSize).execute()
  return rows.map(({ version, taken, ...row }) => ({ ...row, stamp: `${version} ${taken} ${row.updatedAt}` }))
}

/** All openings changed since, read in steps. */
const changedOpenings = async (db: Kysely<Database>, edge: string): Promise<OpeningChange[]> => {
  const changed: OpeningChange[] = []
  for (;;) {
    const page = await openingsAfter(db, edge, changed.at(-1))
    changed.push(...page)
    if (page.length < stepSize) return changed
    await breathe()
  }
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
  const strangers = await settle(db, 'people', people, (id) => removePerson(engine, id))
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
  const engine = newEngine(today, weights, (await countOf(db, 'people')) + 256)
  return refresh(db, { engine, people: new Map(), openings: new Map(), around, edge: '' }, now)
}

const keeperOf = (db: Kysely<Database>): Keeper => {
  const known = keepers.get(db)
  if (known) return known
  const keeper: Keeper = { loaded: undefined, running: undefined, next: undefined }
  keepers.set(db, keeper)
  return keeper
}

/**
 * The engine of the day, holding everything committed before the call. Callers that come while it is being freshened
 * share the next round. Unscoped: it knows the whole country, so every answer must be narrowed to the reader's reach.
 */
export const unscopedEngine = async (db: Kysely<Database>, now: Date): Promise<Engine> => {
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
  return (await keeper.next).engine
}
