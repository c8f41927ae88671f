/** The list of people: narrowed, sorted and paged from indexes, whoever many there are. */
import { type ExpressionBuilder, type Kysely, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays } from '~/domain/calendar/day'
import type { Attention, PeopleFilters } from './filters'
import { peopleWithin } from './scope.server'

export const pageSize = 25

/** Above this a list says "more than", so that nobody waits for a count. */
export const countLimit = 1000

type People = SelectQueryBuilder<Database, 'people', object>

const identityKinds = ['identity-card', 'passport', 'residence-permit'] as const
const heldStates = ['held-by-institution', 'held-by-person'] as const

type PeopleExpression = ExpressionBuilder<Database, 'people'>

const holdsIdentity = (eb: PeopleExpression) =>
  eb
    .selectFrom('personDocuments')
    .select('personDocuments.id')
    .whereRef('personDocuments.personId', '=', 'people.id')
    .where('personDocuments.kind', 'in', identityKinds)
    .where('personDocuments.state', 'in', heldStates)

const hasOpenPlan = (eb: PeopleExpression) =>
  eb.selectFrom('plans').select('plans.id').whereRef('plans.openKey', '=', 'people.id')

const ofMine = (query: People, actor: Actor): People => {
  if (actor.role === 'psychologist') return query.where('people.psychologistId', '=', actor.userId)
  if (actor.role !== 'detachment-head') return query.where('people.caseWorkerId', '=', actor.userId)
  return query.where('people.detachmentId', 'in', (eb) =>
    eb.selectFrom('detachments').select('detachments.id').where('headUserId', '=', actor.userId),
  )
}

const narrow: Readonly<Record<Attention, (query: People, today: Day, actor: Actor) => People>> = {
  mine: (query, _today, actor) => ofMine(query, actor),
  'no-plan': (query) => query.where((eb) => eb.not(eb.exists(hasOpenPlan(eb)))),
  overdue: (query, today) => query.where('people.nextDueOn', '<', today),
  'no-document': (query) => query.where((eb) => eb.not(eb.exists(holdsIdentity(eb)))),
  'no-housing': (query) => query.where('people.housingAfter', '=', 'none'),
}

/** People within reach and within the filters, without order or page. */
export const narrowedPeople = (
  db: Kysely<Database>,
  actor: Actor,
  filters: PeopleFilters,
  today: Day,
): People => {
  const { standing, term, institutionId, detachmentId } = filters
  let query: People = db.selectFrom('people').where(peopleWithin(actor, 'person.list'))
  if (standing) query = query.where('people.standing', '=', standing)
  if (term)
    query = query
      .where('people.endOfTerm', '>=', today)
      .where('people.endOfTerm', '<=', addDays(today, Number(term)))
      // Released before the end of term, a person waits for it no longer.
      .where('people.standing', '<>', 'released')
  if (institutionId) query = query.where('people.institutionId', '=', institutionId)
  if (detachmentId) query = query.where('people.detachmentId', '=', detachmentId)
  for (const code of filters.attention) query = narrow[code](query, today, actor)
  return query
}

/** What a row of a list of people shows. */
export const withRowColumns = (query: People) =>
  query
    .select((eb) => [
      eb.exists(holdsIdentity(eb)).as('holdsIdentity'),
      eb.exists(hasOpenPlan(eb)).as('hasPlan'),
    ])
    .leftJoin('institutions', 'institutions.id', 'people.institutionId')
    .leftJoin('detachments', 'detachments.id', 'people.detachmentId')
    .select([
      'people.id',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.iin',
      'people.birthDate',
      'people.standing',
      'people.endOfTerm',
      'people.releasedOn',
      'people.nextDueOn',
      'people.housingAfter',
      'institutions.nameKk as institutionKk',
      'institutions.nameRu as institutionRu',
      'detachments.number as detachment',
    ])

const sortColumns = { name: 'people.sortKey', term: 'people.endOfTerm', due: 'people.nextDueOn' } as const

type Cursor = { readonly id: string; readonly key: string | null }

// The address names a person's id only; the name or day it stands for is looked up here.
const findCursor = async (
  db: Kysely<Database>,
  actor: Actor,
  filters: PeopleFilters,
): Promise<Cursor | undefined> => {
  const id = filters.after ?? filters.before
  if (!id) return undefined
  return db
    .selectFrom('people')
    .select(['people.id', `${sortColumns[filters.sort]} as key`])
    .where('people.id', '=', id)
    .where(peopleWithin(actor, 'person.list'))
    .executeTakeFirst()
}

const beyond = (filters: PeopleFilters, cursor: Cursor) => {
  const columns = sql`(${sql.ref(sortColumns[filters.sort])}, ${sql.ref('people.id')})`
  const edge = sql`(${cursor.key}, ${cursor.id})`
  return filters.before ? sql<SqlBool>`${columns} < ${edge}` : sql<SqlBool>`${columns} > ${edge}`
}

/** The page's query itself, for the list and for the test that reads its plan. */
export const peoplePageQuery = (
  db: Kysely<Database>,
  actor: Actor,
  filters: PeopleFilters,
  today: Day,
  cursor?: Cursor,
) => {
  const column = sortColumns[filters.sort]
  const direction = cursor && filters.before ? 'desc' : 'asc'
  let query = narrowedPeople(db, actor, filters, today)
  // Sorted by a day, only those who have one are listed.
  if (filters.sort !== 'name') query = query.where(column, 'is not', null)
  if (cursor) query = query.where(beyond(filters, cursor))
  return withRowColumns(query)
    .orderBy(column, direction)
    .orderBy('people.id', direction)
    .limit(pageSize + 1)
}

export type PersonRow = Awaited<ReturnType<ReturnType<typeof peoplePageQuery>['execute']>>[number]

export type PeoplePage = {
  readonly rows: readonly PersonRow[]
  readonly previous: string | null
  readonly next: string | null
}

/** One page of the list, with the ids that the next and the previous page start from. */
export const listPeople = async (
  db: Kysely<Database>,
  actor: Actor,
  filters: PeopleFilters,
  today: Day,
): Promise<PeoplePage> => {
  const cursor = await findCursor(db, actor, filters)
  const found = await peoplePageQuery(db, actor, filters, today, cursor).execute()
  const isMore = found.length > pageSize
  const backwards = cursor !== undefined && filters.before !== null
  const kept = found.slice(0, pageSize)
  const rows = backwards ? kept.reverse() : kept
  const [first, last] = [rows[0]?.id ?? null, rows.at(-1)?.id ?? null]
  return {
    rows,
    previous: backwards ? (isMore ? first : null) : cursor ? first : null,
    next: backwards ? last : isMore ? last : null,
  }
}

/** How many people the filters leave; counts no further than `countLimit` + 1. */
export const countPeople = async (
  db: Kysely<Database>,
  actor: Actor,
  filters: PeopleFilters,
  today: Day,
): Promise<number> => {
  let query = narrowedPeople(db, actor, filters, today)
  if (filters.sort !== 'name') query = query.where(sortColumns[filters.sort], 'is not', null)
  const row = await db
    .selectFrom(
      query
        .select('people.id')
        .limit(countLimit + 1)
        .as('some'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
