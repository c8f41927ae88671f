/** Meetings of a plan over HTTP: set, moved, told as held or cancelled; what a wrong form brings back, and who finds nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Office, anOffice } from '#tests/support/plans'
import { type Site, openSite } from '#tests/support/site'
import { addDays } from '~/domain/calendar/day'
import { openDuePlans } from '~/features/plans/due.server'
import { dayAt, systemClock } from '~/platform/clock.server'

let db: Databases
let site: Site
let office: Office
let folder: string
let first: string
const cookies = new Map<string, string>()
const today = dayAt(new Date())
const on = addDays(today, 4)
const words = { kind: 'relatives', on, time: '10:00', minutes: '30', place: 'Бөлме 3', withWhom: '' }

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  office = await anOffice(db)
  const { institutionId } = office
  const personId = await aPerson(db, { institutionId, endOfTerm: addDays(today, 120), sharedRegion: '79' })
  await openDuePlans(db, systemClock)
  folder = `/people/${personId}/plan/meetings`
  cookies.set('officer', await site.signInAs(office.officer.actor))
  cookies.set('stranger', await site.signInAs((await anOffice(db)).officer.actor))
  const authority = await aUser(db, { role: 'local-authority', region: '71' })
  cookies.set('elsewhere', await site.signInAs({ userId: authority, role: 'local-authority' }))
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const get = (path: string, who = 'officer') => site.fetch(path, { as: cookies.get(who) ?? '' })
const post = (path: string, fields: Record<string, string>, who = 'officer') =>
  site.post(path, fields, cookies.get(who))
const latest = () =>
  db.read.selectFrom('planMeetings').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()
const beside = (html: string, field: string): string =>
  new RegExp(`id="${field}-error"[^>]*>([\\s\\S]*?)</(p|span|div)>`).exec(html)?.[1] ?? ''

test('a meeting is set and stands in the list', async () => {
  const answer = await post(`${folder}/new`, words)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, folder])
  first = `${folder}/${(await latest()).id}`
  expect(await (await get(folder)).text()).toContain('Бөлме 3')
  expect((await get(first)).status).toBe(200)
})

test('a time that is taken is refused beside the field, and nothing typed is lost', async () => {
  const answer = await post(`${folder}/new`, { ...words, time: '10:20', place: 'Кітапхана' })
  const html = await answer.text()
  expect(answer.status).toBe(409)
  expect(beside(html, 'time')).toContain('10:00–10:30')
  expect(html).toContain('Кітапхана')
})

test('a time that has passed is refused beside the field', async () => {
  const answer = await post(`${folder}/new`, { ...words, on: addDays(today, -1) })
  expect(answer.status).toBe(409)
  expect(beside(await answer.text(), 'time')).not.toBe('')
})

test.each([
  ['on', { on: '31.02.2027' }],
  ['time', { time: '25:00' }],
  ['minutes', { minutes: '5' }],
  ['place', { place: '', withWhom: 'Қазына банк' }],
])('a wrong %s comes back with words beside it and with what was typed', async (field, wrong) => {
  const answer = await post(`${folder}/new`, { ...words, place: 'Кітапхана', ...wrong })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(beside(html, field)).not.toBe('')
  expect(html).toContain(field === 'place' ? 'Қазына банк' : 'Кітапхана')
})

test('moved by two at once, the second sees what the first saved beside their own', async () => {
  const { version } = await latest()
  const mine = { ...words, version: String(version) }
  expect((await post(first, { ...mine, time: '11:00' })).status).toBe(303)
  const stale = await post(first, {
    ...mine,
    time: '12:00',
    place: 'Зал',
    stood: JSON.stringify({ time: ['10:00'] }),
  })
  const html = await stale.text()
  expect(stale.status).toBe(409)
  for (const part of ['name="take:time"', '11:00', 'Зал']) expect(html).toContain(part)
  expect((await latest()).startsAt).toBe(`${on}T11:00`)
})

test('is not told as held before it begins', async () => {
  const fields = { intent: 'held', version: String((await latest()).version), outcome: 'Келісті' }
  expect(await (await get(first)).text()).not.toContain('name="outcome"')
  expect((await post(first, fields)).status).toBe(409)
})

test('is cancelled with a reason only, and then no more is changed', async () => {
  const fields = { intent: 'cancel', version: String((await latest()).version), reason: '' }
  const wordless = await post(first, fields)
  expect([wordless.status, beside(await wordless.text(), 'reason')]).toEqual([
    409,
    expect.stringMatching(/\S/),
  ])
  expect((await post(first, { ...fields, reason: 'Ауырып қалды' })).status).toBe(303)
  expect(await (await get(folder)).text()).toContain('Ауырып қалды')
  expect((await post(first, { ...words, version: String((await latest()).version) })).status).toBe(409)
})

test('a meeting that has begun is told as held with what came of it', async () => {
  expect((await post(`${folder}/new`, words)).status).toBe(303)
  const { id } = await latest()
  const onDay = addDays(today, -1)
  await db.write
    .updateTable('planMeetings')
    .set({ onDay, startsAt: `${onDay}T10:00` })
    .where('id', '=', id)
    .execute()
  const fields = { intent: 'held', version: '1', outcome: 'Анасы қабылдайды' }
  expect((await post(`${folder}/${id}`, fields)).status).toBe(303)
  expect(await (await get(`${folder}/${id}`)).text()).toContain('Анасы қабылдайды')
})

test.each(['stranger', 'elsewhere'])('meetings are nothing to %s', async (who) => {
  expect([(await get(folder, who)).status, (await get(first, who)).status]).toEqual([404, 404])
  if (who === 'elsewhere') return
  expect((await post(`${folder}/new`, words, who)).status).toBe(404)
  const cancel = { intent: 'cancel', version: '1', reason: 'Жоқ' }
  expect((await post(first, cancel, who)).status).toBe(404)
})
