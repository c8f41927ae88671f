/** The figures of staff and training on a day and in a year, by institution, within the reader's reach. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Day, day } from '~/domain/calendar/day'
import { type StaffFigures, noFigures } from '~/domain/training/report'
import { reachable } from '~/platform/scope.server'

const ties = { institution: 'post.institutionId' } as const

/** `probation` stands for the posts of the probation service, which belong to no institution. */
const placeOf = (institutionId: string | null): string => institutionId ?? 'probation'

const postsOn = (db: Kysely<Database>, actor: Actor, on: Day) =>
  db
    .selectFrom('psychologistPosts as post')
    .where(reachable(actor, 'training.report', ties))
    .where('post.openedOn', '<=', on)
    .where((eb) => eb.or([eb('post.closedOn', 'is', null), eb('post.closedOn', '>', on)]))

const postCounts = (db: Kysely<Database>, actor: Actor, on: Day) =>
  postsOn(db, actor, on)
    .groupBy('post.institutionId')
    .select((eb) => [
      'post.institutionId',
      eb.fn.countAll<number>().as('posts'),
      eb.fn.countAll<number>().filterWhere('post.contract', '=', 'attested').as('attested'),
      eb.fn.countAll<number>().filterWhere('post.contract', '=', 'civilian').as('civilian'),
    ])
    .execute()

/** Who served on the day, with the sums of their confirmed trainings until then and in the year. */
const holderCounts = (db: Kysely<Database>, actor: Actor, on: Day, from: Day) => {
  const learned = db
    .selectFrom('trainingRecords as r')
    .where('r.state', '=', 'confirmed')
    .where('r.endedOn', '<=', on)
    .groupBy('r.psychologistId')
    .select((eb) => [
      'r.psychologistId',
      eb.fn.countAll<number>().filterWhere('r.endedOn', '>=', from).as('trained'),
      eb.fn.sum<number>('r.hours').filterWhere('r.endedOn', '>=', from).as('hours'),
    ])
    .as('learned')
  return postsOn(db, actor, on)
    .innerJoin('postHoldings as h', 'h.postId', 'post.id')
    .innerJoin('psychologists as p', 'p.id', 'h.psychologistId')
    .leftJoin(learned, 'learned.psychologistId', 'p.id')
    .where('h.startedOn', '<=', on)
    .where((eb) => eb.or([eb('h.endedOn', 'is', null), eb('h.endedOn', '>', on)]))
    .groupBy('post.institutionId')
    .select((eb) => [
      'post.institutionId',
      eb.fn.countAll<number>().as('filled'),
      eb.fn.countAll<number>().filterWhere('p.degree', '=', 'academy').as('graduates'),
      eb.fn.count<number>('learned.psychologistId').as('upskilled'),
      eb.fn.countAll<number>().filterWhere('learned.trained', '>', 0).as('trained'),
      eb.fn.sum<number>('learned.hours').as('hours'),
    ])
    .execute()
}

/** The last day that a report of a year speaks of: its end, or today while it runs. */
export const reportDay = (year: number, today: Day): Day => {
  const end = day(`${year}-12-31`)
  return end < today ? end : today
}

export type PlaceFigures = StaffFigures & { readonly place: string }

/** Figures of every institution within reach, and of the probation service under `probation`. */
export const figuresByPlace = async (
  db: Kysely<Database>,
  actor: Actor,
  year: number,
  today: Day,
): Promise<PlaceFigures[]> => {
  const on = reportDay(year, today)
  const [posts, holders] = await Promise.all([
    postCounts(db, actor, on),
    holderCounts(db, actor, on, day(`${year}-01-01`)),
  ])
  const served = new Map(holders.map((row) => [placeOf(row.institutionId), row]))
  return posts.map((row) => {
    const place = placeOf(row.institutionId)
    const own = served.get(place)
    return {
      ...noFigures,
      place,
      posts: Number(row.posts),
      attested: Number(row.attested),
      civilian: Number(row.civilian),
      filled: Number(own?.filled ?? 0),
      graduates: Number(own?.graduates ?? 0),
      upskilled: Number(own?.upskilled ?? 0),
      trained: Number(own?.trained ?? 0),
      hours: Number(own?.hours ?? 0),
    }
  })
}

/** Confirmed hours of a year by topic, the most first; a training put to no topic stands under null. */
export const hoursByTopic = async (db: Kysely<Database>, actor: Actor, year: number) => {
  const rows = await db
    .selectFrom('trainingRecords as r')
    .leftJoin('trainingTopics as t', 't.id', 'r.topicId')
    .where('r.state', '=', 'confirmed')
    .where('r.endedOn', '>=', day(`${year}-01-01`))
    .where('r.endedOn', '<=', day(`${year}-12-31`))
    .where(reachable(actor, 'training.report', { institution: 'r.institutionId' }))
    .groupBy(['r.topicId', 't.nameKk', 't.nameRu', 't.nameEn'])
    .select((eb) => [
      'r.topicId',
      't.nameKk',
      't.nameRu',
      't.nameEn',
      eb.fn.sum<number>('r.hours').as('hours'),
      sql<number>`count(distinct r.psychologist_id)`.as('people'),
    ])
    .execute()
  return rows
    .map((row) => ({ ...row, hours: Number(row.hours), people: Number(row.people) }))
    .sort((one, other) => other.hours - one.hours || ((one.topicId ?? '') < (other.topicId ?? '') ? -1 : 1))
}

/** Approved budget and money spent of a year's plan, in tiyn. */
export const moneyOf = async (db: Kysely<Database>, year: number) => {
  const row = await db
    .selectFrom('trainingCourses')
    .where('year', '=', year)
    .where('state', '!=', 'draft')
    .select((eb) => [eb.fn.sum<number>('budget').as('budget'), eb.fn.sum<number>('spent').as('spent')])
    .executeTakeFirstOrThrow()
  return { budget: Number(row.budget ?? 0), spent: Number(row.spent ?? 0) }
}
