/** Notes that somebody looked at a person's file: once a day for each reader, and read by the person themselves. */
import type { Databases } from '#db/client.server'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'

type Read = { readonly personId: string; readonly today: Day }

/** Writes the look down; the second one of a day changes nothing, and nothing is written for it. */
export const noteFileRead = async (
  db: Databases,
  { userId, role, institutionId }: Actor,
  { personId, today }: Read,
): Promise<void> => {
  const known = await db.read
    .selectFrom('fileReads')
    .select('id')
    .where('personId', '=', personId)
    .where('onDay', '=', today)
    .where('userId', '=', userId)
    .executeTakeFirst()
  if (known) return
  await whenFree(() =>
    db.write
      .insertInto('fileReads')
      .values({ id: newId(), personId, userId, role, institutionId, onDay: today })
      .onConflict((conflict) => conflict.columns(['personId', 'onDay', 'userId']).doNothing())
      .execute(),
  )
}
