/** Finds people by a name in any spelling or by digits of the IIN. What was asked stays out of addresses and logs. */
import type { Kysely, Transaction } from 'kysely'
import { skeletonHolds } from '#db/dialect'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { fullName, sortKey } from '~/domain/people/names'
import { searchTokens, similarity, skeleton } from '~/domain/people/skeleton'
import { ok } from '~/domain/result'
import { command } from '~/platform/command.server'
import { newId } from '~/platform/ids.server'
import { type PersonRow, withRowColumns } from './list.server'
import { peopleWithin } from './scope.server'

export type WrittenName = {
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string | null
}

/** The keys under which a name is sorted and found; for whoever writes rows in bulk. */
export const nameKeys = ({ surname, givenName, patronymic }: WrittenName) => {
  const full = fullName({ surname, given: givenName, patronymic })
  return { sortKey: sortKey(full), skeleton: skeleton(full) }
}

/** Keeps a person's place in the list and in the search true to the name. Call it after every change of name. */
export const indexPerson = async (
  tx: Transaction<Database>,
  personId: string,
  name: WrittenName,
): Promise<void> => {
  const keys = nameKeys(name)
  await tx.updateTable('people').set({ sortKey: keys.sortKey }).where('id', '=', personId).execute()
  await tx
    .insertInto('personSearch')
    .values({ personId, skeleton: keys.skeleton })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ skeleton: keys.skeleton }))
    .execute()
}

const dayInMs = 86_400_000

/** Keeps a search under an id that only its user can open; searches older than a day go. */
export const keepSearch = command('person.list', async (work, query: string) => {
  const { actor, tx, now } = work
  work.permit({ institutionId: actor.institutionId, region: actor.region, personId: actor.personId })
  const id = newId()
  const dayAgo = new Date(Date.parse(now) - dayInMs).toISOString()
  await tx
    .deleteFrom('peopleSearches')
    .where('userId', '=', actor.userId)
    .where('createdAt', '<', dayAgo)
    .execute()
  await tx.insertInto('peopleSearches').values({ id, userId: actor.userId, query, createdAt: now }).execute()
  // The words stay out of the audit row: they may be a name or an IIN.
  work.about({ type: 'search', id })
  return ok(id)
})

/** The words of a kept search of the reader's own. */
export const findSearch = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
): Promise<string | undefined> => {
  const row = await db
    .selectFrom('peopleSearches')
    .select('query')
    .where('id', '=', id)
    .where('userId', '=', actor.userId)
    .executeTakeFirst()
  return row?.query
}

/** The most that a search shows. */
export const searchLimit = 50
/** The most that is read to choose them from. */
const candidateLimit = 400
/** Below this two names are different names. */
const leastSimilarity = 0.5

/** People whose IIN ends with the digits, begins with them or is them. */
const byDigits = (db: Kysely<Database>, actor: Actor, digits: string) =>
  withRowColumns(
    db
      .selectFrom('people')
      .where(peopleWithin(actor, 'person.list'))
      .where((eb) => {
        if (digits.length === 12) return eb('people.iin', '=', digits)
        const ending = eb.and([
          eb('people.iinLast4', '=', digits.slice(-4)),
          eb('people.iin', 'like', `%${digits}`),
        ])
        if (digits.length === 4) return ending
        return eb.or([ending, eb.and([eb('people.iin', '>=', digits), eb('people.iin', '<', `${digits}:`)])])
      }),
  )
    .orderBy('people.sortKey')
    .limit(searchLimit)

/** The query behind a search by name, for the search and for the test that reads its plan. */
export const nameSearchQuery = (
  db: Kysely<Database>,
  actor: Actor,
  words: readonly string[],
  near: boolean,
) =>
  db
    .selectFrom('people')
    // As a list of ids, so that the search index is asked once and not for every person of an institution.
    .where('people.id', 'in', (eb) =>
      eb
        .selectFrom('personSearch')
        .select('personSearch.personId')
        .where(skeletonHolds(db, words, near)),
    )
    .where(peopleWithin(actor, 'person.list'))
    .select(['people.id', 'people.surname', 'people.givenName', 'people.patronymic'])
    .orderBy('people.sortKey')
    .limit(candidateLimit)

const skeletonOf = ({ surname, givenName, patronymic }: WrittenName): string =>
  skeleton(fullName({ surname, given: givenName, patronymic }))

const rowsInOrder = async (db: Kysely<Database>, ids: readonly string[]): Promise<PersonRow[]> => {
  if (ids.length === 0) return []
  const rows = await withRowColumns(db.selectFrom('people').where('people.id', 'in', ids)).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const byName = async (
  db: Kysely<Database>,
  actor: Actor,
  tokens: readonly string[],
): Promise<PersonRow[]> => {
  // A single letter is an initial: too little to look up, enough to put the right one first.
  const words = tokens.filter((word) => word.length > 1)
  if (words.length === 0) return []
  const exact = await nameSearchQuery(db, actor, words, false).execute()
  const near = exact.length >= searchLimit ? [] : await nameSearchQuery(db, actor, words, true).execute()
  const known = new Set(exact.map((each) => each.id))
  const asked = tokens.join(' ')
  const nearest = [...exact, ...near.filter((each) => !known.has(each.id))]
    .map(({ id, ...name }) => ({ id, likeness: similarity(asked, skeletonOf(name)) }))
    .filter(({ id, likeness }) => known.has(id) || likeness >= leastSimilarity)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, searchLimit)
  return rowsInOrder(
    db,
    nearest.map(({ id }) => id),
  )
}

/**
 * People within reach, most similar first: 4 to 12 digits are looked up in the IIN, words in names, in whatever
 * alphabet and spelling. At most `searchLimit` of them.
 */
export const searchPeople = async (
  db: Kysely<Database>,
  actor: Actor,
  query: string,
): Promise<readonly PersonRow[]> => {
  const { nameTokens, digits } = searchTokens(query)
  if (!digits) return byName(db, actor, nameTokens)
  const found = await byDigits(db, actor, digits).execute()
  if (nameTokens.length === 0) return found
  return found.filter((row) => similarity(nameTokens.join(' '), skeletonOf(row)) >= leastSimilarity)
}
