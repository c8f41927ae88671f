/** Over HTTP: a number and a chat become ways for messages, a person gets their sign-in code by SMS, and the log says nothing of it. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { gateways, smsSettings, telegramSettings, written } from '#tests/support/gateways'
import { type Site, openSite } from '#tests/support/site'
import { day } from '~/domain/calendar/day'
import { enqueue } from '~/features/outbox/commands.server'
import { sendDueMessages } from '~/features/outbox/sending.server'
import { linkWaitingChats } from '~/features/outbox/telegram-poll.server'
import { waysOut } from '~/features/outbox/ways.server'

const outside = gateways()
let now = Date.parse('2026-11-21T07:00:00.000Z')
const clock = { now: () => new Date(now) }
const page = '/account/messages'

let db: Databases
let site: Site
let medicId: string
let medic: string
let admin: string

beforeAll(async () => {
  outside.server.listen({
    onUnhandledRequest: ({ url }, print) => {
      if (new URL(url).hostname !== '127.0.0.1') print.error()
    },
  })
  db = await openSqlite()
  site = await openSite(db, { clock, sms: smsSettings, telegram: telegramSettings })
  medicId = await aUser(db, { role: 'medic', language: 'en' })
  medic = await site.signInAs({ userId: medicId, role: 'medic' })
  const adminId = await aUser(db, { role: 'administrator', language: 'en' })
  admin = await site.signInAs({ userId: adminId, role: 'administrator' })
})
afterEach(() => outside.forget())
afterAll(async () => {
  await site.close()
  await db.close()
  outside.server.close()
})

const post = (fields: Record<string, string>) => site.post(page, fields, medic)
const html = async (path: string, as: string) => (await site.fetch(path, { as })).text()

test('a number is asked for, confirmed by the code of the SMS, and chosen', async () => {
  const wrong = await post({ intent: 'phone', phone: '+44 7700 900123' })
  expect([wrong.status, (await wrong.text()).includes('+44 7700 900123')]).toEqual([422, true])
  expect((await post({ intent: 'phone', phone: '8 701 123 45 67' })).status).toBe(303)
  const code = /\d{6}/.exec(String(outside.sms[0]?.body.text))?.[0] ?? ''
  expect(outside.sms[0]?.body.to).toBe('+77011234567')
  expect(await html(page, medic)).toContain('+77011234567')
  expect((await post({ intent: 'phone', phone: '87011234567' })).status).toBe(409)
  const guess = code === '000000' ? '000001' : '000000'
  const guessed = await post({ intent: 'phone-code', phoneCode: guess })
  expect([guessed.status, (await guessed.text()).includes(guess)]).toEqual([409, false])
  expect((await post({ intent: 'phone-code', phoneCode: code })).status).toBe(303)
  const user = await db.read.selectFrom('users').selectAll().where('id', '=', medicId).executeTakeFirst()
  expect([user?.phone, user?.messageChannel]).toEqual(['+77011234567', 'sms'])
})

test('a gateway that does not take the code is said so, and nothing is confirmed', async () => {
  now += 120_000
  outside.troubles.push(500)
  const answer = await post({ intent: 'phone', phone: '87770000001' })
  expect([answer.status, (await answer.text()).includes('was not taken')]).toEqual([409, true])
})

test('a chat is linked by the code that the page shows once, and the message comes there', async () => {
  const answer = await post({ intent: 'telegram' })
  const text = await answer.text()
  const code = /t\.me\/qadam_bot\?start=([\w-]{22})/.exec(text)?.[1] ?? ''
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(await html(page, medic)).not.toContain(code)
  outside.writes(written(1, `/start ${code}`))
  const sending = { db, clock, ...waysOut({ mail: null, sms: smsSettings, telegram: telegramSettings }) }
  expect(await linkWaitingChats(sending)).toEqual({ linked: 1 })
  await db.write.transaction().execute((tx) =>
    enqueue(tx, {
      userId: medicId,
      kind: 'task',
      dedupKey: 'one',
      link: '/account',
      now: clock.now().toISOString(),
    }),
  )
  await sendDueMessages({ ...sending, origin: 'https://qadam.example' })
  expect(String(outside.telegram.at(-1)?.body.text)).toBe(
    'Qadam: there is something for you to do. https://qadam.example/account',
  )
})

test('ways are chosen among those confirmed, and forgotten', async () => {
  const choose = (channel: string) => post({ intent: 'wishes', channel, digestDay: '1' })
  expect((await choose('sms')).status).toBe(303)
  expect((await choose('email')).status).toBe(409)
  expect((await choose('pigeon')).status).toBe(422)
  expect((await post({ intent: 'forget-phone' })).status).toBe(303)
  expect((await post({ intent: 'forget-telegram' })).status).toBe(303)
  expect((await choose('sms')).status).toBe(409)
  expect((await choose('telegram')).status).toBe(409)
})

test('the administrator sees each way and its failures, and nobody’s number or chat', async () => {
  await db.write
    .updateTable('outbox')
    .set({ state: 'failed', channel: 'sms', lastError: '503', attempts: 2 })
    .execute()
  const watch = await html('/admin/messages', admin)
  for (const words of ['E-mail', 'SMS', 'Telegram', '503']) expect(watch).toContain(words)
  expect(watch).not.toMatch(/77011234567|canary/)
  expect(await html(`/admin/users/${medicId}`, admin)).not.toContain('77011234567')
})

test('a released person’s code goes by SMS to the number that they confirmed, as a code and an address', async () => {
  const institutionId = await anInstitution(db)
  const officerId = await aUser(db, { role: 'social-worker', institutionId, language: 'en' })
  const officer = await site.signInAs({ userId: officerId, role: 'social-worker' })
  const born = { birthDate: day('1990-05-17'), givenName: 'Гүлнара', surname: 'Сейітқали' }
  const personId = await aPerson(db, { institutionId, standing: 'released', ...born })
  const path = `/people/${personId}/sign-in-code`
  expect(await html(path, officer)).not.toContain('Send it by SMS too')
  await aUser(db, { role: 'person', personId, language: 'kk', phone: '+77015556677' })
  const offered = await html(path, officer)
  expect(offered).toContain('Send it by SMS too')
  expect(offered).not.toContain('5556677')
  const answer = await site.post(path, { intent: 'issue', bySms: 'on' }, officer)
  const sheet = await answer.text()
  const code = /code-sheet-code">(\d{3} \d{3} \d{3} \d{3})</.exec(sheet)?.[1] ?? ''
  expect(sheet).toContain('The code was sent by SMS too')
  expect(outside.sms.map(({ body }) => [body.to, body.text])).toEqual([
    ['+77015556677', `Qadam коды: ${code} http://localhost:0/sign-in/code`],
  ])
  const entered = await site.post('/sign-in/code', { code, birth: '17051990' })
  expect(entered.headers.get('location')).toBe('/portal')
  outside.troubles.push(503)
  const failed = await (await site.post(path, { intent: 'issue', bySms: 'on' }, officer)).text()
  expect(failed).toContain('The SMS did not leave')
  expect(failed).toContain('code-sheet-code')
})

test('a person in custody far from release gets the sheet alone', async () => {
  const institutionId = await anInstitution(db)
  const officerId = await aUser(db, { role: 'social-worker', institutionId, language: 'en' })
  const officer = await site.signInAs({ userId: officerId, role: 'social-worker' })
  const personId = await aPerson(db, { institutionId })
  await aUser(db, { role: 'person', personId, phone: '+77015556677' })
  const path = `/people/${personId}/sign-in-code`
  expect(await html(path, officer)).not.toContain('Send it by SMS too')
  await site.post(path, { intent: 'issue', bySms: 'on' }, officer)
  expect(outside.sms).toEqual([])
})

test('the log holds no number, no chat, no code and no token', () => {
  expect(site.log()).not.toMatch(/7701123|7015556677|canary/)
})
