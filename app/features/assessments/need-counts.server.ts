/** How often each need was found among the people of an institution: counts alone, nobody's needs. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'

/** The query behind the counts, for the test that reads its plan. */
export const needCountsQuery = (db: Kysely<Database>, institutionId: string) =>
  db
    .selectFrom('foundNeeds')
    .where('institutionId', '=', institutionId)
    .where('state', '=', 'needed')
    .groupBy('need')
    .select((eb) => ['need', eb.fn.countAll<number>().as('count')])

/** People with each need now. `institutionId` is one that the caller may read about. */
export const unscopedNeedCounts = async (
  db: Kysely<Database>,
  institutionId: string,
): Promise<Readonly<Record<string, number>>> => {
  const rows = await needCountsQuery(db, institutionId).execute()
  return Object.fromEntries(rows.map(({ need, count }) => [need, Number(count)]))
}
