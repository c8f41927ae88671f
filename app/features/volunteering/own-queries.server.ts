/** Shifts that a person could take part in, and those they signed up for. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import { shiftRows } from './facts.server'

/** More than these nobody reads; the nearest come first. */
export const mostShifts = 40

type Where = {
  readonly standing: 'in-custody' | 'on-probation' | 'released'
  readonly institutionId: string | null
  /** Two digits of КАТО; null where it is not known where the person lives. */
  readonly region: string | null
}

/** The nearest shifts ahead: at the own institution for whoever serves a sentence there, in the own region for the others. */
export const shiftsAhead = (db: Kysely<Database>, where: Where, today: Day) => {
  const query = shiftRows(db)
    .where('s.state', '=', 'planned')
    .where('s.onDay', '>=', today)
    .where('e.state', '=', 'planned')
  if (where.standing === 'in-custody')
    return query
      .where('s.institutionId', '=', where.institutionId ?? '')
      .orderBy('s.onDay')
      .orderBy('s.id')
      .limit(mostShifts)
  // Inside institutions nobody from outside gets in by signing up.
  const outside = query.where('s.institutionId', 'is', null)
  const near = where.region === null ? outside : outside.where('s.region', '=', where.region)
  return near.orderBy('s.onDay').orderBy('s.id').limit(mostShifts)
}

/** The nearest shifts elsewhere: why they do not fit yet is told of a few. */
export const shiftsElsewhere = (db: Kysely<Database>, where: Where, today: Day) =>
  shiftRows(db)
    .where('s.state', '=', 'planned')
    .where('e.state', '=', 'planned')
    .where('s.region', '=', where.region ?? '')
    .where('s.onDay', '>=', today)
    .where((eb) =>
      eb.or([eb('s.institutionId', 'is', null), eb('s.institutionId', '!=', where.institutionId ?? '')]),
    )
    .orderBy('s.onDay')
    .orderBy('s.id')
    .limit(5)

/** All that a person signed up for, was asked to, or took part in, the latest first. Call it with an id within reach. */
export const signUpsOf = (db: Kysely<Database>, personId: string) =>
  db
    .selectFrom('volunteerSignUps as u')
    .innerJoin('volunteerShifts as s', 's.id', 'u.shiftId')
    .innerJoin('volunteerEvents as e', 'e.id', 'u.eventId')
    .innerJoin('volunteerProgrammes as p', 'p.id', 'e.programmeId')
    .leftJoin('institutions as i', 'i.id', 's.institutionId')
    .select([
      'u.id',
      'u.shiftId',
      'u.eventId',
      'u.state',
      'u.present',
      'u.minutes',
      'u.reason',
      'u.photoConsent',
      'u.version',
      'e.title',
      'e.state as eventState',
      'p.theme',
      'p.organiserName',
      's.onDay',
      's.startsAt',
      's.endsAt',
      's.role',
      's.placeName',
      's.placeKato',
      's.institutionId',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
    ])
    .where('u.personId', '=', personId)
    .orderBy('u.id', 'desc')
    .limit(50)

export type SignUpRow = Awaited<ReturnType<ReturnType<typeof signUpsOf>['execute']>>[number]

/** All that a person has helped in minutes, however long ago; beside the latest sign-ups it is the whole of it. */
export const minutesQuery = (db: Kysely<Database>, personId: string) =>
  db
    .selectFrom('volunteerSignUps')
    .select((eb) => eb.fn.sum<number | string | null>('minutes').as('minutes'))
    .where('personId', '=', personId)
    .where('present', '=', 1)

/** Seats taken on each of some shifts. */
export const takenOf = async (
  db: Kysely<Database>,
  shiftIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (shiftIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('volunteerSignUps')
    .select(['shiftId', sql<number>`count(*)`.as('count')])
    .where('shiftId', 'in', [...shiftIds])
    .where('state', '=', 'signed-up')
    .groupBy('shiftId')
    .execute()
  return new Map(rows.map((row) => [row.shiftId, Number(row.count)]))
}
