/** Who of an import has been worked with since: their work would be lost if the import were taken back. */
import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { ImportRow } from './import-rows.server'

/** `reason` is the tail of `imports:changed.<reason>`. */
export type ChangedSince = { readonly id: string; readonly name: string; readonly reason: string }

type OfPerson = ExpressionBuilder<Database, 'importRows' | 'people'>

const measures = (eb: OfPerson) =>
  eb.selectFrom('measures').select('measures.id').whereRef('measures.personId', '=', 'people.id')
const sessions = (eb: OfPerson) =>
  eb
    .selectFrom('psychologySessions')
    .select('psychologySessions.id')
    .whereRef('psychologySessions.personId', '=', 'people.id')
const referrals = (eb: OfPerson) =>
  eb.selectFrom('referrals').select('referrals.id').whereRef('referrals.personId', '=', 'people.id')
const draftedPlans = (eb: OfPerson) =>
  eb
    .selectFrom('plans')
    .select('plans.id')
    .whereRef('plans.personId', '=', 'people.id')
    .where('plans.state', '!=', 'preparing')

/** Work on a person that was added by the import, the first reason that applies. */
const reasonOf = (eb: OfPerson) =>
  eb
    .case()
    .when(eb.exists(measures(eb)))
    .then('measure')
    .when(eb.exists(sessions(eb)))
    .then('session')
    .when(eb.exists(referrals(eb)))
    .then('referral')
    .when(eb.exists(draftedPlans(eb)))
    .then('plan')
    .when('people.version', '>', 1)
    .then('edited')
    .end()

const people = async (db: Kysely<Database>, id: string, limit: number): Promise<ChangedSince[]> => {
  const rowsOfImport = db
    .selectFrom('importRows')
    .innerJoin('people', 'people.id', 'importRows.subjectId')
    .where('importRows.importId', '=', id)
  const created = await rowsOfImport
    .where('importRows.outcome', '=', 'created')
    .select((eb) => ['people.id', 'people.surname', 'people.givenName', reasonOf(eb).as('reason')])
    .where((eb) => sql<boolean>`${reasonOf(eb)} is not null`)
    .limit(limit)
    .execute()
  const updated = await rowsOfImport
    .where('importRows.outcome', '=', 'updated')
    .select(['people.id', 'people.surname', 'people.givenName', 'people.version', 'importRows.before'])
    .execute()
  const touched = updated.filter(
    ({ before, version }) =>
      before !== null && (JSON.parse(before) as { version: number }).version !== version,
  )
  return [...created, ...touched.map((each) => ({ ...each, reason: 'edited' }))]
    .slice(0, limit)
    .map(({ id: personId, surname, givenName, reason }) => ({
      id: personId,
      name: `${surname} ${givenName}`,
      reason: reason ?? 'edited',
    }))
}

const openings = async (db: Kysely<Database>, id: string, limit: number): Promise<ChangedSince[]> => {
  const rows = await db
    .selectFrom('importRows')
    .innerJoin('openings', 'openings.id', 'importRows.subjectId')
    .select(['openings.id', 'openings.title'])
    .where('importRows.importId', '=', id)
    .where('importRows.outcome', 'in', ['created', 'updated'])
    .where('openings.state', '!=', 'draft')
    .limit(limit)
    .execute()
  return rows.map((each) => ({ id: each.id, name: each.title, reason: 'sent' }))
}

export const findChangedSince = (
  db: Kysely<Database>,
  row: Pick<ImportRow, 'id' | 'kind'>,
  limit = 25,
): Promise<ChangedSince[]> =>
  row.kind === 'people' ? people(db, row.id, limit) : openings(db, row.id, limit)
