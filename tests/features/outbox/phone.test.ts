/** A telephone number is believed only after its code came back. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { newCode } from '~/features/outbox/code.server'
import { askForWay, confirmWay, countTry, forgetWay, keepWishes } from '~/features/outbox/contact.server'
import { getOwnContact } from '~/features/outbox/queries.server'
import type { Caller } from '~/platform/caller.server'

const [first, second] = ['+77011234567', '+77770000001']

onEveryDatabase('a telephone number', (open) => {
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
    await askForWay(me(), 'sms', first, '123456')
    expect(await own()).toMatchObject({ phone: null, waitingPhone: first })
    expect(await keepWishes(me(), 'sms', 1)).toMatchObject({ refusal: { code: 'phone-missing' } })
    expect(await confirmWay(me(), 'sms', '654321')).toMatchObject({ refusal: { code: 'code-wrong' } })
    expect((await confirmWay(me(), 'sms', '123456')).ok).toBe(true)
    expect(await own()).toMatchObject({ phone: first, messageChannel: 'sms', waitingPhone: null })
  })

  test('is not confirmed by guessing on, nor by an old code, nor by another’s', async () => {
    await askForWay(me(), 'sms', first, '123456')
    expect(await confirmWay(me(31), 'sms', '123456')).toMatchObject({ refusal: { code: 'code-gone' } })
    const other = callerFor(db, anActor('medic', { userId: await aUser(db, { role: 'medic' }) }))
    expect(await confirmWay(other, 'sms', '123456')).toMatchObject({ refusal: { code: 'code-gone' } })
    for (let tries = 0; tries < 6; tries += 1) await countTry(db, userId, 'sms')
    expect(await confirmWay(me(), 'sms', '123456')).toMatchObject({ refusal: { code: 'code-gone' } })
  })

  test('gets a code a minute at most', async () => {
    await askForWay(me(), 'sms', first, '123456')
    expect(await askForWay(me(), 'sms', second, '123456')).toMatchObject({
      refusal: { code: 'code-just-sent' },
    })
    expect((await askForWay(me(2), 'sms', second, newCode())).ok).toBe(true)
  })

  test('is forgotten when its user wants that; another way stays chosen', async () => {
    await askForWay(me(), 'sms', first, '123456')
    await confirmWay(me(), 'sms', '123456')
    await db.write
      .updateTable('users')
      .set({ email: 'a@example.kz', messageChannel: 'email' })
      .where('id', '=', userId)
      .execute()
    await forgetWay(me(), 'sms')
    expect(await own()).toMatchObject({ phone: null, messageChannel: 'email' })
  })

  test('stands neither in the audit nor anywhere but with its user', async () => {
    await askForWay(me(), 'sms', first, '123456')
    await confirmWay(me(), 'sms', '123456')
    await keepWishes(me(), 'sms', 1)
    const told = await db.read.selectFrom('auditValues').select('details').execute()
    expect(told.length).toBeGreaterThan(2)
    expect(JSON.stringify(told)).not.toContain('77011234567')
  })
})
