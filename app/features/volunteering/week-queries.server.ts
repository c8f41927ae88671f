/** The week of whoever organises: shifts ahead, attendance to write down, visits, contacts to log, passes that end. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays } from '~/domain/calendar/day'
import { reachable } from '~/platform/scope.server'

/** One more than a page of the digest tells. */
const most = 26
/** A pass that ends within so many days is worth asking for again. */
export const passDays = 30

const ofEvent = { organisation: 'e.organisationId', region: 'e.region' }
const ofVolunteer = { organisation: 'v.organisationId', region: 'v.region' }

/** Shifts of own events in the seven days from `today`, the earliest first. */
export const shiftsOfWeek = (db: Kysely<Database>, actor: Actor, today: Day) =>
  db
    .selectFrom('volunteerEvents as e')
    .innerJoin('volunteerShifts as s', 's.eventId', 'e.id')
    .leftJoin('institutions as i', 'i.id', 's.institutionId')
    .selectAll('s')
    .select(['e.title', 'i.nameKk as institutionKk', 'i.nameRu as institutionRu'])
    .where(reachable(actor, 'volunteering.week', ofEvent))
    .where('e.state', '=', 'planned')
    // Written so that no index of states answers: shifts are few for each of one's own events.
    .where(sql<boolean>`s.state || '' = 'planned'`)
    .where('s.onDay', '>=', today)
    .where('s.onDay', '<=', addDays(today, 6))
    .orderBy('s.onDay')
    .orderBy('s.id')
    .limit(most)

/** Own events that are over and whose attendance nobody has closed, the oldest first. */
export const eventsToClose = (db: Kysely<Database>, actor: Actor, today: Day) =>
  db
    .selectFrom('volunteerEvents as e')
    .select(['e.id', 'e.title', 'e.lastOn'])
    .where(reachable(actor, 'volunteering.week', ofEvent))
    .where('e.state', '=', 'planned')
    .where('e.lastOn', '<', today)
    .orderBy('e.firstOn')
    .orderBy('e.id')
    .limit(most)

const visits = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('outsideVolunteers as v')
    .innerJoin('volunteerVisits as w', 'w.volunteerId', 'v.id')
    .innerJoin('institutions as i', 'i.id', 'w.institutionId')
    .selectAll('w')
    .select(['v.surname', 'v.givenName', 'v.patronymic', 'i.nameKk', 'i.nameRu'])
    .where(reachable(actor, 'volunteering.week', ofVolunteer))
    .where('w.state', '=', 'allowed')
    .orderBy('w.onDay')
    .orderBy('w.id')
    .limit(most)

/** Visits that were allowed, in the seven days from `today`. */
export const visitsOfWeek = (db: Kysely<Database>, actor: Actor, today: Day) =>
  visits(db, actor).where('w.onDay', '>=', today).where('w.onDay', '<=', addDays(today, 6))

/** Visits that are over and of which the log says nothing yet. */
export const visitsToLog = (db: Kysely<Database>, actor: Actor, today: Day) =>
  visits(db, actor).where('w.onDay', '<', today)

/** Passes in force that end within `passDays`, the soonest first. */
export const passesEnding = (db: Kysely<Database>, actor: Actor, today: Day) =>
  db
    .selectFrom('outsideVolunteers as v')
    .innerJoin('volunteerPasses as p', 'p.volunteerId', 'v.id')
    .innerJoin('institutions as i', 'i.id', 'p.institutionId')
    .select(['p.id', 'p.volunteerId', 'p.validTo', 'v.surname', 'v.givenName', 'v.patronymic'])
    .select(['i.nameKk', 'i.nameRu'])
    .where(reachable(actor, 'volunteering.week', ofVolunteer))
    .where('v.leftOn', 'is', null)
    .where('p.state', '=', 'granted')
    .where('p.validTo', '>=', today)
    .where('p.validTo', '<=', addDays(today, passDays))
    .orderBy('p.validTo')
    .orderBy('p.id')
    .limit(most)

/** The rows of each part, as far as the reader organises. */
export const organiserWeek = async (db: Kysely<Database>, actor: Actor, today: Day) => ({
  shifts: await shiftsOfWeek(db, actor, today).execute(),
  attendance: await eventsToClose(db, actor, today).execute(),
  visits: await visitsOfWeek(db, actor, today).execute(),
  log: await visitsToLog(db, actor, today).execute(),
  passes: await passesEnding(db, actor, today).execute(),
})

export type OrganiserWeek = Awaited<ReturnType<typeof organiserWeek>>

/** The week of whoever organises nothing. */
export const noWeek: OrganiserWeek = { shifts: [], attendance: [], visits: [], log: [], passes: [] }
