/** Putting a message out: inside the deed it tells of, so that both are kept or neither. */
import type { Transaction } from 'kysely'
import type { Database } from '#db/schema'
import type { MessageKind } from '~/domain/outbox/message'
import { systemClock } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'

export type NewMessage = {
  readonly userId: string
  readonly kind: MessageKind
  /** Names the occasion: a second message of the same key is not made. */
  readonly dedupKey: string
  /** Path within the product, without names, numbers of documents or anything else about a person. */
  readonly link: string
  /** ISO instant; the moment of the call when left out. */
  readonly now?: string
}

/**
 * Writes a message to a user within the caller's transaction. It stands in the product at once, and goes out by e-mail
 * when the receiver confirmed an address and chose that. Users who are shut out get none. Gives whether it was new.
 */
export const enqueue = async (
  tx: Transaction<Database>,
  { userId, kind, dedupKey, link, now = systemClock.now().toISOString() }: NewMessage,
): Promise<boolean> => {
  const user = await tx
    .selectFrom('users')
    .select(['email', 'messageChannel'])
    .where('id', '=', userId)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  if (!user) return false
  const byEmail = user.email !== null && user.messageChannel === 'email'
  const row = await tx
    .insertInto('outbox')
    .values({
      id: newId(),
      dedupKey,
      userId,
      kind,
      channel: byEmail ? 'email' : 'product',
      link,
      state: byEmail ? 'queued' : 'sent',
      attempts: 0,
      nextTryAt: byEmail ? now : null,
      claimedAt: null,
      lastError: null,
      createdAt: now,
      sentAt: byEmail ? null : now,
      readAt: null,
    })
    .onConflict((conflict) => conflict.column('dedupKey').doNothing())
    .executeTakeFirst()
  return Number(row.numInsertedOrUpdatedRows ?? 0) > 0
}
