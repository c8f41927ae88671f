/** Reads about appeals: a handler sees those that came to them, a person their own, nobody else any. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

const pageSize = 25

const own = { institution: 'appeals.institutionId' } as const

export type AppealFilter = {
  readonly open: boolean
  readonly after: { readonly dueOn: Day; readonly id: string } | null
}

/** The handler's list, the most urgent first; one more than a page. For the list and for the test that reads its plan. */
export const appealPageQuery = (db: Kysely<Database>, actor: Actor, { open, after }: AppealFilter) =>
  db
    .selectFrom('appeals')
    .innerJoin('people', 'people.id', 'appeals.personId')
    .select([
      'appeals.id',
      'appeals.kind',
      'appeals.about',
      'appeals.state',
      'appeals.receivedOn',
      'appeals.dueOn',
      'appeals.answeredOn',
      'people.surname',
      'people.givenName',
      'people.patronymic',
    ])
    .where('appeals.handler', '=', actor.role)
    .where(reachable(actor, 'appeal.handle', own))
    .where('appeals.answeredOn', open ? 'is' : 'is not', null)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('appeals.dueOn', 'appeals.id'),
          '>',
          eb.tuple(after?.dueOn ?? ('' as Day), after?.id ?? ''),
        ),
      ),
    )
    .orderBy('appeals.dueOn')
    .orderBy('appeals.id')
    .limit(pageSize + 1)

export const listAppeals = async (db: Kysely<Database>, actor: Actor, filter: AppealFilter) => {
  const rows = await appealPageQuery(db, actor, filter).execute()
  return { rows: rows.slice(0, pageSize), hasMore: rows.length > pageSize }
}

/** An appeal that came to this handler; 404 for everyone else, those it is about before all. */
export const getAppeal = async (db: Kysely<Database>, actor: Actor, id: string) => {
  const appeal = await db
    .selectFrom('appeals')
    .innerJoin('people', 'people.id', 'appeals.personId')
    .leftJoin('users', 'users.id', 'appeals.byUserId')
    .selectAll('appeals')
    .select([
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'users.name as byName',
      'users.role as byRole',
    ])
    .where('appeals.id', '=', id)
    .where('appeals.handler', '=', actor.role)
    .where(reachable(actor, 'appeal.handle', own))
    .executeTakeFirst()
  if (!appeal) throw notFound()
  return appeal
}

/** A person's own appeals, newest first. */
export const listOwnAppeals = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('appeals')
    .selectAll()
    .where(reachable(actor, 'appeal.submit', { person: 'personId' }))
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
