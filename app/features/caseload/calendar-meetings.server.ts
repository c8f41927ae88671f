/** Meetings ahead on a calendar: those of plans, those at which a handover is taken up, and interviews that were agreed. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import { mayEver } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays } from '~/domain/calendar/day'
import { reachable } from '~/platform/scope.server'
import { type Span, isOwn } from './span.server'

export const plannedMeetings = (db: Kysely<Database>, actor: Actor, { from, to, mine }: Span) =>
  db
    .selectFrom('planMeetings as m')
    .innerJoin('people', 'people.id', 'm.personId')
    .where(
      reachable(actor, 'calendar.read', { institution: 'm.institutionId', region: 'people.sharedRegion' }),
    )
    .where('m.state', '=', sql.lit('planned'))
    .where('m.onDay', '>=', from)
    .where('m.onDay', '<=', to)
    .$if(mine, (query) => query.where(isOwn(actor)))

/** Those not yet told of; for whoever may read handovers at all. */
export const handoverMeetings = (db: Kysely<Database>, actor: Actor, { from, to, mine }: Span) =>
  db
    .selectFrom('handovers as h')
    .innerJoin('people', 'people.id', 'h.personId')
    .where(
      mayEver(actor, 'handover.read')
        ? reachable(actor, 'calendar.read', { institution: 'h.institutionId', region: 'h.region' })
        : sql<boolean>`1 = 0`,
    )
    .where('h.meetingHeld', 'is', null)
    .where('h.endedOn', 'is', null)
    .where('h.meetingOn', '>=', from)
    .where('h.meetingOn', '<=', to)
    .$if(mine, (query) => query.where(isOwn(actor)))

/** For whoever may read interviews at all. */
export const agreedInterviews = (db: Kysely<Database>, actor: Actor, { from, to, mine }: Span) =>
  db
    .selectFrom('interviewSlots as s')
    .innerJoin('people', 'people.id', 's.personId')
    .where(
      mayEver(actor, 'interview.read')
        ? reachable(actor, 'calendar.read', {
            institution: 'people.institutionId',
            region: 'people.sharedRegion',
          })
        : sql<boolean>`1 = 0`,
    )
    .where('s.state', '=', sql.lit('picked'))
    .where('s.startsAt', '>=', from)
    .where('s.startsAt', '<', addDays(to, 1))
    .$if(mine, (query) => query.where(isOwn(actor)))

/** The day of an interview, of its day and hour. */
export const interviewDay = sql<Day>`substr(s.starts_at, 1, 10)`
