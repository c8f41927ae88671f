/** What has changed since the engine was read: of people, of openings, and of what stands around them. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import { statesHoldingPlace } from '~/domain/placements/referral'
import { breathe } from '~/platform/breath.server'

/** Small enough that reading one step holds the event loop for a few milliseconds; `npm run bench -- filling` shows it. */
export const stepSize = 80

/** Of each row that was read, the state it was read in. */
export type Seen = Map<string, string>

export const stateOfSurroundings = async (db: Kysely<Database>): Promise<string> => {
  const [institutions, organisations] = await Promise.all([
    sql<{ stamp: string }>`select count(*) || '/' || sum(version) as stamp from institutions`.execute(db),
    sql<{
      stamp: string
    }>`select count(*) || '/' || sum(version) as stamp from organisations where state = 'approved'`.execute(
      db,
    ),
  ])
  return `${institutions.rows[0]?.stamp ?? ''} ${organisations.rows[0]?.stamp ?? ''}`
}

export type Change = { readonly id: string; readonly updatedAt: string; readonly stamp: string }

/** Leaves what was not seen in this state yet, and remembers it as seen. */
export const unseen = (seen: Seen, rows: readonly Change[]): Change[] => {
  const fresh = rows.filter((row) => seen.get(row.id) !== row.stamp)
  for (const row of fresh) seen.set(row.id, row.stamp)
  return fresh
}

export const changeOf = (row: Omit<Change, 'stamp'> & { readonly version: number }): Change => ({
  id: row.id,
  updatedAt: row.updatedAt,
  stamp: `${row.version} ${row.updatedAt}`,
})

/** A page of people changed since, oldest change first; `from` is where the page before ended. */
export const changedPeople = async (
  db: Kysely<Database>,
  edge: string,
  from: Change | undefined,
): Promise<Change[]> => {
  let query = db
    .selectFrom('people')
    .select(['id', 'updatedAt', 'version'])
    .where('updatedAt', '>=', from?.updatedAt ?? edge)
  if (from) query = query.where(sql<boolean>`(updated_at, id) > (${from.updatedAt}, ${from.id})`)
  const rows = await query.orderBy('updatedAt').orderBy('id').limit(stepSize).execute()
  return rows.map(changeOf)
}

export type OpeningChange = Change & { readonly organisationId: string }

/** A referral accepted or taken back touches its opening; the count of places taken tells two touches of one moment apart. */
const openingsAfter = async (
  db: Kysely<Database>,
  edge: string,
  from: OpeningChange | undefined,
): Promise<OpeningChange[]> => {
  let query = db
    .selectFrom('openings')
    .select((eb) => [
      'id',
      'organisationId',
      'updatedAt',
      'version',
      eb
        .selectFrom('referrals')
        .whereRef('referrals.openingId', '=', 'openings.id')
        .where('referrals.state', 'in', statesHoldingPlace)
        .select((each) => each.fn.countAll<number>().as('count'))
        .as('taken'),
    ])
    .where('updatedAt', '>=', from?.updatedAt ?? edge)
  if (from) query = query.where(sql<boolean>`(updated_at, id) > (${from.updatedAt}, ${from.id})`)
  const rows = await query.orderBy('updatedAt').orderBy('id').limit(stepSize).execute()
  return rows.map(({ version, taken, ...row }) => ({ ...row, stamp: `${version} ${taken} ${row.updatedAt}` }))
}

/** All openings changed since, read in steps. */
export const changedOpenings = async (db: Kysely<Database>, edge: string): Promise<OpeningChange[]> => {
  const changed: OpeningChange[] = []
  for (;;) {
    const page = await openingsAfter(db, edge, changed.at(-1))
    changed.push(...page)
    if (page.length < stepSize) return changed
    await breathe()
  }
}
