/** Messages by SMS and Telegram: once each, tried again while there is hope, and never a word about anybody, not even in the log. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { languages } from '#locales/index'
import { anActor, testNow } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { gateways, smsSettings, telegramSettings } from '#tests/support/gateways'
import { messageKinds } from '~/domain/outbox/message'
import { enqueue } from '~/features/outbox/commands.server'
import { countByState, lastFailures } from '~/features/outbox/queries.server'
import { type Sending, lineOf, sendDueMessages } from '~/features/outbox/sending.server'
import { texterOver } from '~/platform/sms.server'
import { botOver } from '~/platform/telegram.server'

const outside = gateways()
beforeAll(() => outside.server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => outside.forget())
afterAll(() => outside.server.close())

const origin = 'https://qadam.example'
const phone = '+77011234567'
const patience = 50
const after = (minutes: number): string => new Date(Date.parse(testNow) + minutes * 60_000).toISOString()

/** What follows on it never happens: the process was killed. */
const death = new Promise<never>(() => undefined)

onEveryDatabase('messages to a telephone', (open) => {
  let db: Databases
  beforeEach(async () => {
    db = await open()
  })
  afterEach(() => db.close())

  const receiver = (messageChannel: 'sms' | 'telegram', more = {}) =>
    aUser(db, {
      role: 'social-worker',
      name: 'Канарейкина Пеструшка',
      language: 'ru',
      phone,
      telegramChat: '42',
      messageChannel,
      ...more,
    })
  const tell = (userId: string, key = 'task:1') =>
    db.write
      .transaction()
      .execute((tx) => enqueue(tx, { userId, kind: 'task', dedupKey: key, link: '/plans', now: testNow }))
  const run = (minutes = 0, more: Partial<Sending> = {}) =>
    sendDueMessages({
      db,
      clock: { now: () => new Date(after(minutes)) },
      mailer: null,
      texter: texterOver(smsSettings, patience),
      bot: botOver(telegramSettings, patience),
      origin,
      ...more,
    })
  const rows = () => db.read.selectFrom('outbox').selectAll().execute()
  const onlyRow = async () => {
    const [row] = await rows()
    if (!row) throw new Error('no message')
    return row
  }

  test('an SMS is one line with a link, under the key of its message', async () => {
    await tell(await receiver('sms'))
    await run()
    const { id, state, channel } = await onlyRow()
    expect([state, channel]).toEqual(['sent', 'sms'])
    const text = 'Qadam: для вас есть задачи. https://qadam.example/plans'
    expect(outside.sms).toEqual([{ key: id, body: { id, to: phone, text, from: 'QADAM' } }])
  })

  test('a chat gets the same line, in the receiver’s language', async () => {
    await tell(await receiver('telegram', { language: 'kk' }))
    await run()
    expect(await onlyRow()).toMatchObject({ state: 'sent', channel: 'telegram', handedAt: null })
    expect(outside.telegram.map(({ body }) => [body.chat_id, body.text])).toEqual([
      ['42', 'Qadam: сізге тапсырма бар. https://qadam.example/plans'],
    ])
  })

  test.each([
    ['sms', 400, '400'],
    ['sms', 401, '401'],
    ['telegram', 403, '403'],
  ] as const)('what %s refuses with %i is given up at once', async (channel, trouble, lastError) => {
    await tell(await receiver(channel))
    outside.troubles.push(trouble)
    expect(await run()).toEqual({ sent: 0, failed: 1, kept: 0 })
    await run(600)
    expect(await onlyRow()).toMatchObject({ state: 'given-up', attempts: 1, lastError, channel })
    expect([...outside.sms, ...outside.telegram]).toHaveLength(1)
  })

  test.each([
    ['sms', 503, '503'],
    ['sms', 429, '429'],
    ['sms', 'silence', 'TIMEOUT'],
    ['telegram', 502, '502'],
    ['telegram', 429, '429'],
    ['telegram', 'silence', 'TIMEOUT'],
    ['telegram', 'down', 'NETWORK'],
  ] as const)('%s is tried again after %s, and goes out then', async (channel, trouble, lastError) => {
    await tell(await receiver(channel))
    outside.troubles.push(trouble)
    await run()
    expect(await onlyRow()).toMatchObject({ state: 'failed', attempts: 1, lastError, nextTryAt: after(1) })
    expect(await run(0)).toEqual({ sent: 0, failed: 0, kept: 0 })
    expect(await run(2)).toEqual({ sent: 1, failed: 0, kept: 0 })
    expect(await onlyRow()).toMatchObject({ state: 'sent', attempts: 2, lastError: null })
  })

  test('a gateway that stays away is given up in the end', async () => {
    await tell(await receiver('sms'))
    outside.troubles.push(...Array.from({ length: 20 }, () => 503))
    for (let hours = 0; hours < 60; hours += 1) await run(hours * 60)
    expect(await onlyRow()).toMatchObject({ state: 'given-up', attempts: 7, nextTryAt: null })
  })

  test('an SMS of a run that was killed goes under the same key, so that the gateway sends it once', async () => {
    await tell(await receiver('sms'))
    const { id } = await onlyRow()
    const gateway = texterOver(smsSettings, patience)
    // The message left, and the process died before it could write that down.
    const send: typeof gateway.send = async (message) => {
      await gateway.send(message)
      await death
    }
    void run(0, { texter: { send } })
    await expect.poll(() => outside.sms.length).toBe(1)
    expect(await run(14)).toEqual({ sent: 0, failed: 0, kept: 0 })
    expect(await run(16)).toEqual({ sent: 1, failed: 0, kept: 0 })
    expect(new Set(outside.sms.map(({ key }) => key))).toEqual(new Set([id]))
  })

  test('a chat is written to once, whenever the run was killed', async () => {
    const userId = await receiver('telegram')
    await tell(userId, 'before')
    // Claimed, and killed before anything left: another run takes it over.
    await db.write
      .updateTable('outbox')
      .set({ state: 'sending', attempts: 1, nextTryAt: after(15) })
      .execute()
    await run(16)
    expect(outside.telegram).toHaveLength(1)
    await tell(userId, 'during')
    const bot = botOver(telegramSettings, patience)
    const send: typeof bot.send = async (chat, text) => {
      await bot.send(chat, text)
      await death
    }
    void run(20, { bot: { ...bot, send } })
    await expect.poll(() => outside.telegram.length).toBe(2)
    await run(40)
    expect(outside.telegram).toHaveLength(2)
    const unknown = (await rows()).find(({ dedupKey }) => dedupKey === 'during')
    expect(unknown).toMatchObject({ state: 'given-up', lastError: 'UNKNOWN', readAt: null })
  })

  test('three runs at once send each message once', async () => {
    const userId = await receiver('sms')
    for (let at = 0; at < 5; at += 1) await tell(userId, `task:${at}`)
    await Promise.all([run(), run(), run()])
    expect(outside.sms.map(({ key }) => key).toSorted()).toEqual(
      (await rows()).map(({ id }) => id).toSorted(),
    )
  })

  test('the receiver’s last word about the way counts', async () => {
    const userId = await receiver('sms')
    await tell(userId)
    await db.write.updateTable('users').set({ messageChannel: 'telegram' }).where('id', '=', userId).execute()
    await run()
    expect([outside.sms.length, outside.telegram.length]).toEqual([0, 1])
    await tell(userId, 'task:2')
    await db.write.updateTable('users').set({ messageChannel: 'product' }).where('id', '=', userId).execute()
    expect(await run(1)).toEqual({ sent: 0, failed: 0, kept: 1 })
  })

  test('where no gateway is connected messages stay in the product', async () => {
    await tell(await receiver('sms'))
    expect(await run(0, { texter: null, bot: null })).toEqual({ sent: 0, failed: 0, kept: 1 })
    expect(await onlyRow()).toMatchObject({ channel: 'product', state: 'sent' })
  })

  test('neither a number, a chat, a token nor the words of a service stand where failures are watched', async () => {
    await tell(await receiver('sms'))
    await tell(await receiver('telegram'), 'task:2')
    outside.troubles.push(500, 500)
    await run()
    const admin = anActor('administrator')
    const watched = JSON.stringify([
      await lastFailures(db.read, admin),
      await countByState(db.read, admin),
      await rows(),
    ])
    expect(watched).not.toMatch(/canary|77011234567|"42"|Канарейкина/)
    expect(JSON.parse(watched)[1]).toEqual(
      expect.arrayContaining([expect.objectContaining({ channel: 'telegram', state: 'failed' })]),
    )
  })
})

test('the line says the same few words for every occasion, and fits two SMS', () => {
  for (const language of languages) {
    const line = lineOf({ link: '/plans/0199aaaa-0000-7000-8000-000000000001', language }, origin)
    expect(line.length).toBeLessThan(134)
    for (const kind of messageKinds) expect(line).not.toContain(kind)
  }
})
