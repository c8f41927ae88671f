/** Reads about meetings of plans, each within the reader's reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Permission } from '~/domain/access/policy'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

/** For queries over `planMeetings as m` joined with `people`. */
const meetingsFor = (actor: Actor, permission: Permission) =>
  reachable(actor, permission, { institution: 'm.institutionId', region: 'people.sharedRegion' })

/** More meetings of one plan than this are told by its timeline. */
const mostMeetings = 200

/** Meetings of a plan, the latest first, with the officer's name. */
export const listMeetings = (db: Kysely<Database>, actor: Actor, planId: string) =>
  db
    .selectFrom('planMeetings as m')
    .innerJoin('people', 'people.id', 'm.personId')
    .leftJoin('users', 'users.id', 'm.officerId')
    .selectAll('m')
    .select('users.name as officer')
    .where('m.planId', '=', planId)
    .where(meetingsFor(actor, 'meeting.read'))
    .orderBy('m.startsAt', 'desc')
    .orderBy('m.id', 'desc')
    .limit(mostMeetings)

/** A meeting of this person; 404 when it is out of reach or another's. */
export const getMeeting = async (db: Kysely<Database>, actor: Actor, personId: string, id: string) => {
  const meeting = await db
    .selectFrom('planMeetings as m')
    .innerJoin('people', 'people.id', 'm.personId')
    .leftJoin('users', 'users.id', 'm.officerId')
    .selectAll('m')
    .select('users.name as officer')
    .where('m.id', '=', id)
    .where('m.personId', '=', personId)
    .where(meetingsFor(actor, 'meeting.read'))
    .executeTakeFirst()
  if (!meeting) throw notFound()
  return meeting
}

export type MeetingRead = Awaited<ReturnType<typeof getMeeting>>
