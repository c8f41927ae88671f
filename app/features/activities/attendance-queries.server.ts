/** Who came, by name: for those who may name them, and for a person's own page. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

/** A list longer than this is no list: no hall of an institution is larger. */
const most = 2000

/** Everybody on the list of an activity. */
export const namedQuery = (db: Kysely<Database>, actor: Actor, activityId: string) =>
  db
    .selectFrom('activityAttendances as n')
    .innerJoin('activities as a', 'a.id', 'n.activityId')
    .innerJoin('people', 'people.id', 'n.personId')
    .select(['n.id', 'n.personId', 'people.surname', 'people.givenName', 'people.patronymic'])
    .where('n.activityId', '=', activityId)
    .where(reachable(actor, 'activity.attendance', { institution: 'a.institutionId' }))
    .orderBy('people.sortKey')
    .orderBy('n.id')
    .limit(most)

export const peoplePerPage = 50

export type PersonCursor = { readonly sortKey: string; readonly id: string }

/** People of an institution in the order of their names, one more than a page. */
export const peopleQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { institutionId, after }: { readonly institutionId: string; readonly after: PersonCursor | null },
) => {
  const query = db
    .selectFrom('people')
    .select(['people.id', 'people.surname', 'people.givenName', 'people.patronymic', 'people.sortKey'])
    .where('people.institutionId', '=', institutionId)
    .where('people.standing', '=', 'in-custody')
    .where(reachable(actor, 'activity.attendance', { institution: 'people.institutionId' }))
  return (
    after
      ? query.where((eb) =>
          eb(eb.refTuple('people.sortKey', 'people.id'), '>', eb.tuple(after.sortKey, after.id)),
        )
      : query
  )
    .orderBy('people.sortKey')
    .orderBy('people.id')
    .limit(peoplePerPage + 1)
}

/** The last activities to which a person came and was named; those of a person within the reader's reach. */
export const activitiesOfPerson = (db: Kysely<Database>, actor: Actor, personId: string, limit: number) =>
  db
    .selectFrom('activityAttendances as n')
    .innerJoin('activities as a', 'a.id', 'n.activityId')
    .innerJoin('people', 'people.id', 'n.personId')
    .select(['a.id', 'a.title', 'a.kind', 'a.onDay', 'a.institutionId'])
    .where('n.personId', '=', personId)
    .where('a.tellsOfBelief', '=', 0)
    .where(reachable(actor, 'activity.attendance', { institution: 'people.institutionId' }))
    .orderBy('n.id', 'desc')
    .limit(limit)

/** Where a page of people begins, known by the last person of the page before: a name never stands in an address. */
export const cursorAt = async (
  db: Kysely<Database>,
  institutionId: string,
  personId: string | null,
): Promise<PersonCursor | null> =>
  personId === null
    ? null
    : ((await db
        .selectFrom('people')
        .select(['id', 'sortKey'])
        .where('id', '=', personId)
        .where('institutionId', '=', institutionId)
        .executeTakeFirst()) ?? null)
