/** One's own private calendar address: made, made anew, taken back. */
import { createHash, randomBytes } from 'node:crypto'
import { ok } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'

/** 256 bits, so that no address can be guessed. */
export const newFeedToken = (): string => randomBytes(32).toString('base64url')

/** What the database holds of an address: it opens nothing. */
export const hashFeedToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const own = (work: Work, feed: 'made' | 'taken-back'): string => {
  const { userId } = work.actor
  work.permit({ authorId: userId })
  work.about({ type: 'user', id: userId, details: { feed } })
  return userId
}

/** Keeps the hash of a new address; the one before it answers no longer. */
export const keepFeed = command('calendar.feed', async (work, tokenHash: string) => {
  const userId = own(work, 'made')
  const row = { tokenHash, createdAt: work.now, etag: null, changedAt: null }
  await work.tx
    .insertInto('calendarFeeds')
    .values({ userId, ...row })
    .onConflict((conflict) => conflict.column('userId').doUpdateSet(row))
    .execute()
  return ok(userId)
})

/** Takes the address back: whoever has it is told that nothing is there. */
export const dropFeed = command('calendar.feed', async (work) => {
  const userId = own(work, 'taken-back')
  await work.tx.deleteFrom('calendarFeeds').where('userId', '=', userId).execute()
  return ok(userId)
})
