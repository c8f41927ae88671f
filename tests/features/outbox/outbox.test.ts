/** Messages: each once, none with anything about anybody, and none lost when the mail server is away. */
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { languages } from '#locales/index'
import { anActor, testNow } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'
import { messageKinds } from '~/domain/outbox/message'
import { type NewMessage, enqueue } from '~/features/outbox/commands.server'
import { lastFailures, listMessages, ownMessages } from '~/features/outbox/queries.server'
import { markRead } from '~/features/outbox/reading.server'
import { type Sending, letterOf, sendDueMessages } from '~/features/outbox/sending.server'
import { translatorFor } from '~/platform/i18n.server'
import { type Letter, type Mailer, mailerOver } from '~/platform/mail.server'

const address = 'canary.address@example.kz'
const name = 'Канарейкина Пеструшка'
const origin = 'https://qadam.example'

const after = (minutes: number): string => new Date(Date.parse(testNow) + minutes * 60_000).toISOString()

onEveryDatabase('the outbox', (open) => {
  let db: Databases
  let userId: string
  let sent: Letter[]

  beforeEach(async () => {
    db = await open()
    sent = []
    userId = await aUser(db, { role: 'social-worker', name, email: address, messageChannel: 'email' })
  })
  afterEach(() => db.close())

  const tell = (more: Partial<NewMessage> = {}): Promise<boolean> =>
    db.write
      .transaction()
      .execute((tx) =>
        enqueue(tx, { userId, kind: 'task', dedupKey: 'task:1', link: '/plans', now: testNow, ...more }),
      )

  const letters: Mailer = { send: async (letter) => void sent.push(letter) }
  const broken: Mailer = {
    send: async () => {
      throw Object.assign(new Error(`550 <${address}> unknown`), { code: 'EENVELOPE', responseCode: 550 })
    },
  }
  const run = (mailer: Mailer | null, now = testNow) => {
    const sending: Sending = { db, clock: { now: () => new Date(now) }, mailer, origin }
    return sendDueMessages(sending)
  }
  const rows = () => db.read.selectFrom('outbox').selectAll().execute()

  test('tells an occasion once, even when it is told twice', async () => {
    expect([await tell(), await tell()]).toEqual([true, false])
    expect(await rows()).toHaveLength(1)
  })

  test('keeps nothing of a deed that was undone', async () => {
    const undone = db.write.transaction().execute(async (tx) => {
      await enqueue(tx, { userId, kind: 'task', dedupKey: 'task:1', link: '/plans', now: testNow })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await rows()).toEqual([])
  })

  test('sends a letter once under two runs at the same moment', async () => {
    for (let at = 0; at < 5; at += 1) await tell({ dedupKey: `task:${at}` })
    await Promise.all([run(letters), run(letters), run(letters)])
    await run(letters, after(60))
    expect(sent.map((each) => each.id).toSorted()).toEqual((await rows()).map((each) => each.id).toSorted())
    expect(sent).toHaveLength(5)
  })

  test('stays in the product when no mail server is connected, and is not sent later', async () => {
    await tell()
    await run(null)
    await run(letters, after(600))
    expect(sent).toEqual([])
    expect(await rows()).toMatchObject([{ channel: 'product', state: 'sent', readAt: null }])
  })

  test('is tried again after a pause, and given up in the end, without a word of the server', async () => {
    await tell()
    expect(await run(broken)).toEqual({ sent: 0, failed: 1, kept: 0 })
    expect(await run(broken, testNow)).toEqual({ sent: 0, failed: 0, kept: 0 })
    for (let hours = 1; hours < 60; hours += 1) await run(broken, after(hours * 60))
    const [row] = await rows()
    expect(row).toMatchObject({ state: 'given-up', attempts: 7, lastError: '550', nextTryAt: null })
    const watched = await lastFailures(db.read, anActor('administrator'))
    expect(JSON.stringify(watched)).not.toContain('canary')
  })

  test('goes out when the mail server is back', async () => {
    await tell()
    await run(broken)
    await run(letters, after(2))
    expect(sent).toHaveLength(1)
    expect(await rows()).toMatchObject([{ state: 'sent', lastError: null }])
  })

  test('a message that was read in the meantime needs no letter', async () => {
    await tell()
    await markRead(db, userId, null, testNow)
    await run(letters)
    expect(sent).toEqual([])
  })

  test('a run that died while sending is taken over later', async () => {
    await tell()
    await db.write
      .updateTable('outbox')
      .set({ state: 'sending', attempts: 1, nextTryAt: after(15) })
      .execute()
    await run(letters, after(14))
    expect(sent).toEqual([])
    await run(letters, after(16))
    expect(sent).toHaveLength(1)
  })

  test('whoever is shut out is told nothing', async () => {
    await db.write.updateTable('users').set({ disabledAt: testNow }).execute()
    expect(await tell()).toBe(false)
  })

  test('shows each their own messages only, newest first, from an index', async () => {
    const other = await aUser(db, { role: 'medic' })
    await tell()
    // Identifiers sort by the millisecond.
    await new Promise((done) => setTimeout(done, 3))
    await tell({ dedupKey: 'task:2', kind: 'digest' })
    await tell({ dedupKey: 'task:3', userId: other })
    const actor = anActor('social-worker', { userId })
    const { rows: own } = await listMessages(db.read, actor, null)
    expect(own.map((each) => each.kind)).toEqual(['digest', 'task'])
    expect(await planOf(db.read, ownMessages(db.read, actor, own[0]?.id ?? ''))).toContain('outbox_by_user')
    expect(await markRead(db, other, own[0]?.id ?? '', testNow)).toBeNull()
  })
})

onEveryDatabase('every letter', (open) => {
  test('holds nothing about anybody, on the wire and in the log', async () => {
    const db = await open()
    const institutionId = await anInstitution(db, { nameRu: 'Канарейская колония' })
    await aPerson(db, { institutionId, surname: 'Канареев', iin: '900517300123' })
    const wire: string[] = []
    const transport = createTransport({ streamTransport: true, buffer: true })
    const mailer = mailerOver(
      {
        sendMail: async (mail) => {
          const info = await transport.sendMail(mail)
          wire.push(String(info.message))
          return info
        },
      },
      'qadam@example.kz',
    )
    for (const language of languages) {
      const userId = await aUser(db, {
        role: 'social-worker',
        name,
        language,
        institutionId,
        email: address,
        messageChannel: 'email',
      })
      for (const kind of messageKinds)
        await db.write
          .transaction()
          .execute((tx) => enqueue(tx, { userId, kind, dedupKey: `${userId}:${kind}`, link: '/digest' }))
    }
    const soon = { now: () => new Date(Date.now() + 60_000) }
    // A run sends as many as it may; the next goes on.
    while ((await sendDueMessages({ db, clock: soon, mailer, origin })).sent > 0);
    expect(wire).toHaveLength(languages.length * messageKinds.length)
    for (const letter of wire) {
      const body = letter.replace(`To: ${address}`, '')
      expect(body).not.toMatch(/canary|канаре|900517300123|Шыңғыс/iu)
    }
    await db.close()
  })

  test('says the same few words for every occasion', () => {
    for (const language of languages) {
      const { subject, text } = letterOf({ id: 'x', link: '/digest', language, email: address }, origin)
      expect(subject).toBe(translatorFor(language)('outbox:letter.subject'))
      expect(text).toContain(`${origin}/digest`)
      expect(text).not.toContain(address)
    }
  })
})
