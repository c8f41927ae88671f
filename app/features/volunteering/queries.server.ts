/** Reads about volunteer programmes and events, each within the reader's reach. They name nobody. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { EventState } from '~/domain/volunteering/event'
import type { ProgrammeState } from '~/domain/volunteering/programme'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { type Cursor, perPage } from './words.server'

const tiesOf = (table: 'p' | 'e') => ({ organisation: `${table}.organisationId`, region: `${table}.region` })

const programmes = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('volunteerProgrammes as p')
    .selectAll('p')
    .where(reachable(actor, permission, tiesOf('p')))

/** Programmes of a state, the newest first, one more than a page. */
export const programmesQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { state, after }: { readonly state: ProgrammeState; readonly after: string | null },
) => {
  const query = programmes(db, actor, 'volunteering.read').where('p.state', '=', state)
  return (after ? query.where('p.id', '<', after) : query).orderBy('p.id', 'desc').limit(perPage + 1)
}

export type ProgrammeRow = Awaited<ReturnType<ReturnType<typeof programmesQuery>['execute']>>[number]

/** One programme; 404 out of reach. */
export const getProgramme = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'volunteering.read',
): Promise<ProgrammeRow> => {
  const row = await programmes(db, actor, permission).where('p.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

const events = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('volunteerEvents as e')
    .innerJoin('volunteerProgrammes as p', 'p.id', 'e.programmeId')
    .selectAll('e')
    .select(['p.title as programme', 'p.theme', 'p.organiser', 'p.organiserName', 'p.form', 'p.reward'])
    .where(reachable(actor, permission, tiesOf('e')))

type EventFilter = {
  readonly state: EventState
  readonly after: Cursor | null
  /** Of one programme alone. */
  readonly programmeId?: string | undefined
}

/** Events of a state, one more than a page: planned ones from the nearest on, settled ones from the latest back. */
export const eventsQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { state, after, programmeId }: EventFilter,
) => {
  const isAhead = state === 'planned'
  let query = events(db, actor, 'volunteering.read').where('e.state', '=', state)
  if (programmeId) query = query.where('e.programmeId', '=', programmeId)
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('e.firstOn', 'e.id'), isAhead ? '>' : '<', eb.tuple(after.on, after.id)),
    )
  return query
    .orderBy('e.firstOn', isAhead ? 'asc' : 'desc')
    .orderBy('e.id', isAhead ? 'asc' : 'desc')
    .limit(perPage + 1)
}

export type EventRow = Awaited<ReturnType<ReturnType<typeof eventsQuery>['execute']>>[number]

/** One event; 404 out of reach. */
export const getEvent = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'volunteering.read',
): Promise<EventRow> => {
  const row = await events(db, actor, permission).where('e.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Shifts of events whose ids are within reach, in the order in which they begin. */
export const shiftsOf = (db: Kysely<Database>, eventIds: readonly string[]) =>
  db
    .selectFrom('volunteerShifts as s')
    .leftJoin('institutions as i', 'i.id', 's.institutionId')
    .selectAll('s')
    .select(['i.nameKk as institutionKk', 'i.nameRu as institutionRu'])
    .where('s.eventId', 'in', eventIds.length > 0 ? [...eventIds] : [''])
    .orderBy('s.eventId')
    .orderBy('s.onDay')
    .orderBy('s.startsAt')
    .orderBy('s.id')
    .execute()

export type ShiftRow = Awaited<ReturnType<typeof shiftsOf>>[number]

export type Counts = {
  readonly taken: number
  readonly waiting: number
  readonly present: number
  readonly minutes: number
}

/** By shift: seats taken, people in line, and what came of it. */
export const countsOf = async (
  db: Kysely<Database>,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, Counts>> => {
  if (eventIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('volunteerSignUps')
    .select((eb) => [
      'shiftId',
      'state',
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<number | null>('present').as('present'),
      eb.fn.sum<number | null>('minutes').as('minutes'),
    ])
    .where('eventId', 'in', [...eventIds])
    .where('state', 'in', ['signed-up', 'waiting'])
    .groupBy(['shiftId', 'state'])
    .execute()
  const found = new Map<string, Counts>()
  for (const row of rows) {
    const { taken, waiting, present, minutes } = found.get(row.shiftId) ?? noCounts
    const count = Number(row.count)
    found.set(row.shiftId, {
      taken: taken + (row.state === 'signed-up' ? count : 0),
      waiting: waiting + (row.state === 'waiting' ? count : 0),
      present: present + Number(row.present ?? 0),
      minutes: minutes + Number(row.minutes ?? 0),
    })
  }
  return found
}

export const noCounts: Counts = { taken: 0, waiting: 0, present: 0, minutes: 0 }

/** The name by which an organisation is registered; null of none. */
export const registeredName = async (
  db: Kysely<Database>,
  organisationId: string | null,
): Promise<string | null> => {
  if (organisationId === null) return null
  const row = await db
    .selectFrom('organisations')
    .select('name')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row?.name ?? null
}

/** Institutions to choose a place from. */
export const institutionsToChoose = (db: Kysely<Database>) =>
  db.selectFrom('institutions').select(['id', 'nameKk', 'nameRu']).orderBy('code').limit(200).execute()
