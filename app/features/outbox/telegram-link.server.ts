/** Linking a chat with the bot: a code of one's own page, written to the bot, says whose chat it is. */
import { createHash, randomBytes } from 'node:crypto'
import type { Databases } from '#db/client.server'
import type { Channel } from '~/domain/outbox/way'
import { type Result, ok } from '~/domain/result'
import { command } from '~/platform/command.server'
import { whenFree } from '~/platform/patience.server'
import type { BotMessage } from '~/platform/telegram.server'
import { own, plus } from './code.server'

const linkMinutes = 30

/** 128 bits: nobody guesses it, so no tries are counted. Telegram takes letters, digits, `_` and `-`. */
export const newLinkCode = (): string => randomBytes(16).toString('base64url')

const hashOf = (code: string): string => createHash('sha256').update(`telegram\n${code}`).digest('hex')

/** Waits for the code in a chat with the bot; an earlier code opens nothing any more. */
export const askForTelegram = command(
  'account.manage',
  async (work, code: string): Promise<Result<string>> => {
    const userId = own(work, { telegram: 'asked' })
    const row = { codeHash: hashOf(code), expiresAt: plus(work.now, linkMinutes * 60_000) }
    await work.tx
      .insertInto('telegramLinks')
      .values({ userId, ...row })
      .onConflict((conflict) => conflict.column('userId').doUpdateSet(row))
      .execute()
    return ok(userId)
  },
)

/** Forgets the chat, linked or waiting for its code. */
export const forgetTelegram = command('account.manage', async (work): Promise<Result<string>> => {
  const userId = own(work, { telegram: 'forgotten' })
  await work.tx
    .updateTable('users')
    .set((eb) => ({
      telegramChat: null,
      messageChannel: eb.fn<Channel | null>('nullif', ['messageChannel', eb.val('telegram')]),
    }))
    .where('id', '=', userId)
    .execute()
  await work.tx.deleteFrom('telegramLinks').where('userId', '=', userId).execute()
  return ok(userId)
})

/** Whether anybody waits for their code; what waited too long ends. Nothing is written where nobody asked. */
export const someoneWaits = async (db: Databases, now: string): Promise<boolean> => {
  const rows = await db.write.selectFrom('telegramLinks').select('expiresAt').limit(1000).execute()
  if (rows.some(({ expiresAt }) => expiresAt < now))
    await whenFree(() => db.write.deleteFrom('telegramLinks').where('expiresAt', '<', now).execute())
  return rows.some(({ expiresAt }) => expiresAt >= now)
}

/** The code in what somebody wrote: after /start, as the link of the page sends it, or alone. */
const codeIn = ({ text }: BotMessage): string | undefined =>
  /^(?:\/start\s+)?([\w-]{22})$/.exec(text.trim())?.[1]

/**
 * Links the chat whose message holds a code that is waited for; messages go there from now on. Gives the language of the user, for
 * a word of thanks; undefined: the message was about nothing of ours. A code links once.
 */
export const linkChat = async (db: Databases, message: BotMessage, now: string) => {
  const code = codeIn(message)
  if (code === undefined) return undefined
  return whenFree(() =>
    db.write.transaction().execute(async (tx) => {
      const link = await tx
        .deleteFrom('telegramLinks')
        .where('codeHash', '=', hashOf(code))
        .where('expiresAt', '>=', now)
        .returning('userId')
        .executeTakeFirst()
      if (!link) return undefined
      return tx
        .updateTable('users')
        .set({ telegramChat: message.chat, messageChannel: 'telegram' })
        .where('id', '=', link.userId)
        .where('disabledAt', 'is', null)
        .returning('language')
        .executeTakeFirst()
    }),
  )
}
