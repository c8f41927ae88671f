/** Reads about sessions ahead: one's own calendar. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { reachable } from '~/platform/scope.server'

const planned = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('plannedSessions as s')
    .innerJoin('people as p', 'p.id', 's.personId')
    .selectAll('s')
    .select(['p.surname', 'p.givenName', 'p.patronymic'])
    .where(reachable(actor, 'session.plan', { author: 's.psychologistId' }))

/** One planned session of the reader's own; absent for everyone else. */
export const findOwnPlanned = (db: Kysely<Database>, actor: Actor, id: string) =>
  planned(db, actor).where('s.id', '=', id).executeTakeFirst()

/** The reader's own sessions still planned between two days, in the order of the clock. */
export const ownPlannedQuery = (db: Kysely<Database>, actor: Actor, from: Day, until: Day) =>
  planned(db, actor)
    .where('s.state', '=', 'planned')
    .where('s.onDay', '>=', from)
    .where('s.onDay', '<=', until)
    .orderBy('s.onDay')
    .orderBy('s.startsAt')
    .orderBy('s.id')
    .limit(200)
