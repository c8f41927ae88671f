/** An address is believed only after its code came back. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { askForWay, confirmWay, countTry, forgetWay, keepWishes } from '~/features/outbox/contact.server'
import { newCode } from '~/features/outbox/code.server'
import { getOwnContact } from '~/features/outbox/queries.server'
import type { Caller } from '~/platform/caller.server'

onEveryDatabase('an e-mail address', (open) => {
  let db: Databases
  let userId: string
  beforeEach(async () => {
    db = await open()
    userId = await aUser(db, { role: 'medic' })
  })
  afterEach(() => db.close())

  const me = (minutes = 0): Caller =>
    callerFor(db, anActor('medic', { userId }), {
      now: new Date(Date.parse(testNow) + minutes * 60_000).toISOString(),
    })
  const own = () => getOwnContact(db.read, me().actor)

  test('is used only after the right code', async () => {
    await askForWay(me(), 'email', 'a@example.kz', '123456')
    expect(await own()).toMatchObject({ email: null, waiting: 'a@example.kz' })
    expect(await confirmWay(me(), 'email', '654321')).toMatchObject({ refusal: { code: 'code-wrong' } })
    expect((await confirmWay(me(), 'email', '123456')).ok).toBe(true)
    expect(await own()).toMatchObject({ email: 'a@example.kz', messageChannel: 'email', waiting: null })
  })

  test('is not confirmed by guessing on, nor by an old code', async () => {
    await askForWay(me(), 'email', 'a@example.kz', '123456')
    expect(await confirmWay(me(31), 'email', '123456')).toMatchObject({ refusal: { code: 'code-gone' } })
    for (let tries = 0; tries < 6; tries += 1) await countTry(db, userId, 'email')
    expect(await confirmWay(me(), 'email', '123456')).toMatchObject({ refusal: { code: 'code-gone' } })
  })

  test('is not filled with codes', async () => {
    await askForWay(me(), 'email', 'a@example.kz', '123456')
    expect(await askForWay(me(), 'email', 'b@example.kz', '123456')).toMatchObject({
      refusal: { code: 'code-just-sent' },
    })
    expect((await askForWay(me(2), 'email', 'b@example.kz', newCode())).ok).toBe(true)
  })

  test('is forgotten when its user wants that, and letters with it', async () => {
    await askForWay(me(), 'email', 'a@example.kz', '123456')
    await confirmWay(me(), 'email', '123456')
    await forgetWay(me(), 'email')
    expect(await own()).toMatchObject({ email: null, messageChannel: null })
    expect(await keepWishes(me(), 'email', 1)).toMatchObject({ refusal: { code: 'email-missing' } })
    expect((await keepWishes(me(), 'product', 0)).ok).toBe(true)
  })

  test('stands neither in the audit nor anywhere but with its user', async () => {
    await askForWay(me(), 'email', 'canary@example.kz', '123456')
    await confirmWay(me(), 'email', '123456')
    const told = await db.read.selectFrom('auditValues').select('details').execute()
    expect(told.length).toBeGreaterThan(1)
    expect(JSON.stringify(told)).not.toContain('canary')
  })
})
