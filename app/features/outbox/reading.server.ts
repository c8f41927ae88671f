/** Marking one's own messages as read: a wish about display, not a deed, so it leaves no audit row. */
import type { Databases } from '#db/client.server'
import { whenFree } from '~/platform/patience.server'

/** Marks one message, or all of them when `id` is null; gives the path that the one leads to. */
export const markRead = async (
  db: Databases,
  userId: string,
  id: string | null,
  now: string,
): Promise<string | null> => {
  await whenFree(() =>
    db.write
      .updateTable('outbox')
      .set({ readAt: now })
      .where('userId', '=', userId)
      .where('readAt', 'is', null)
      .$if(id !== null, (query) => query.where('id', '=', id ?? ''))
      .execute(),
  )
  if (id === null) return null
  const row = await db.read
    .selectFrom('outbox')
    .select('link')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst()
  return row?.link ?? null
}
