/** Putting a message out: inside the deed it tells of, so that both are kept or neither. */
import type { Transaction } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import type { MessageKind } from '~/domain/outbox/message'
import { wayOf } from '~/domain/outbox/way'
import { systemClock } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'

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
 * Writes a message to a user within the caller's transaction. It stands in the product at once, and goes out by e-mail, SMS or
 * Telegram when the receiver confirmed an address of it and chose that. Users who are shut out get none. Gives whether it was new.
 */
export const enqueue = async (
  tx: Transaction<Database>,
  { userId, kind, dedupKey, link, now = systemClock.now().toISOString() }: NewMessage,
): Promise<boolean> => {
  const user = await tx
    .selectFrom('users')
    .select(['email', 'phone', 'telegramChat', 'messageChannel'])
    .where('id', '=', userId)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  if (!user) return false
  const way = wayOf(user)
  const row = await tx
    .insertInto('outbox')
    .values({
      id: newId(),
      dedupKey,
      userId,
      kind,
      channel: way?.channel ?? 'product',
      link,
      state: way ? 'queued' : 'sent',
      attempts: 0,
      nextTryAt: way ? now : null,
      claimedAt: null,
      handedAt: null,
      lastError: null,
      createdAt: now,
      sentAt: way ? null : now,
      readAt: null,
    })
    .onConflict((conflict) => conflict.column('dedupKey').doNothing())
    .executeTakeFirst()
  return Number(row.numInsertedOrUpdatedRows ?? 0) > 0
}

/** Those of the messages that nobody was sent yet. */
const unsent = async (db: Databases, messages: readonly NewMessage[]): Promise<readonly NewMessage[]> => {
  if (messages.length === 0) return []
  const keys = messages.map(({ dedupKey }) => dedupKey)
  const sent = await db.read.selectFrom('outbox').select('dedupKey').where('dedupKey', 'in', keys).execute()
  const known = new Set(sent.map(({ dedupKey }) => dedupKey))
  return messages.filter(({ dedupKey }) => !known.has(dedupKey))
}

/** For work that comes back to the same occasions again and again: writes what is new, and nothing where nothing is. Gives how many. */
export const tellOnce = async (db: Databases, messages: readonly NewMessage[]): Promise<number> => {
  const fresh = await unsent(db, messages)
  if (fresh.length === 0) return 0
  return whenFree(() =>
    db.write.transaction().execute(async (tx) => {
      let made = 0
      for (const message of fresh) made += Number(await enqueue(tx, message))
      return made
    }),
  )
}
