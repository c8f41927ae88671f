/** Since when one's own private calendar address stands. */
import type { At } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

export const findOwnFeed = async ({ db, actor, format }: At): Promise<string | null> => {
  const row = await db
    .selectFrom('calendarFeeds')
    .select('createdAt')
    .where(reachable(actor, 'calendar.feed', { author: 'calendarFeeds.userId' }))
    .executeTakeFirst()
  return row ? format.instant(row.createdAt) : null
}
