/** How often each method stands in the log of an institution, or of one psychologist of it: counts alone, nobody's sessions. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'

/** Sessions since a day by the key of their method. `institutionId` is one that the caller may read about. */
export const unscopedMethodsUsed = async (
  db: Kysely<Database>,
  institutionId: string,
  since: Day,
  psychologistId: string | null = null,
): Promise<Readonly<Record<string, number>>> => {
  const rows = await db
    .selectFrom('psychologySessions')
    .where('institutionId', '=', institutionId)
    .where('heldOn', '>=', since)
    .where('method', 'is not', null)
    .$if(psychologistId !== null, (query) => query.where('psychologistId', '=', psychologistId ?? ''))
    .groupBy('method')
    .select((eb) => ['method', eb.fn.countAll<number>().as('count')])
    .execute()
  return Object.fromEntries(rows.map(({ method, count }) => [method ?? '', Number(count)]))
}
