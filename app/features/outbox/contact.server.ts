/** Deeds about one's own e-mail address: asked for, confirmed by a code, forgotten; and what the user wants to be told. */
import type { Databases } from '#db/client.server'
import { type Channel, wayOf } from '~/domain/outbox/way'
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import { whenFree } from '~/platform/patience.server'
import { checkCode, freshCode, own } from './code.server'

/** Keeps an address until its code is given. Refused: `code-just-sent`. */
export const askForEmail = command(
  'account.manage',
  async (work, email: string, code: string): Promise<Result<string>> => {
    const userId = own(work, { email: 'asked' })
    const before = await work.tx
      .selectFrom('emailCodes')
      .select('sentAt')
      .where('userId', '=', userId)
      .executeTakeFirst()
    const fresh = freshCode(work, { userId, code, before })
    if (!fresh.ok) return fresh
    const row = { email, ...fresh.value }
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
  const checked = checkCode(work, { userId, code, row })
  if (!checked.ok) return checked
  await work.tx
    .updateTable('users')
    .set({ email: checked.value.email, messageChannel: 'email' })
    .where('id', '=', userId)
    .execute()
  await work.tx.deleteFrom('emailCodes').where('userId', '=', userId).execute()
  return ok(userId)
})

/** Forgets the address, confirmed or not; messages that went there stay in the product. */
export const forgetEmail = command('account.manage', async (work): Promise<Result<string>> => {
  const userId = own(work, { email: 'forgotten' })
  await work.tx
    .updateTable('users')
    .set((eb) => ({
      email: null,
      messageChannel: eb.fn<Channel | null>('nullif', ['messageChannel', eb.val('email')]),
    }))
    .where('id', '=', userId)
    .execute()
  await work.tx.deleteFrom('emailCodes').where('userId', '=', userId).execute()
  return ok(userId)
})

/** What is missing before messages can go by a way. */
const missing = { email: 'email-missing', sms: 'phone-missing', telegram: 'telegram-missing' } as const

/** Keeps where messages go and on which weekday the digest comes. Refused: `email-missing`, `phone-missing`, `telegram-missing`. */
export const keepWishes = command(
  'account.manage',
  async (work, channel: Channel, digestDay: number): Promise<Result<string>> => {
    const userId = own(work, { channel, digestDay })
    const user = await work.tx
      .selectFrom('users')
      .select(['email', 'phone', 'telegramChat'])
      .where('id', '=', userId)
      .executeTakeFirstOrThrow()
    if (channel !== 'product' && wayOf({ ...user, messageChannel: channel }) === null)
      return refuse(missing[channel])
    await work.tx
      .updateTable('users')
      .set({ messageChannel: channel, digestDay })
      .where('id', '=', userId)
      .execute()
    return ok(userId)
  },
)
