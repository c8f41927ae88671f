/** What the records know of a person's hours of work. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Shift, isReadable } from '~/domain/openings/shift'
import type { WorkHours } from '~/domain/psychology/planned'

/** Unscoped, with a reason: only the hours are told, of a person already within reach. */
export const unscopedWorkHours = async (db: Kysely<Database>, personId: string): Promise<WorkHours> => {
  const rows = await db
    .selectFrom('placements')
    .innerJoin('openings', 'openings.id', 'placements.openingId')
    .select('openings.shifts')
    .where('placements.personId', '=', personId)
    .where('placements.endedOn', 'is', null)
    .execute()
  if (rows.length === 0) return 'none'
  const shifts = rows.flatMap((row) => JSON.parse(row.shifts) as Shift[]).filter(isReadable)
  return shifts.length === 0 ? 'unknown' : shifts
}
