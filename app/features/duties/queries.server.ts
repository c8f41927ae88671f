/** Reads about duties, each within the reader's reach and answered from one index. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { DutiesTable } from '#db/schema/duties'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { Instant } from '~/domain/calendar/almaty'
import type { Day } from '~/domain/calendar/day'
import { dutyRules } from '~/domain/duties/rules'
import { notFound } from '~/platform/guard.server'
import { dutiesWithin, eventsWithin } from './scope.server'

export const dutyLists = ['overdue', 'running', 'standing', 'done', 'not-needed'] as const
export type DutyList = (typeof dutyLists)[number]

export type DutyCursor = { readonly sortOn: Day; readonly id: string }

export type DutyFilter = {
  readonly list: DutyList
  readonly code: string | null
  readonly after: DutyCursor | null
}

/** The moment by which "overdue" is decided. */
export type Moment = { readonly today: Day; readonly instant: Instant }

/** How many rows stand on a page of the list. */
export const perPage = 25

const stateOf: Readonly<Record<DutyList, DutiesTable['state']>> = {
  overdue: 'open',
  running: 'open',
  standing: 'standing',
  done: 'done',
  'not-needed': 'not-needed',
}

const columns = [
  'd.id',
  'd.eventId',
  'd.code',
  'd.personId',
  'd.institutionId',
  'd.region',
  'd.startedOn',
  'd.startedAt',
  'd.dueOn',
  'd.dueAt',
  'd.sortOn',
  'd.state',
  'd.doneOn',
  'd.doneAt',
  'd.reason',
  'd.note',
  'd.late',
  'd.version',
] as const

const dutiesWithPeople = (db: Kysely<Database>) =>
  db
    .selectFrom('duties as d')
    .innerJoin('dutyEvents as e', 'e.id', 'd.eventId')
    .leftJoin('people', 'people.id', 'd.personId')
    .select(columns)
    .select(['e.kind', 'people.surname', 'people.givenName', 'people.patronymic'])

/** Duties that another body or the person owes are watched, not worked off. */
const ownCodes: readonly string[] = dutyRules.filter(({ side }) => side === 'ours').map(({ code }) => code)

/** Duties of one list by day, settled ones newest first; one more than a page. */
export const dutiesQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { list, code, after }: DutyFilter,
  { today, instant }: Moment,
) => {
  const isSettled = list === 'done' || list === 'not-needed'
  const direction = isSettled ? 'desc' : 'asc'
  return dutiesWithPeople(db)
    .where(dutiesWithin(actor, 'duty.list'))
    .where('d.state', '=', stateOf[list])
    .$if(list === 'overdue', (query) =>
      query
        .where('d.sortOn', '<=', today)
        .where((eb) => eb.or([eb('d.dueOn', '<', today), eb('d.dueAt', '<', instant)])),
    )
    .$if(list === 'running', (query) =>
      query
        .where('d.sortOn', '>=', today)
        .where((eb) => eb.or([eb('d.dueAt', 'is', null), eb('d.dueAt', '>=', instant)])),
    )
    .$if(code !== null, (query) => query.where('d.code', '=', code ?? ''))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('d.sortOn', 'd.id'),
          isSettled ? '<' : '>',
          eb.tuple(after?.sortOn ?? today, after?.id ?? ''),
        ),
      ),
    )
    .orderBy('d.sortOn', direction)
    .orderBy('d.id', direction)
    .limit(perPage + 1)
}

/** The oldest overdue duties that are the reader's office's own to do. */
export const ownOverdue = (db: Kysely<Database>, actor: Actor, moment: Moment) =>
  dutiesQuery(db, actor, { list: 'overdue', code: null, after: null }, moment).where('d.code', 'in', ownCodes)

export type DutyRow = Awaited<ReturnType<ReturnType<typeof dutiesQuery>['execute']>>[number]

/** How many duties of the reader's reach have passed their day or hour; `own` leaves out those of others. */
export const countOverdueDuties = async (
  db: Kysely<Database>,
  actor: Actor,
  { today, instant }: Moment,
  own = false,
): Promise<number> => {
  const row = await db
    .selectFrom('duties as d')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(dutiesWithin(actor, 'duty.list'))
    .where('d.state', '=', 'open')
    .where('d.sortOn', '<=', today)
    .$if(own, (query) => query.where('d.code', 'in', ownCodes))
    .where((eb) => eb.or([eb('d.dueOn', '<', today), eb('d.dueAt', '<', instant)]))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** A person's record is read whole up to here; older settled duties stay in the worklist. */
const shownOfPerson = 300

/** What runs for a person and what was settled, by day. Duties of events recorded wrongly are left out. */
export const dutiesOfPerson = (db: Kysely<Database>, actor: Actor, personId: string) =>
  dutiesWithPeople(db)
    // Found by the person first: an institution's own index would walk past everybody else's.
    .where('d.id', 'in', (eb) =>
      eb.selectFrom('duties').select('id').where('personId', '=', personId).where('state', '!=', 'withdrawn'),
    )
    .where(dutiesWithin(actor, 'duty.read'))
    .orderBy('d.sortOn')
    .orderBy('d.id')
    .limit(shownOfPerson)

/** Everything recorded about a person, newest first, with who recorded it; wrongly recorded events too. */
export const eventsOfPerson = (db: Kysely<Database>, actor: Actor, personId: string) =>
  db
    .selectFrom('dutyEvents as e')
    .leftJoin('users', 'users.id', 'e.recordedBy')
    .selectAll('e')
    .select('users.name')
    .where('e.personId', '=', personId)
    .where(eventsWithin(actor, 'duty.read'))
    .orderBy('e.happenedOn', 'desc')
    .orderBy('e.id', 'desc')
    .limit(shownOfPerson)

/** One duty for its page; 404 out of reach. */
export const getDuty = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission,
): Promise<DutyRow> => {
  const row = await dutiesWithPeople(db)
    .where('d.id', '=', id)
    .where(dutiesWithin(actor, permission))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** One event for its correction; 404 out of reach. */
export const getEvent = async (db: Kysely<Database>, actor: Actor, id: string, permission: Permission) => {
  const row = await db
    .selectFrom('dutyEvents as e')
    .leftJoin('people', 'people.id', 'e.personId')
    .selectAll('e')
    .select(['people.surname', 'people.givenName', 'people.patronymic'])
    .where('e.id', '=', id)
    .where(eventsWithin(actor, permission))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}
