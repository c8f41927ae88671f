/** A chat becomes a way for messages only by a code of one's own page, and the bot is asked only while somebody waits. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { gateways, telegramSettings, written } from '#tests/support/gateways'
import { keepWishes } from '~/features/outbox/contact.server'
import { askForTelegram, forgetTelegram, newLinkCode } from '~/features/outbox/telegram-link.server'
import { linkWaitingChats } from '~/features/outbox/telegram-poll.server'
import { botOver } from '~/platform/telegram.server'

const outside = gateways()
beforeAll(() => outside.server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => outside.forget())
afterAll(() => outside.server.close())

onEveryDatabase('a Telegram chat', (open) => {
  let db: Databases
  let userId: string
  beforeEach(async () => {
    db = await open()
    userId = await aUser(db, { role: 'medic', language: 'ru' })
  })
  afterEach(() => db.close())

  const at = (minutes: number) => new Date(Date.parse(testNow) + minutes * 60_000)
  const me = () => callerFor(db, anActor('medic', { userId }))
  const poll = (minutes = 1, bot = botOver(telegramSettings, 50)) =>
    linkWaitingChats({ db, clock: { now: () => at(minutes) }, bot })
  const own = () =>
    db.read
      .selectFrom('users')
      .select(['telegramChat', 'messageChannel'])
      .where('id', '=', userId)
      .executeTakeFirstOrThrow()

  test('is linked by the code, told so, and the code works once', async () => {
    const code = newLinkCode()
    await askForTelegram(me(), code)
    outside.writes(written(7, `/start ${code}`), written(8, 'сәлем', 43))
    expect(await poll()).toEqual({ linked: 1 })
    expect(await own()).toEqual({ telegramChat: '42', messageChannel: 'telegram' })
    expect(outside.telegram.map(({ body }) => body.chat_id)).toEqual(['42'])
    expect(String(outside.telegram[0]?.body.text)).toMatch(/^Чат связан/)
    outside.writes(written(9, `/start ${code}`, 66))
    await poll(2)
    expect((await own()).telegramChat).toBe('42')
  })

  test('is asked for only while somebody waits, from where the last look ended', async () => {
    await poll()
    expect(outside.asked).toEqual([])
    await askForTelegram(me(), newLinkCode())
    outside.writes(written(7, 'сәлем'))
    await poll()
    await poll()
    expect(outside.asked.map(({ offset }) => offset)).toEqual([undefined, 8])
    // Half an hour later nobody waits any more.
    await poll(31)
    expect(outside.asked).toHaveLength(2)
  })

  const vain: readonly (readonly [string, (code: string) => readonly unknown[]])[] = [
    ['a code that was never given', () => [written(1, `/start ${newLinkCode()}`)]],
    ['a group, where others read along', (code: string) => [written(1, `/start ${code}`, -9, 'group')]],
    ['words around the code', (code: string) => [written(1, `менің кодым ${code}`)]],
    ['no message at all', () => [{ update_id: 1 }, 'rubbish', null]],
  ]
  test.each(vain)('is not linked by %s', async (_name, updates) => {
    const code = newLinkCode()
    await askForTelegram(me(), code)
    outside.writes(...updates(code))
    expect(await poll()).toEqual({ linked: 0 })
    expect((await own()).telegramChat).toBeNull()
  })

  test('is not linked by a code that is over or was asked for anew', async () => {
    const [old, fresh] = [newLinkCode(), newLinkCode()]
    await askForTelegram(me(), old)
    await askForTelegram(me(), fresh)
    outside.writes(written(1, `/start ${old}`))
    expect(await poll()).toEqual({ linked: 0 })
    outside.writes(written(2, `/start ${fresh}`))
    expect(await poll(31)).toEqual({ linked: 0 })
  })

  test('is linked even when the thanks do not arrive, and after a look that failed', async () => {
    const code = newLinkCode()
    await askForTelegram(me(), code)
    outside.troubles.push(502)
    await expect(poll()).rejects.toMatchObject({ name: 'GatewayError', code: '502' })
    outside.writes(written(7, code))
    const bot = botOver(telegramSettings, 50)
    const mute = { ...bot, send: () => Promise.reject(new Error('away')) }
    expect(await poll(1, mute)).toEqual({ linked: 1 })
    expect((await own()).telegramChat).toBe('42')
  })

  test('is forgotten when its user wants that, and messages stay in the product', async () => {
    await db.write
      .updateTable('users')
      .set({ telegramChat: '42', messageChannel: 'telegram' })
      .where('id', '=', userId)
      .execute()
    await forgetTelegram(me())
    expect(await own()).toEqual({ telegramChat: null, messageChannel: null })
    expect(await keepWishes(me(), 'telegram', 1)).toMatchObject({ refusal: { code: 'telegram-missing' } })
  })

  test('keeps no code, and none in the audit', async () => {
    const code = newLinkCode()
    await askForTelegram(me(), code)
    const stored = JSON.stringify([
      await db.read.selectFrom('telegramLinks').selectAll().execute(),
      await db.read.selectFrom('auditValues').select('details').execute(),
    ])
    expect(stored).not.toContain(code)
  })
})
