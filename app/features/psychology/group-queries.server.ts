/** Reads about groups: the roster, who may be asked to join, what was held. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

const mostCandidates = 200
const mostMeetings = 25

/** A group of the reader's own; 404 for everyone else. */
export const getGroup = async (db: Kysely<Database>, actor: Actor, id: string) => {
  const group = await db
    .selectFrom('psychologyGroups as g')
    .selectAll('g')
    .where('g.id', '=', id)
    .where(reachable(actor, 'therapy-group.lead', { author: 'g.psychologistId' }))
    .executeTakeFirst()
  if (!group) throw notFound()
  return group
}

export type GroupRead = Awaited<ReturnType<typeof getGroup>>

/** Who belongs to a group now, by name. Call it with a group already within reach. */
export const listMembers = (db: Kysely<Database>, groupId: string) =>
  db
    .selectFrom('psychologyGroupMembers as m')
    .innerJoin('people as p', 'p.id', 'm.personId')
    .select([
      'm.id',
      'm.personId',
      'm.joinedOn',
      'p.surname',
      'p.givenName',
      'p.patronymic',
      'p.institutionId',
    ])
    .where('m.groupId', '=', groupId)
    .where('m.leftOn', 'is', null)
    .orderBy('p.sortKey')
    .orderBy('p.id')

/** Pairs kept apart of which one belongs to the roster: both ways round, as they are stored. */
export const pairsOf = (db: Kysely<Database>, personIds: readonly string[]) =>
  db
    .selectFrom('keptApart')
    .select(['personId', 'otherId'])
    .where('personId', 'in', personIds.length === 0 ? [''] : [...personIds])

/** How many people belong to each of the groups now. */
export const countMembers = (db: Kysely<Database>, groupIds: readonly string[]) =>
  db
    .selectFrom('psychologyGroupMembers')
    .select(['groupId', (eb) => eb.fn.countAll().as('count')])
    .where('groupId', 'in', groupIds.length === 0 ? [''] : [...groupIds])
    .where('leftOn', 'is', null)
    .groupBy('groupId')

/** People of one's institution who may be asked: the psychologist's own, those with the group's need first. */
export const listCandidates = (db: Kysely<Database>, actor: Actor, need: string | null) =>
  db
    .selectFrom('people as p')
    .leftJoin('foundNeeds as n', (join) =>
      join
        .onRef('n.personId', '=', 'p.id')
        .on('n.need', '=', need ?? '')
        .on('n.state', '=', 'needed'),
    )
    .select(['p.id', 'p.surname', 'p.givenName', 'p.patronymic', 'n.id as needId'])
    .where(reachable(actor, 'session.record', { institution: 'p.institutionId' }))
    .where('p.standing', '=', 'in-custody')
    .where('p.psychologistId', '=', actor.userId)
    .orderBy('p.sortKey')
    .limit(mostCandidates)

/** The latest meetings of a group with how many were there. Call it with a group already within reach. */
export const listGroupMeetings = (db: Kysely<Database>, groupId: string) =>
  db
    .selectFrom('psychologyMeetings as g')
    .select(['g.id', 'g.heldOn', 'g.startedAt', 'g.minutes', 'g.cancelledBecause'])
    .select(({ selectFrom }) => [
      selectFrom('psychologySessions as s')
        .select((eb) => eb.fn.countAll().as('count'))
        .whereRef('s.meetingId', '=', 'g.id')
        .where('s.meetingId', 'is not', null)
        .where('s.attendance', '=', 'attended')
        .as('came'),
      selectFrom('psychologySessions as all')
        .select((eb) => eb.fn.countAll().as('count'))
        .whereRef('all.meetingId', '=', 'g.id')
        .where('all.meetingId', 'is not', null)
        .as('of'),
    ])
    .where('g.groupId', '=', groupId)
    .orderBy('g.heldOn', 'desc')
    .orderBy('g.startedAt', 'desc')
    .limit(mostMeetings)

/** One meeting of a group; 404 unless it belongs to it. Call it with a group already within reach. */
export const getHeldMeeting = async (db: Kysely<Database>, groupId: string, id: string) => {
  const meeting = await db
    .selectFrom('psychologyMeetings as g')
    .leftJoin('psychologyMethods as m', 'm.key', 'g.method')
    .select(['g.id', 'g.heldOn', 'g.startedAt', 'g.minutes', 'g.room', 'g.cancelledBecause'])
    .select(['m.nameKk', 'm.nameRu', 'm.nameEn'])
    .where('g.id', '=', id)
    .where('g.groupId', '=', groupId)
    .executeTakeFirst()
  if (!meeting) throw notFound()
  return meeting
}

/** Everybody's line of one meeting, by name: a roster's length at most. */
export const listMeetingLines = (db: Kysely<Database>, meetingId: string) =>
  db
    .selectFrom('psychologySessions as s')
    .innerJoin('people as p', 'p.id', 's.personId')
    .select(['s.id', 's.attendance', 's.absence', 'p.surname', 'p.givenName', 'p.patronymic'])
    .where('s.meetingId', '=', meetingId)
    .where('s.meetingId', 'is not', null)
    .orderBy('p.sortKey')
    .orderBy('s.id')
