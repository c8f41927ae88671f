/** The kept proof of a run, read back and added up anew: for the file, and for whoever wants to check. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Checked, checkProof } from '~/domain/allocation/proof'
import type { At } from '~/platform/guard.server'
import type { Run } from './queries.server'
import { type RunRow, resultOf } from './stored.server'

/** Openings of a run whose places cost something; the others prove nothing and hide nothing. */
const pricedPlaces = (db: Kysely<Database>, runId: string) =>
  db
    .selectFrom('allocationPlaces')
    .innerJoin('openings', 'openings.id', 'allocationPlaces.openingId')
    .innerJoin('organisations', 'organisations.id', 'allocationPlaces.organisationId')
    .select(['allocationPlaces.places', 'allocationPlaces.price', 'openings.title'])
    .select('organisations.name as organisation')
    .where('allocationPlaces.runId', '=', runId)
    .where('allocationPlaces.price', '>', 0)
    .orderBy('allocationPlaces.rank')
    .execute()

const peopleSum = async (db: Kysely<Database>, runId: string) => {
  const row = await db
    .selectFrom('allocationLines')
    .select(({ fn }) => [
      fn.sum<number>('price').as('sum'),
      fn.count<number>('price').as('known'),
      fn.countAll<number>().as('all'),
    ])
    .where('runId', '=', runId)
    .where('kind', '=', 'place')
    .executeTakeFirstOrThrow()
  return { sum: Number(row.sum ?? 0), isWhole: Number(row.known) === Number(row.all) }
}

const employersOf = async (
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('organisations').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export type KeptProof = {
  readonly people: number
  readonly places: Awaited<ReturnType<typeof pricedPlaces>>
  readonly caps: readonly { readonly employer: string; readonly places: number; readonly price: number }[]
  readonly total: number
  readonly placed: number
  readonly bonus: number
  readonly checked: Checked
}

/** The proof with its sums; null for a run that keeps none. Sums alone: it names no person. Unscoped: the page has asked for the run. */
export const unscopedProof = async (
  db: Kysely<Database>,
  run: Pick<RunRow, 'id' | 'result'>,
): Promise<KeptProof | null> => {
  const result = resultOf(run)
  if (!result?.proof) return null
  const people = await peopleSum(db, run.id)
  if (!people.isWhole) return null
  const places = await pricedPlaces(db, run.id)
  const { bonus } = result.proof
  const names = await employersOf(
    db,
    result.proof.caps.map(({ organisationId }) => organisationId),
  )
  const caps = result.proof.caps.map(({ organisationId, capacity, price }) => ({
    employer: names.get(organisationId) ?? organisationId,
    places: capacity,
    price,
  }))
  const { total, placed } = result.plan
  const kept = { people: people.sum, places, caps, total, placed, bonus }
  return { ...kept, checked: checkProof(kept) }
}

type Cell = { readonly value: string | number; readonly isHead?: boolean }

const points = (score: number): Cell => ({ value: score / 100 })

/** The second sheet of the file: each price with its places, the sum, and the plan's own total beside it. */
export const proofSheet = async (run: Run, at: At): Promise<readonly (readonly Cell[])[] | null> => {
  const kept = await unscopedProof(at.db, run)
  if (!kept) return null
  const word = (key: string): string => at.t(`allocation:file.${key}`)
  const heads = (['what', 'places', 'price', 'product'] as const).map((key) => ({
    value: word(key),
    isHead: true,
  }))
  const row = (what: string, places: number, price: number): Cell[] => [
    { value: what },
    { value: places },
    points(price),
    points(places * price),
  ]
  const sum = (what: string, score: number): Cell[] => [
    { value: what, isHead: true },
    { value: '' },
    { value: '' },
    points(score),
  ]
  return [
    [{ value: word(kept.checked.isProved ? 'proved' : 'not-proved'), isHead: true }],
    heads,
    sum(word('people'), kept.people),
    ...kept.places.map(({ title, organisation, places, price }) =>
      row(`${title} · ${organisation}`, places, price),
    ),
    ...kept.caps.map(({ employer, places, price }) => row(`${word('cap')}: ${employer}`, places, price)),
    sum(word('bound'), kept.checked.bound),
    sum(word('total'), kept.total),
    sum(word('bonus'), kept.bonus * kept.placed),
    sum(word('reached'), kept.checked.reached),
  ]
}
