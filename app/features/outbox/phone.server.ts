/** Deeds about one's own telephone number: asked for, confirmed by a code sent to it, forgotten. */
import type { Databases } from '#db/client.server'
import type { Channel } from '~/domain/outbox/way'
import { type Result, ok } from '~/domain/result'
import { command } from '~/platform/command.server'
import { whenFree } from '~/platform/patience.server'
import { checkCode, freshCode, own } from './code.server'

/** Keeps a number until its code is given. Refused: `code-just-sent`. */
export const askForPhone = command(
  'account.manage',
  async (work, phone: string, code: string): Promise<Result<string>> => {
    const userId = own(work, { phone: 'asked' })
    const before = await work.tx
      .selectFrom('phoneCodes')
      .select('sentAt')
      .where('userId', '=', userId)
      .executeTakeFirst()
    const fresh = freshCode(work, { userId, code, before })
    if (!fresh.ok) return fresh
    const row = { phone, ...fresh.value }
    await work.tx
      .insertInto('phoneCodes')
      .values({ userId, ...row })
      .onConflict((conflict) => conflict.column('userId').doUpdateSet(row))
      .execute()
    return ok(userId)
  },
)

/** Counts a try before the code is compared, as for an address. */
export const countPhoneTry = (db: Databases, userId: string): Promise<unknown> =>
  whenFree(() =>
    db.write
      .updateTable('phoneCodes')
      .set((eb) => ({ tries: eb('tries', '+', 1) }))
      .where('userId', '=', userId)
      .execute(),
  )

/** Confirms the number; messages go there from now on. Refused: `code-gone`, `code-wrong`. */
export const confirmPhone = command('account.manage', async (work, code: string): Promise<Result<string>> => {
  const userId = own(work, { phone: 'confirmed' })
  const row = await work.tx
    .selectFrom('phoneCodes')
    .selectAll()
    .where('userId', '=', userId)
    .executeTakeFirst()
  const checked = checkCode(work, { userId, code, row })
  if (!checked.ok) return checked
  await work.tx
    .updateTable('users')
    .set({ phone: checked.value.phone, messageChannel: 'sms' })
    .where('id', '=', userId)
    .execute()
  await work.tx.deleteFrom('phoneCodes').where('userId', '=', userId).execute()
  return ok(userId)
})

/** Forgets the number, confirmed or not; messages that went there stay in the product. */
export const forgetPhone = command('account.manage', async (work): Promise<Result<string>> => {
  const userId = own(work, { phone: 'forgotten' })
  await work.tx
    .updateTable('users')
    .set((eb) => ({
      phone: null,
      messageChannel: eb.fn<Channel | null>('nullif', ['messageChannel', eb.val('sms')]),
    }))
    .where('id', '=', userId)
    .execute()
  await work.tx.deleteFrom('phoneCodes').where('userId', '=', userId).execute()
  return ok(userId)
})
