/** Reads about requests for diagnostics: the requester's own, and for psychologists those of their institution. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

export const perPage = 25

export const diagnosticLists = ['open', 'overdue', 'over'] as const
export type DiagnosticList = (typeof diagnosticLists)[number]

export type DiagnosticCursor = { readonly dueOn: Day; readonly id: string }

const within = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('diagnosticRequests as d')
    .where(reachable(actor, 'diagnostics.read', { author: 'd.requesterId', institution: 'd.institutionId' }))

const withPerson = (db: Kysely<Database>, actor: Actor) =>
  within(db, actor)
    .innerJoin('people as p', 'p.id', 'd.personId')
    .innerJoin('users as requester', 'requester.id', 'd.requesterId')
    .leftJoin('users as psychologist', 'psychologist.id', 'd.takenBy')
    .selectAll('d')
    .select(['p.surname', 'p.givenName', 'p.patronymic', 'requester.name as requester'])
    .select(['requester.role as requesterRole', 'psychologist.name as psychologist'])

/** Requests of a list by the day the answer is due; one more than a page. */
export const diagnosticsQuery = (
  db: Kysely<Database>,
  actor: Actor,
  list: DiagnosticList,
  today: Day,
  after: DiagnosticCursor | null,
) =>
  withPerson(db, actor)
    .where('d.openKey', list === 'over' ? 'is' : 'is not', null)
    .$if(list === 'overdue', (query) => query.where('d.dueOn', '<', today))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('d.dueOn', 'd.id'), '>', eb.tuple(after?.dueOn ?? today, after?.id ?? '')),
      ),
    )
    .orderBy('d.dueOn')
    .orderBy('d.id')
    .limit(perPage + 1)

/** Open requests and how many of them are late. */
export const countDiagnostics = (db: Kysely<Database>, actor: Actor, today: Day) =>
  within(db, actor)
    .where('d.openKey', 'is not', null)
    .select(({ fn }) => [
      fn.countAll<number>().as('open'),
      fn.countAll<number>().filterWhere('d.dueOn', '<', today).as('overdue'),
    ])

/** One request with what the form prints about the person; 404 when it is out of reach. */
export const getDiagnostic = async (db: Kysely<Database>, actor: Actor, id: string) => {
  const row = await withPerson(db, actor)
    .select(['p.birthDate', 'p.arrivedOn', 'p.sentenceStart', 'p.endOfTerm', 'p.articles'])
    .where('d.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type DiagnosticRead = Awaited<ReturnType<typeof getDiagnostic>>

/** A person whom the reader may ask diagnostics for; 404 for everyone else. */
export const getPersonForDiagnostics = async (db: Kysely<Database>, actor: Actor, personId: string) => {
  const person = await db
    .selectFrom('people')
    .select(['id', 'surname', 'givenName', 'patronymic', 'arrivedOn'])
    .where('id', '=', personId)
    .where(reachable(actor, 'diagnostics.ask', { institution: 'institutionId' }))
    .executeTakeFirst()
  if (!person) throw notFound()
  return person
}
