/** The whole country, synthetic: nobody in it is real. In batches, so that it fits into little memory. */
import type { Transaction } from 'kysely'
import type { Day } from '../../app/domain/calendar/day'
import { demoPassword } from '../../app/features/accounts/demo-logins.server'
import { hashPassword } from '../../app/features/accounts/passwords.server'
import { type Clock, dayAt } from '../../app/platform/clock.server'
import type { Databases } from '../client.server'
import type { Database } from '../schema'
import { nation, seedFrame, seedNationOpenings } from './nation-frame'
import { seedNationStaff } from './nation-staff'
import { runningStage } from './nation-stages'
import type { Market } from './openings'
import { type SeededPerson, asStage, inCustody, seedBeside, wishInside, wishOutside } from './people'
import { type Wish, drawPerson } from './person-facts'
import { seedPlans } from './plans'
import { chanceOf, idsFrom } from './random'
import { type Seeding, insertAll } from './seeding'
import { sessionRow } from './sessions'
import type { Stage } from './stages'

const seed = 61_086
const batch = 1_000
const weeksOfHistory = 260
const everybody = nation.inCustody + nation.onProbation

type Say = (part: string) => void
type Drawn = { readonly person: SeededPerson; readonly search: { personId: string; skeleton: string } }
type PlannedPerson = Drawn & { readonly stage: Stage | undefined }

/** One of every twelve convicts is in the window of preparation, until all plans are given out. */
const everyWhich = Math.floor(nation.inCustody / nation.plans)
const stageAt = ({ chance, today }: Seeding, at: number): Stage | undefined =>
  at < nation.inCustody && at % everyWhich === 0 && at / everyWhich < nation.plans
    ? runningStage(chance, today)
    : undefined

const wishAt = (seeding: Seeding, market: Market, at: number, stage: Stage | undefined): Wish => {
  const { length } = market.institutions
  const institution = market.institutions[(at + Math.floor(at / length)) % length]
  if (!institution) throw new RangeError('no institution')
  if (at >= nation.inCustody) return wishOutside(seeding, 'on-probation', institution.region)
  if (!stage) return wishInside(seeding, market, institution)
  const { endOfTerm, arrivedOn, releasedOn, facts } = stage
  return { ...inCustody(seeding, institution, market), endOfTerm, arrivedOn, releasedOn, facts }
}

const drawAt = (seeding: Seeding, market: Market, at: number): PlannedPerson => {
  const { chance, today, id } = seeding
  const stage = stageAt(seeding, at)
  const wish = wishAt(seeding, market, at, stage)
  const { row, search } = drawPerson(chance, today, at, id(wish.arrivedOn ?? today), wish)
  return { person: stage ? asStage(row, stage, wish.region) : row, search, stage }
}

/** One batch with everything known of its people; returns those a psychologist sees. */
const seedBatch = async (seeding: Seeding, market: Market, from: number, to: number) => {
  const { tx } = seeding
  const drawn = Array.from({ length: to - from }, (_, at) => drawAt(seeding, market, from + at))
  const people = drawn.map(({ person }) => person)
  await insertAll(tx, 'people', people)
  await insertAll(
    tx,
    'personSearch',
    drawn.map(({ search }) => search),
  )
  await seedBeside(seeding, people)
  const planned = drawn.flatMap(({ person, stage }) => (stage ? [{ person, stage }] : []))
  await seedPlans(seeding, planned, market.users)
  return people.flatMap(({ id, institutionId, psychologistId }) =>
    psychologistId ? [{ id, institutionId, psychologistId }] : [],
  )
}

type Seen = Awaited<ReturnType<typeof seedBatch>>

const seedHistory = async (seeding: Seeding, seen: Seen, count: number): Promise<void> => {
  const rows = Array.from({ length: count }, () => {
    const person = seeding.chance.pick(seen)
    return sessionRow(seeding, person.psychologistId, person, seeding.chance.whole(0, weeksOfHistory))
  })
  await insertAll(seeding.tx, 'psychologySessions', rows)
}

const steps = (total: number, size: number): readonly (readonly [number, number])[] =>
  Array.from({ length: Math.ceil(total / size) }, (_, at) => [at * size, Math.min(total, (at + 1) * size)])

/** `people`: only so many of the first ones, for a small country of the same make. */
export type National = { readonly people?: number; readonly sessions?: number; readonly say?: Say }

/**
 * Fills an empty database with 61,086 people, 78 institutions, 2,500 openings and 2,336 running plans, a transaction a
 * batch; `sessions` adds that many records of psychologists' sessions, without notes. The same for the same day.
 */
export const seedNational = async (
  db: Databases,
  clock: Clock,
  { people: total = everybody, sessions = 0, say = () => undefined }: National = {},
): Promise<void> => {
  const passwordHash = await hashPassword(demoPassword)
  const today: Day = dayAt(clock.now())
  const around = { today, chance: chanceOf(seed), id: idsFrom(seed) }
  const within = <T>(run: (seeding: Seeding) => Promise<T>): Promise<T> =>
    db.write.transaction().execute((tx: Transaction<Database>) => run({ tx, ...around }))
  const market = await within(async (seeding) => {
    await seeding.tx.insertInto('settings').values({ key: 'demo', value: '1' }).execute()
    const made = await seedFrame(seeding, passwordHash)
    await seedNationOpenings(seeding, made)
    await seedNationStaff(seeding, made)
    return made
  })
  say(`${nation.institutions} institutions, ${nation.openings} openings`)
  const seen: Seen[number][] = []
  for (const [from, to] of steps(total, batch)) {
    seen.push(...(await within((seeding) => seedBatch(seeding, market, from, to))))
    if (to % 10_000 === 0 || to === total) say(`${to} of ${total} people`)
  }
  for (const [from, to] of steps(sessions, 20_000)) {
    await within((seeding) => seedHistory(seeding, seen, to - from))
    say(`${to} of ${sessions} sessions`)
  }
}
