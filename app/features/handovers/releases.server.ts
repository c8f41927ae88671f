/** Reads for the board of the day of release: who leaves or has just left, and what is arranged for them. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays } from '~/domain/calendar/day'
import { boardDays } from '~/domain/handovers/release-day'
import { notFound } from '~/platform/guard.server'
import { releasesFor } from './scope.server'

export const perBoard = 20

export type BoardCursor = { readonly releaseOn: Day; readonly id: string }

/** `problem`: somebody wrote down that something is wrong; `calm`: everybody else. */
export type BoardPart = 'problem' | 'calm'

const released = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('plans')
    // Written so that SQLite reads plans first: the days of the board are few, the people of a region are not.
    .crossJoin('people')
    .whereRef('people.id', '=', 'plans.personId')
    .innerJoin('institutions', 'institutions.id', 'plans.institutionId')
    .leftJoin('releaseTimes', 'releaseTimes.planId', 'plans.id')
    .select([
      'plans.id',
      'plans.personId',
      'plans.institutionId',
      'plans.releaseOn',
      'plans.placeAfter',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.releasedOn',
      'people.sharedRegion',
      'institutions.nameKk',
      'institutions.nameRu',
      'releaseTimes.leftAt',
      'releaseTimes.version as timeVersion',
    ])
    .where(releasesFor(actor, 'release-day.read'))
    .where('plans.state', '!=', 'closed')

/** One part of the board, soonest release first; one more than a page. */
export const boardQuery = (
  db: Kysely<Database>,
  actor: Actor,
  part: BoardPart,
  today: Day,
  after: BoardCursor | null,
) =>
  released(db, actor)
    .where('plans.releaseOn', '>=', addDays(today, -boardDays.back))
    .where('plans.releaseOn', '<=', addDays(today, boardDays.ahead))
    .where(({ exists, not, selectFrom }) => {
      const problem = exists(
        selectFrom('releaseMarks')
          .select('releaseMarks.id')
          .whereRef('releaseMarks.planId', '=', 'plans.id')
          .where('releaseMarks.state', '=', 'problem'),
      )
      return part === 'problem' ? problem : not(problem)
    })
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('plans.releaseOn', 'plans.id'),
          '>',
          eb.tuple(after?.releaseOn ?? today, after?.id ?? ''),
        ),
      ),
    )
    .orderBy('plans.releaseOn')
    .orderBy('plans.id')
    .limit(perBoard + 1)

export type ReleaseRow = Awaited<ReturnType<ReturnType<typeof boardQuery>['execute']>>[number]

/** What is written on the board about these plans. */
export const marksOf = (db: Kysely<Database>, planIds: readonly string[]) =>
  planIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('releaseMarks')
        .leftJoin('users', 'users.id', 'releaseMarks.markedBy')
        .selectAll('releaseMarks')
        .select('users.name as markedByName')
        .where('planId', 'in', planIds)
        .execute()

export type MarkRow = Awaited<ReturnType<typeof marksOf>>[number]

/** The last plan of a person as the board sees it; 404 out of reach. */
export const getRelease = async (
  db: Kysely<Database>,
  actor: Actor,
  personId: string,
): Promise<ReleaseRow> => {
  const row = await released(db, actor)
    .where('plans.personId', '=', personId)
    .orderBy('plans.openedOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Where the services of a region are found. */
export const contactsOf = (db: Kysely<Database>, region: string) =>
  db.selectFrom('serviceContacts').selectAll().where('region', '=', region).execute()
