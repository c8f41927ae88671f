/** Reads about substitutions: the head's register, a psychologist's own, and what a running one opens to the substitute. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { reachable } from '~/platform/scope.server'

export const perPage = 25

const named = (db: Kysely<Database>) =>
  db
    .selectFrom('substitutions as l')
    .innerJoin('users as a', 'a.id', 'l.authorId')
    .innerJoin('users as b', 'b.id', 'l.substituteId')
    .selectAll('l')
    .select(['a.name as author', 'b.name as substitute'])

/** The institution's register, newest first, before an id; one more than a page. */
export const substitutionsQuery = (db: Kysely<Database>, actor: Actor, before: string | null) =>
  named(db)
    .where(reachable(actor, 'substitution.give', { institution: 'l.institutionId' }))
    .$if(before !== null, (query) => query.where('l.id', '<', before ?? ''))
    .orderBy('l.id', 'desc')
    .limit(perPage + 1)

/** One of the institution's, or of one's own notes; absent out of reach. */
export const findSubstitution = (db: Kysely<Database>, actor: Actor, id: string) =>
  named(db)
    .leftJoin('users as g', 'g.id', 'l.givenBy')
    .select('g.name as giver')
    .where('l.id', '=', id)
    .where(reachable(actor, 'substitution.read', { institution: 'l.institutionId', author: 'l.authorId' }))
    .executeTakeFirst()

const mostOwn = 20

/** Substitutions for the reader's own notes, newest first. */
export const substitutionsOfMine = (db: Kysely<Database>, actor: Actor) =>
  named(db)
    .where(reachable(actor, 'substitution.read', { author: 'l.authorId' }))
    .orderBy('l.id', 'desc')
    .limit(mostOwn)

/** Those in which the reader is the substitute and which are not over, the soonest to end first. */
export const substitutionsForMe = (db: Kysely<Database>, actor: Actor, today: Day) =>
  named(db)
    .where(reachable(actor, 'substitution.look', { author: 'l.substituteId' }))
    .where('l.untilOn', '>=', today)
    .where('l.endedAt', 'is', null)
    .orderBy('l.untilOn')
    .orderBy('l.id')
    .limit(mostOwn)

/** A substitution that runs today and in which the reader is the substitute; absent before, after and for everyone else. */
export const findLent = (db: Kysely<Database>, actor: Actor, id: string, today: Day) =>
  named(db)
    .where('l.id', '=', id)
    .where(reachable(actor, 'substitution.look', { author: 'l.substituteId' }))
    .where('l.fromOn', '<=', today)
    .where('l.untilOn', '>=', today)
    .where('l.endedAt', 'is', null)
    .executeTakeFirst()

export type Lent = NonNullable<Awaited<ReturnType<typeof findLent>>>

export type SessionCursor = { readonly heldOn: Day; readonly id: string }

/** Sessions of the author in the institution that assigned it, newest first; one more than a page. */
export const lentSessionsQuery = (
  db: Kysely<Database>,
  { authorId, institutionId }: Pick<Lent, 'authorId' | 'institutionId'>,
  after: SessionCursor | null,
) =>
  db
    .selectFrom('psychologySessions as s')
    .innerJoin('people as p', 'p.id', 's.personId')
    .select(['s.id', 's.heldOn', 's.kind', 's.attendance', 's.personId'])
    .select(['p.surname', 'p.givenName', 'p.patronymic'])
    .where('s.psychologistId', '=', authorId)
    .where('s.institutionId', '=', institutionId)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('s.heldOn', 's.id'), '<', eb.tuple(after?.heldOn ?? ('' as Day), after?.id ?? '')),
      ),
    )
    .orderBy('s.heldOn', 'desc')
    .orderBy('s.id', 'desc')
    .limit(perPage + 1)

/** One session that a substitution opens. */
export const findLentSession = (
  db: Kysely<Database>,
  { authorId, institutionId }: Pick<Lent, 'authorId' | 'institutionId'>,
  sessionId: string,
) =>
  db
    .selectFrom('psychologySessions as s')
    .innerJoin('people as p', 'p.id', 's.personId')
    .innerJoin('users as u', 'u.id', 's.psychologistId')
    .select(['s.id', 's.heldOn', 's.kind', 's.meetingId', 's.personId', 's.institutionId', 's.conclusion'])
    .select(['s.psychologistId', 'u.name as author', 'p.surname', 'p.givenName', 'p.patronymic'])
    .where('s.id', '=', sessionId)
    .where('s.psychologistId', '=', authorId)
    .where('s.institutionId', '=', institutionId)
    .executeTakeFirst()
