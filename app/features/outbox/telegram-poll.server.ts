/** Asks the bot what was written to it, only while somebody links a chat: the server needs no address that Telegram can reach. */
import type { Databases } from '#db/client.server'
import { type Language, languages } from '#locales/index'
import type { Clock } from '~/platform/clock.server'
import { translatorFor } from '~/platform/i18n.server'
import { whenFree } from '~/platform/patience.server'
import type { Bot } from '~/platform/telegram.server'
import { linkChat, someoneWaits } from './telegram-link.server'

export type Polling = { readonly db: Databases; readonly clock: Clock; readonly bot?: Bot | null }

const offsetKey = 'telegram-offset'

const offsetOf = async (db: Databases): Promise<number | null> => {
  const row = await db.read
    .selectFrom('settings')
    .select('value')
    .where('key', '=', offsetKey)
    .executeTakeFirst()
  return row ? Number(row.value) : null
}

const keepOffset = (db: Databases, next: number): Promise<unknown> =>
  whenFree(() =>
    db.write
      .insertInto('settings')
      .values({ key: offsetKey, value: String(next) })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: String(next) }))
      .execute(),
  )

/** A word of thanks is a courtesy: the chat is linked with or without it. */
const thank = async (bot: Bot, chat: string, language: Language | null): Promise<void> => {
  try {
    await bot.send(chat, translatorFor(language ?? languages[0])('outbox:telegram.linked-letter'))
  } catch {
    // The next message will tell.
  }
}

/** One look at what was written. Gives how many chats were linked. */
export const linkWaitingChats = async ({ db, clock, bot }: Polling): Promise<{ linked: number }> => {
  const now = clock.now().toISOString()
  if (!bot || !(await someoneWaits(db, now))) return { linked: 0 }
  const { next, messages } = await bot.updates(await offsetOf(db))
  let linked = 0
  for (const message of messages) {
    const user = await linkChat(db, message, now)
    if (!user) continue
    linked += 1
    await thank(bot, message.chat, user.language)
  }
  // Kept last: whatever a killed run had read is read again, and a code links once anyway.
  if (next !== null) await keepOffset(db, next)
  return { linked }
}
