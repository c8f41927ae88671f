/** Reads about cases under supervision: the author's own, those opened to the reader, and the sessions that one opens. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { reachable } from '~/platform/scope.server'

const named = (db: Kysely<Database>) =>
  db
    .selectFrom('supervisions as c')
    .innerJoin('users as a', 'a.id', 'c.authorId')
    .innerJoin('users as b', 'b.id', 'c.supervisorId')
    .innerJoin('people as p', 'p.id', 'c.personId')
    .selectAll('c')
    .select(['a.name as author', 'b.name as supervisor', 'p.surname', 'p.givenName', 'p.patronymic'])

const mostOwn = 20

/** Cases that the reader opened, newest first. */
export const casesOfMine = (db: Kysely<Database>, actor: Actor) =>
  named(db)
    .where(reachable(actor, 'supervision.open', { author: 'c.authorId' }))
    .orderBy('c.id', 'desc')
    .limit(mostOwn)

const forMe = (db: Kysely<Database>, actor: Actor, today: Day) =>
  named(db)
    .where(reachable(actor, 'supervision.review', { author: 'c.supervisorId' }))
    .where('c.untilOn', '>=', today)
    .where('c.closedAt', 'is', null)

/** Cases that are open to the reader today, newest first. */
export const casesForMe = (db: Kysely<Database>, actor: Actor, today: Day) =>
  forMe(db, actor, today).orderBy('c.id', 'desc').limit(mostOwn)

/** One case of the reader's own; absent for everyone else. */
export const findOwnCase = (db: Kysely<Database>, actor: Actor, id: string) =>
  named(db)
    .where('c.id', '=', id)
    .where(reachable(actor, 'supervision.open', { author: 'c.authorId' }))
    .executeTakeFirst()

/** One case that is open to the reader today; absent after its day, once closed, and for everyone else. */
export const findCaseForMe = (db: Kysely<Database>, actor: Actor, id: string, today: Day) =>
  forMe(db, actor, today).where('c.id', '=', id).executeTakeFirst()

export type Case = NonNullable<Awaited<ReturnType<typeof findOwnCase>>>

type Opens = Pick<Case, 'id' | 'personId' | 'authorId' | 'wholeCase'>

const opened = (db: Kysely<Database>, { id, personId, authorId, wholeCase }: Opens) =>
  db
    .selectFrom('psychologySessions as s')
    .innerJoin('people as p', 'p.id', 's.personId')
    .innerJoin('users as u', 'u.id', 's.psychologistId')
    .select(['s.id', 's.heldOn', 's.kind', 's.attendance', 's.meetingId', 's.personId', 's.institutionId'])
    .select(['s.conclusion', 's.psychologistId', 'u.name as author'])
    .select(['p.surname', 'p.givenName', 'p.patronymic'])
    .where('s.personId', '=', personId)
    .where('s.psychologistId', '=', authorId)
    // What relatives said is theirs: a case is the person's own sessions.
    .where('s.kind', '<>', 'relatives-consultation')
    .$if(wholeCase !== 1, (query) =>
      query.where('s.id', 'in', (from) =>
        from.selectFrom('supervisionSessions').select('sessionId').where('supervisionId', '=', id),
      ),
    )

/** As many as the list of a person's sessions holds. */
const mostSessions = 200

/** Sessions that a case opens, newest first. */
export const caseSessionsQuery = (db: Kysely<Database>, opens: Opens) =>
  opened(db, opens).orderBy('s.heldOn', 'desc').orderBy('s.id', 'desc').limit(mostSessions)

/** One session that a case opens. */
export const findCaseSession = (db: Kysely<Database>, opens: Opens, sessionId: string) =>
  opened(db, opens).where('s.id', '=', sessionId).executeTakeFirst()

/** The reader's own sessions with a person, newest first: what they may open. */
export const ownSessionsOf = (db: Kysely<Database>, actor: Actor, personId: string) =>
  db
    .selectFrom('psychologySessions as s')
    .select(['s.id', 's.heldOn', 's.kind'])
    .where('s.personId', '=', personId)
    .where(reachable(actor, 'session.edit', { author: 's.psychologistId' }))
    .where('s.kind', '<>', 'relatives-consultation')
    .orderBy('s.heldOn', 'desc')
    .orderBy('s.id', 'desc')
    .limit(mostSessions)
