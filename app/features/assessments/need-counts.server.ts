/** How often each need was found: in an institution, among the people of one psychologist, in a region. Counts alone, nobody's needs. */
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

const counted = (db: Kysely<Database>) =>
  db
    .selectFrom('people as p')
    .innerJoin('foundNeeds as n', 'n.personId', 'p.id')
    .where('n.state', '=', 'needed')
    .groupBy('n.need')
    .select((eb) => ['n.need', eb.fn.countAll<number>().as('count')])

/** Among people in custody who are attached to a psychologist's account. */
export const ownNeedCountsQuery = (
  db: Kysely<Database>,
  { userId, institutionId }: { readonly userId: string; readonly institutionId: string },
) =>
  counted(db)
    .where('p.institutionId', '=', institutionId)
    .where('p.psychologistId', '=', userId)
    .where('p.standing', '=', 'in-custody')

/** Among people who are out and whom the region's probation service knows. */
export const regionNeedCountsQuery = (db: Kysely<Database>, region: string) =>
  counted(db).where('p.sharedRegion', '=', region).where('p.standing', '<>', 'in-custody')

type Counted = readonly { readonly need: string; readonly count: number | string }[]

export const needCountsIn = (rows: Counted): Readonly<Record<string, number>> =>
  Object.fromEntries(rows.map(({ need, count }) => [need, Number(count)]))

/** People with each need now. `institutionId` is one that the caller may read about. */
export const unscopedNeedCounts = async (
  db: Kysely<Database>,
  institutionId: string,
): Promise<Readonly<Record<string, number>>> => {
  const rows = await needCountsQuery(db, institutionId).execute()
  return needCountsIn(rows)
}
