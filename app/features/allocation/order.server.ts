/** Makes the order for the thread: people and openings by number, in the order of their ids. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Asked } from '~/domain/allocation/options'
import { holdsPlace, openStates } from '~/domain/placements/referral'
import type { OpeningFacts } from '~/domain/matching/facts'
import type { Country } from '~/features/matching/engine.server'
import { breathe } from '~/platform/breath.server'
import type { Order } from './order'
import { type RunPerson, traitColumns } from './people.server'

export type Ordered = {
  readonly order: Order
  /** Who and what the numbers stand for. */
  readonly people: readonly RunPerson[]
  readonly openings: readonly RunOpening[]
}

export type RunOpening = { readonly id: string; readonly organisationId: string; readonly site: string }

const placesOf = async (db: Kysely<Database>): Promise<Map<string, RunOpening>> => {
  const rows = await db
    .selectFrom('openings')
    .select(['id', 'organisationId', 'siteName', 'placeKato'])
    .where('state', '=', 'open')
    .execute()
  return new Map(
    rows.map(({ id, organisationId, siteName, placeKato }) => [
      id,
      { id, organisationId, site: JSON.stringify([organisationId, siteName, placeKato]) },
    ]),
  )
}

/** Agreed by an officer though no place is held yet: whoever is on the way is not crowded out. */
const promised = openStates.filter((state) => state !== 'proposed' && !holdsPlace(state))

const promisedAt = async (db: Kysely<Database>): Promise<Map<string, number>> => {
  if (promised.length === 0) return new Map()
  const rows = await db
    .selectFrom('referrals')
    .select((eb) => ['openingId', eb.fn.countAll<number>().as('count')])
    .where('state', 'in', promised)
    .groupBy('openingId')
    .execute()
  return new Map(rows.map(({ openingId, count }) => [openingId, Number(count)]))
}

const isWanted = (facts: OpeningFacts, { options }: Asked): boolean =>
  facts.placesFree > 0 &&
  (options.kinds.length === 0 ? facts.kind !== 'course' : options.kinds.includes(facts.kind)) &&
  (options.channels.length === 0 || options.channels.includes(facts.channel))

/** Numbers for texts, in the order in which they come. */
const numbering = (): ((text: string) => number) => {
  const known = new Map<string, number>()
  return (text) => {
    const found = known.get(text) ?? known.size
    known.set(text, found)
    return found
  }
}

const pairsOf = (
  rows: readonly { readonly one: string; readonly other: string }[],
  numberOne: ReadonlyMap<string, number>,
  numberOther: ReadonlyMap<string, number>,
): Int32Array =>
  Int32Array.from(
    rows.flatMap(({ one, other }) => {
      const [first, second] = [numberOne.get(one), numberOther.get(other)]
      return first === undefined || second === undefined ? [] : [first, second]
    }),
  )

/** A number of everybody as a column; others are let through after it. */
const columnOf = async (
  people: readonly RunPerson[],
  of: (person: RunPerson) => number,
): Promise<Int32Array> => {
  const column = new Int32Array(people.length)
  people.forEach((person, at) => (column[at] = of(person)))
  await breathe()
  return column
}

const numbersOf = (all: readonly { readonly id: string }[]): Map<string, number> =>
  new Map(all.map(({ id }, at) => [id, at]))

const apartOf = async (db: Kysely<Database>, people: ReadonlyMap<string, number>): Promise<Int32Array> => {
  const rows = await db
    .selectFrom('keptApart')
    .select(['personId as one', 'otherId as other'])
    .whereRef('personId', '<', 'otherId')
    .execute()
  return pairsOf(rows, people, people)
}

/** Pairs that an officer set aside, and those that a block of the organisation keeps apart; of some people, or of all. */
export const asidePairs = async (db: Kysely<Database>, personIds: readonly string[] | null) => {
  const rows = await db
    .selectFrom('setAsides')
    .select(['personId as one', 'openingId as other'])
    .$if(personIds !== null, (query) => query.where('personId', 'in', personIds ?? []))
    .execute()
  const blocked = await db
    .selectFrom('referralConsequences as c')
    .innerJoin('openings', 'openings.organisationId', 'c.organisationId')
    .select(['c.personId as one', 'openings.id as other'])
    .where('c.kind', '=', 'employer-block')
    .where('c.undoneAt', 'is', null)
    .where('openings.state', '=', 'open')
    .$if(personIds !== null, (query) => query.where('c.personId', 'in', personIds ?? []))
    .execute()
  return [...rows, ...blocked]
}

/** Puts people and openings that the engine knows in order. */
export const orderOf = async (
  db: Kysely<Database>,
  { engine, described }: Country,
  asked: Asked,
  people: readonly RunPerson[],
): Promise<Ordered> => {
  const [live, promises] = [await placesOf(db), await promisedAt(db)]
  const left = (id: string): number =>
    Math.max(0, (engine.openings.get(id)?.facts.placesFree ?? 0) - (promises.get(id) ?? 0))
  const openings = [...engine.openings.values()]
    .filter(({ facts }) => live.has(facts.id) && isWanted(facts, asked))
    .map(({ facts }) => facts.id)
    .sort()
    .flatMap((id) => live.get(id) ?? [])
  await breathe()
  const [whose, which] = [numbersOf(people), numbersOf(openings)]
  await breathe()
  const [employer, site, shelf] = [numbering(), numbering(), numbering()]
  const { options } = asked
  const numbers = (of: (person: RunPerson) => number): Promise<Int32Array> => columnOf(people, of)
  const rows = await numbers(({ row }) => row)
  const traits = await traitColumns(people, described)
  const order: Order = {
    people: rows,
    openings: openings.map(({ id }) => id),
    places: Int32Array.from(openings, ({ id }) => left(id)),
    unknowns: options.unknowns,
    objective: options.objective,
    added: await numbers(({ added }) => added),
    employers: Int32Array.from(openings, (each) => employer(each.organisationId)),
    sites: Int32Array.from(openings, (each) => site(each.site)),
    employerCap: options.employerCap,
    apart: options.apart ? await apartOf(db, whose) : new Int32Array(0),
    aside: pairsOf(await asidePairs(db, null), whose, which),
    since: await numbers(({ row }) => engine.people.sinceDays[row] ?? 0),
    shelves: await numbers(({ institutionId }) => shelf(institutionId ?? '')),
    traits,
  }
  return { order, people, openings }
}
