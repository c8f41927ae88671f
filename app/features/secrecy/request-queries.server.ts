/** Reads about lawful requests. Headquarters, the second person, sees the document and how many notes, never whose. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

export const perPage = 25

const named = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('lawfulRequests as r')
    .innerJoin('users as h', 'h.id', 'r.registeredBy')
    .innerJoin('users as a', 'a.id', 'r.psychologistId')
    .innerJoin('institutions as i', 'i.id', 'r.institutionId')
    .innerJoin('people as p', 'p.id', 'r.personId')
    .leftJoin('users as d', 'd.id', 'r.decidedBy')
    .selectAll('r')
    .select(['h.name as registrar', 'a.name as author', 'd.name as decider', 'i.nameKk', 'i.nameRu'])
    .select(['p.surname', 'p.givenName', 'p.patronymic', 'p.birthDate'])
    .where(
      reachable(actor, 'lawful-request.read', { institution: 'r.institutionId', author: 'r.psychologistId' }),
    )

/** Requests within reach, newest first, before an id; one more than a page. */
export const requestsQuery = (db: Kysely<Database>, actor: Actor, before: string | null) =>
  named(db, actor)
    .$if(before !== null, (query) => query.where('r.id', '<', before ?? ''))
    .orderBy('r.id', 'desc')
    .limit(perPage + 1)

export const findRequest = (db: Kysely<Database>, actor: Actor, id: string) =>
  named(db, actor).where('r.id', '=', id).executeTakeFirst()

export type LawfulRequest = NonNullable<Awaited<ReturnType<typeof findRequest>>>

const mostNotes = 200

/** Sessions of a person in the head's institution whose notes can be asked for: those with a note that is not erased. */
export const askableSessions = (db: Kysely<Database>, actor: Actor, personId: string) =>
  db
    .selectFrom('psychologySessions as s')
    .innerJoin('users as u', 'u.id', 's.psychologistId')
    .select(['s.id', 's.heldOn', 's.kind', 's.psychologistId', 'u.name as author'])
    .where('s.personId', '=', personId)
    .where(reachable(actor, 'lawful-request.register', { institution: 's.institutionId' }))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('psychologyNotes as n')
          .select('n.id')
          .whereRef('n.sessionId', '=', 's.id')
          .where('n.erasedAt', 'is', null),
      ),
    )
    .orderBy('s.heldOn', 'desc')
    .orderBy('s.id', 'desc')
    .limit(mostNotes)

/** The sessions that one request names, the earliest first; whoever calls has found the request. */
export const sessionsOfRequest = (db: Kysely<Database>, requestId: string) =>
  db
    .selectFrom('lawfulRequestSessions as l')
    .innerJoin('psychologySessions as s', 's.id', 'l.sessionId')
    .select(['s.id', 's.heldOn', 's.kind', 's.personId', 's.institutionId', 's.psychologistId'])
    .where('l.lawfulRequestId', '=', requestId)
    .orderBy('s.heldOn')
    .orderBy('s.id')
    .limit(mostNotes)

/** A person of the head's institution; absent for everyone else. */
export const findPersonForRequest = (db: Kysely<Database>, actor: Actor, personId: string) =>
  db
    .selectFrom('people')
    .select(['id', 'surname', 'givenName', 'patronymic', 'institutionId'])
    .where('id', '=', personId)
    .where(reachable(actor, 'lawful-request.register', { institution: 'institutionId' }))
    .executeTakeFirst()
