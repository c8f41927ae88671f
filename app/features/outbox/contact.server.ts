/** Deeds about one's own address: asked for, confirmed by a code, forgotten; and what the user wants to be told. */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import type { Databases } from '#db/client.server'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { whenFree } from '~/platform/patience.server'

const codeMinutes = 30
const mostTries = 5
const pauseSeconds = 60

/** Six digits, as a text. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

const hashCode = (userId: string, code: string): string =>
  createHash('sha256').update(`${userId}\n${code}`).digest('hex')

const own = (work: Work, details: Readonly<Record<string, unknown>>): string => {
  const { userId } = work.actor
  work.permit({ authorId: userId })
  work.about({ type: 'user', id: userId, details })
  return userId
}

const plus = (iso: string, ms: number): string => new Date(Date.parse(iso) + ms).toISOString()

/** Keeps an address until its code is given. Refused: `code-just-sent`, so that nobody's mailbox is filled. */
export const askForEmail = command(
  'account.manage',
  async (work, email: string, code: string): Promise<Result<string>> => {
    const userId = own(work, { email: 'asked' })
    const before = await work.tx
      .selectFrom('emailCodes')
      .select('sentAt')
      .where('userId', '=', userId)
      .executeTakeFirst()
    if (before && plus(before.sentAt, pauseSeconds * 1000) > work.now) return refuse('code-just-sent')
    const row = {
      email,
      codeHash: hashCode(userId, code),
      tries: 0,
      sentAt: work.now,
      expiresAt: plus(work.now, codeMinutes * 60_000),
    }
    await work.tx
      .insertInto('emailCodes')
      .values({ userId, ...row })
      .onConflict((conflict) => conflict.column('userId').doUpdateSet(row))
      .execute()
    return ok(userId)
  },
)

/** Counts a try before the code is compared: a refusal would undo the count with everything else. */
export const countTry = (db: Databases, userId: string): Promise<unknown> =>
  whenFree(() =>
    db.write
      .updateTable('emailCodes')
      .set((eb) => ({ tries: eb('tries', '+', 1) }))
      .where('userId', '=', userId)
      .execute(),
  )

/** Confirms the address; messages go there from now on. Refused: `code-gone`, `code-wrong`. */
export const confirmEmail = command('account.manage', async (work, code: string): Promise<Result<string>> => {
  const userId = own(work, { email: 'confirmed' })
  const row = await work.tx
    .selectFrom('emailCodes')
    .selectAll()
    .where('userId', '=', userId)
    .executeTakeFirst()
  if (!row || row.expiresAt < work.now || row.tries > mostTries) return refuse('code-gone')
  const given = Buffer.from(hashCode(userId, code))
  if (!timingSafeEqual(given, Buffer.from(row.codeHash))) return refuse('code-wrong')
  await work.tx
    .updateTable('users')
    .set({ email: row.email, messageChannel: 'email' })
    .where('id', '=', userId)
    .execute()
  await work.tx.deleteFrom('emailCodes').where('userId', '=', userId).execute()
  return ok(userId)
})

/** Forgets the address, confirmed or not. */
export const forgetEmail = command('account.manage', async (work): Promise<Result<string>> => {
  const userId = own(work, { email: 'forgotten' })
  await work.tx
    .updateTable('users')
    .set({ email: null, messageChannel: null })
    .where('id', '=', userId)
    .execute()
  await work.tx.deleteFrom('emailCodes').where('userId', '=', userId).execute()
  return ok(userId)
})

/** Keeps where messages go and on which weekday the digest comes. Refused: `email-missing`. */
export const keepWishes = command(
  'account.manage',
  async (work, channel: 'product' | 'email', digestDay: number): Promise<Result<string>> => {
    const userId = own(work, { channel, digestDay })
    const user = await work.tx
      .selectFrom('users')
      .select('email')
      .where('id', '=', userId)
      .executeTakeFirstOrThrow()
    if (channel === 'email' && user.email === null) return refuse('email-missing')
    await work.tx
      .updateTable('users')
      .set({ messageChannel: channel, digestDay })
      .where('id', '=', userId)
      .execute()
    return ok(userId)
  },
)
