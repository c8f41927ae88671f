/** Reads about people, each within the reader's reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { PeopleTable } from '#db/schema/people'
import { type Permission, may } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { fullName } from '~/domain/people/names'
import { notFound } from '~/platform/guard.server'
import { peopleWithin, subjectOf } from './scope.server'

/** A person's own row. `articles` is null for whoever may not read them; `readsArticles` tells the two nulls apart. */
export type Person = PeopleTable & { readonly readsArticles: boolean; readonly fullName: string }

/** The person under a permission of the reader; 404 out of reach. */
export const getPerson = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  permission: Permission = 'person.read',
): Promise<Person> => {
  const row = await db
    .selectFrom('people')
    .selectAll()
    .where('people.id', '=', id)
    .where(peopleWithin(actor, permission))
    .executeTakeFirst()
  if (!row) throw notFound()
  const readsArticles = may(actor, 'person.articles', subjectOf(row))
  const name = fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic })
  return {
    ...row,
    articles: readsArticles ? row.articles : null,
    offenceAgainstMinor: readsArticles ? row.offenceAgainstMinor : null,
    readsArticles,
    fullName: name,
  }
}

/** Everything recorded about a person beside the row itself. Call it with the id of a person already within reach. */
export const getPersonFacts = async (db: Kysely<Database>, personId: string) => {
  const [documents, occupations, skills, restrictions, obligations, keptApart] = await Promise.all([
    db.selectFrom('personDocuments').selectAll().where('personId', '=', personId).orderBy('kind').execute(),
    db.selectFrom('personOccupations').selectAll().where('personId', '=', personId).orderBy('code').execute(),
    db.selectFrom('personSkills').selectAll().where('personId', '=', personId).orderBy('skill').execute(),
    db
      .selectFrom('personRestrictions')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('code')
      .execute(),
    db.selectFrom('obligations').selectAll().where('personId', '=', personId).orderBy('kind').execute(),
    db
      .selectFrom('keptApart')
      .innerJoin('people', 'people.id', 'keptApart.otherId')
      .select(['keptApart.otherId', 'keptApart.since', 'people.surname', 'people.givenName'])
      .where('keptApart.personId', '=', personId)
      .orderBy('people.sortKey')
      .execute(),
  ])
  return { documents, occupations, skills, restrictions, obligations, keptApart }
}

export type PersonFacts = Awaited<ReturnType<typeof getPersonFacts>>
