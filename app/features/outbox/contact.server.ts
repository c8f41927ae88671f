/** Deeds about one's own address and number: asked for, confirmed by a code, forgotten; and what the user wants to be told. */
import type { Databases } from '#db/client.server'
import { type Channel, wayOf } from '~/domain/outbox/way'
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import { whenFree } from '~/platform/patience.server'
import { checkCode, freshCode, own } from './code.server'

/** Ways that are confirmed by a code sent to them, and where each stands with its user. */
const columns = { email: 'email', sms: 'phone' } as const
type Coded = keyof typeof columns

/** Keeps an address or a number until its code is given. Refused: `code-just-sent`. */
export const askForWay = command(
  'account.manage',
  async (work, way: Coded, address: string, code: string): Promise<Result<string>> => {
    const userId = own(work, { [columns[way]]: 'asked' })
    const before = await work.tx
      .selectFrom('contactCodes')
      .select('sentAt')
      .where('userId', '=', userId)
      .where('way', '=', way)
      .executeTakeFirst()
    const fresh = freshCode(work, { userId, code, before })
    if (!fresh.ok) return fresh
    const row = { address, ...fresh.value }
    await work.tx
      .insertInto('contactCodes')
      .values({ userId, way, ...row })
      .onConflict((conflict) => conflict.columns(['userId', 'way']).doUpdateSet(row))
      .execute()
    return ok(userId)
  },
)

/** Counts a try before the code is compared: a refusal would undo the count with everything else. */
export const countTry = (db: Databases, userId: string, way: Coded): Promise<unknown> =>
  whenFree(() =>
    db.write
      .updateTable('contactCodes')
      .set((eb) => ({ tries: eb('tries', '+', 1) }))
      .where('userId', '=', userId)
      .where('way', '=', way)
      .execute(),
  )

/** Confirms the address or number; messages go there from now on. Refused: `code-gone`, `code-wrong`. */
export const confirmWay = command(
  'account.manage',
  async (work, way: Coded, code: string): Promise<Result<string>> => {
    const userId = own(work, { [columns[way]]: 'confirmed' })
    const row = await work.tx
      .selectFrom('contactCodes')
      .selectAll()
      .where('userId', '=', userId)
      .where('way', '=', way)
      .executeTakeFirst()
    const checked = checkCode(work, { userId, code, row })
    if (!checked.ok) return checked
    const { address } = checked.value
    await work.tx
      .updateTable('users')
      .set(way === 'email' ? { email: address } : { phone: address })
      .set({ messageChannel: way })
      .where('id', '=', userId)
      .execute()
    await work.tx.deleteFrom('contactCodes').where('userId', '=', userId).where('way', '=', way).execute()
    return ok(userId)
  },
)

/** Forgets the address or number, confirmed or not; messages that went there stay in the product. */
export const forgetWay = command('account.manage', async (work, way: Coded): Promise<Result<string>> => {
  const userId = own(work, { [columns[way]]: 'forgotten' })
  await work.tx
    .updateTable('users')
    .set(way === 'email' ? { email: null } : { phone: null })
    .set((eb) => ({ messageChannel: eb.fn<Channel | null>('nullif', ['messageChannel', eb.val(way)]) }))
    .where('id', '=', userId)
    .execute()
  await work.tx.deleteFrom('contactCodes').where('userId', '=', userId).where('way', '=', way).execute()
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
