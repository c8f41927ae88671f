/** Reads of messages: one's own, and the figures by which an administrator sees whether they go out. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { reachable } from '~/platform/scope.server'

const perPage = 25

/** One's own messages, newest first; one more than a page. */
export const ownMessages = (db: Kysely<Database>, actor: Actor, before: string | null) =>
  db
    .selectFrom('outbox')
    .select(['id', 'kind', 'link', 'createdAt', 'readAt'])
    .where(reachable(actor, 'message.read', { author: 'outbox.userId' }))
    .$if(before !== null, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(perPage + 1)

/** A page of one's own messages and the id that the next page starts from. */
export const listMessages = async (db: Kysely<Database>, actor: Actor, before: string | null) => {
  const found = await ownMessages(db, actor, before).execute()
  const rows = found.slice(0, perPage)
  return { rows, more: found.length > perPage ? (rows.at(-1)?.id ?? null) : null }
}

/** Messages by channel and state. */
export const countByState = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('outbox')
    .select((eb) => ['state', 'channel', eb.fn.countAll<number>().as('count')])
    .where(reachable(actor, 'outbox.watch', {}))
    .groupBy(['state', 'channel'])
    .execute()

/** The latest messages that could not be sent, without their receivers. */
export const lastFailures = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('outbox')
    .select(['id', 'kind', 'channel', 'state', 'attempts', 'lastError', 'nextTryAt', 'createdAt'])
    .where(reachable(actor, 'outbox.watch', {}))
    .where('state', 'in', ['failed', 'given-up'])
    .orderBy('id', 'desc')
    .limit(perPage)
    .execute()

/** What the reader chose about messages, and the address and number that wait for their codes. */
export const getOwnContact = async (db: Kysely<Database>, actor: Actor) => {
  const own = reachable(actor, 'account.manage', { author: 'userId' })
  const user = await db
    .selectFrom('users')
    .select(['email', 'phone', 'telegramChat', 'messageChannel', 'digestDay'])
    .where(reachable(actor, 'account.manage', { author: 'id' }))
    .executeTakeFirstOrThrow()
  const codes = await db.selectFrom('contactCodes').select(['way', 'address']).where(own).execute()
  const waiting = (way: 'email' | 'sms'): string | null =>
    codes.find((each) => each.way === way)?.address ?? null
  return { ...user, waiting: waiting('email'), waitingPhone: waiting('sms') }
}
