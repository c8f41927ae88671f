/** How many open plans and deadlines a batch of rows would move. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Differences } from '~/domain/imports/differences'

/** `personIds`: people whose end of term differs in the file. */
export const countShifts = async (
  db: Kysely<Database>,
  personIds: readonly string[],
): Promise<Differences['shifts']> => {
  if (personIds.length === 0) return { plans: 0, deadlines: 0 }
  const row = await db
    .selectFrom('plans')
    .leftJoin('planDeadlines', (join) =>
      join
        .onRef('planDeadlines.planId', '=', 'plans.id')
        .on('planDeadlines.doneOn', 'is', null)
        .on('planDeadlines.applies', '!=', 'no'),
    )
    .where('plans.openKey', 'in', personIds)
    .select((eb) => [
      eb.fn.count<number>('plans.id').distinct().as('plans'),
      eb.fn.count<number>('planDeadlines.id').as('deadlines'),
    ])
    .executeTakeFirstOrThrow()
  return { plans: Number(row.plans), deadlines: Number(row.deadlines) }
}
