/** Makes the order for the thread: people and openings by number, in the order of their ids. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Asked } from '~/domain/allocation/options'
import { holdsPlace, openStates } from '~/domain/placements/referral'
import type { OpeningFacts } from '~/domain/matching/facts'
import type { DescribedColumns } from '~/domain/allocation/described'
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

type NumberOf = (id: string) => number | undefined

const pairsOf = (
  rows: readonly { readonly one: string; readonly other: string }[],
  numberOne: NumberOf,
  numberOther: NumberOf,
): Int32Array =>
  Int32Array.from(
    rows.flatMap(({ one, other }) => {
      const [first, second] = [numberOne(one), numberOther(other)]
      return first === undefined || second === undefined ? [] : [first, second]
    }),
  )

/** A number of everybody as a column; others are let through after it. */
const columnOf = async (count: number, of: (person: number) => number): Promise<Int32Array> => {
  const column = new Int32Array(count)
  for (let person = 0; person < count; person += 1) column[person] = of(person)
  await breathe()
  return column
}

/** Each person's institution as a number, in the order in which they come; those outside are together. */
const shelvesOf = (rows: Int32Array, { institutions, institution }: DescribedColumns) => {
  const known = new Int32Array(institutions.texts.length + 1).fill(-1)
  let count = 0
  return columnOf(rows.length, (person) => {
    const at = (institution[rows[person] ?? 0] ?? -1) + 1
    if (known[at] === -1) known[at] = count++
    return known[at] ?? 0
  })
}

const openingNumbers = (openings: readonly RunOpening[]): NumberOf => {
  const numbers = new Map(openings.map(({ id }, at) => [id, at]))
  return (id) => numbers.get(id)
}

/** By way of the rows, which the engine knows already. */
const peopleNumbers = (rows: ReadonlyMap<string, number>, people: readonly RunPerson[]): NumberOf => {
  const numbers = new Int32Array(rows.size).fill(-1)
  people.forEach(({ row }, at) => (numbers[row] = at))
  return (id) => {
    const number = numbers[rows.get(id) ?? -1] ?? -1
    return number < 0 ? undefined : number
  }
}

const apartOf = async (db: Kysely<Database>, people: NumberOf): Promise<Int32Array> => {
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
  await breathe()
  const left = (id: string): number =>
    Math.max(0, (engine.openings.get(id)?.facts.placesFree ?? 0) - (promises.get(id) ?? 0))
  const openings = [...engine.openings.values()]
    .filter(({ facts }) => live.has(facts.id) && isWanted(facts, asked))
    .map(({ facts }) => facts.id)
    .sort()
    .flatMap((id) => live.get(id) ?? [])
  await breathe()
  const [whose, which] = [peopleNumbers(engine.people.rows, people), openingNumbers(openings)]
  await breathe()
  const [employer, site] = [numbering(), numbering()]
  const { options } = asked
  const count = people.length
  const rows = await columnOf(count, (person) => people[person]?.row ?? 0)
  const traits = await traitColumns(rows, described)
  const order: Order = {
    people: rows,
    openings: openings.map(({ id }) => id),
    places: Int32Array.from(openings, ({ id }) => left(id)),
    unknowns: options.unknowns,
    objective: options.objective,
    added: await columnOf(count, (person) => people[person]?.added ?? 0),
    employers: Int32Array.from(openings, (each) => employer(each.organisationId)),
    sites: Int32Array.from(openings, (each) => site(each.site)),
    employerCap: options.employerCap,
    apart: options.apart ? await apartOf(db, whose) : new Int32Array(0),
    aside: pairsOf(await asidePairs(db, null), whose, which),
    since: await columnOf(count, (person) => engine.people.sinceDays[rows[person] ?? 0] ?? 0),
    shelves: await shelvesOf(rows, described),
    traits,
  }
  return { order, people, openings }
}
