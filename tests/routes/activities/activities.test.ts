/** Over HTTP: an activity from the form to the report, what a wrong form brings back, who finds nothing, and that nobody's name leaks. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActivity, topicOf } from '#tests/support/activities'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import { day } from '~/domain/calendar/day'
import { newId } from '~/platform/ids.server'

let db: Databases
let site: Site
let institutionId: string
let personId: string
let activity: string
const cookies = new Map<string, string>()

const words = {
  title: 'Есірткінің зияны',
  kind: 'lecture',
  onDay: '20.11.2026',
  partnerKind: 'ngo',
  partnerName: 'Қайырлы іс',
  topics: topicOf('against-drugs'),
  description: 'Сұрақ-жауап',
}
const counts = { onDay: '20.11.2026', audience: '30', certainty: 'more-than', version: '1' }

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db, { clock: { now: () => new Date('2026-11-21T07:00:00.000Z') } })
  institutionId = await anInstitution(db)
  const elsewhere = await anInstitution(db)
  personId = await aPerson(db, { institutionId, surname: 'Ерғалиев' })
  const signIn = async (name: string, role: Parameters<typeof aUser>[1]['role'], ties: object = {}) =>
    void cookies.set(
      name,
      await site.signInAs({ userId: await aUser(db, { role, language: 'ru', ...ties }), role }),
    )
  await signIn('educator', 'detachment-head', { institutionId })
  await signIn('stranger', 'detachment-head', { institutionId: elsewhere })
  await signIn('headquarters', 'headquarters')
  await signIn('monitor', 'monitor')
  await signIn('medic', 'medic', { institutionId })
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const get = async (path: string, who: string) => site.fetch(path, { as: cookies.get(who) ?? '' })
const html = async (path: string, who: string) => (await get(path, who)).text()
const post = (path: string, fields: Record<string, string | readonly string[]>, who = 'educator') =>
  site.post(path, fields, cookies.get(who))
const beside = (page: string, field: string): string =>
  new RegExp(`id="${field}-error"[^>]*>([\\s\\S]*?)</(p|span|div)>`).exec(page)?.[1] ?? ''

test.each([
  ['a day far ahead', { onDay: '20.11.2028' }, 409, 'onDay'],
  ['a partner without a name', { partnerName: '' }, 409, 'partnerName'],
  ['a meeting with clergy without them', { kind: 'clergy-meeting' }, 409, 'partnerKind'],
  ['a form that is none', { kind: 'sermon' }, 422, 'kind'],
  ['no name', { title: ' ' }, 422, 'title'],
])('%s comes back beside its field, with what was typed', async (_name, wrong, status, field) => {
  const answer = await post('/activities/new', { ...words, ...wrong })
  const page = await answer.text()
  expect(answer.status).toBe(status)
  expect(beside(page, field)).not.toBe('')
  expect(page).toContain('Сұрақ-жауап')
})

test('an activity is written down once, however often the form is sent', async () => {
  const once = newId()
  const [first, second] = await Promise.all([1, 2].map(() => post('/activities/new', { ...words, once })))
  activity = first?.headers.get('location') ?? ''
  expect([first?.status, second?.headers.get('location')]).toEqual([303, activity])
  expect(await html(activity, 'educator')).toContain('Есірткінің зияны')
  expect(await html('/activities?month=2026-11', 'educator')).toContain('Қайырлы іс')
})

test('others find nothing of it; headquarters and the monitor read it and change nothing', async () => {
  expect((await get(activity, 'stranger')).status).toBe(404)
  expect((await get('/activities', 'medic')).status).toBe(403)
  expect((await get(activity, 'monitor')).status).toBe(200)
  expect((await post(`${activity}/hold`, counts, 'headquarters')).status).toBe(403)
  expect((await post(`${activity}/hold`, counts, 'stranger')).status).toBe(404)
  expect(await html('/activities?month=2026-11', 'stranger')).not.toContain('Есірткінің зияны')
})

test('a day to come and a number that is none come back beside their fields', async () => {
  const ahead = await post(`${activity}/hold`, { ...counts, onDay: '22.11.2026' })
  expect([ahead.status, beside(await ahead.text(), 'onDay') === '']).toEqual([409, false])
  const wrong = await post(`${activity}/hold`, { ...counts, audience: '-3' })
  expect([wrong.status, beside(await wrong.text(), 'audience') === '']).toEqual([422, false])
})

test('it is held with «more than», and the report of the year says so in all three languages', async () => {
  expect((await post(`${activity}/hold`, counts)).status).toBe(303)
  expect((await post(`${activity}/hold`, { ...counts, version: '2' })).status).toBe(409)
  expect(await html('/activities/report?year=2026', 'educator')).toContain('более 30 человек')
  const says = async (language: 'kk' | 'ru' | 'en') => {
    const user = await aUser(db, { role: 'headquarters', language })
    const cookie = await site.signInAs({ userId: user, role: 'headquarters' })
    return (await site.fetch('/activities/report?year=2026', { as: cookie })).text()
  }
  expect(await says('kk')).toContain('30 адамнан астам')
  expect(await says('en')).toContain('more than 30 people')
  expect(await html('/activities/report?year=2026', 'stranger')).not.toContain('более 30')
  expect(await html(`/activities/report?year=2026&institution=${institutionId}`, 'monitor')).toContain(
    'более 30',
  )
})

test('the report is taken along as a file, with the word in a column of its own', async () => {
  const text = await html('/activities/report/file?year=2026&as=csv', 'headquarters')
  expect(text).toContain('"более";30')
  const book = await get('/activities/report/file?year=2026', 'headquarters')
  expect(book.headers.get('content-type')).toContain('spreadsheetml')
})

test('who came is ticked by name, read by the educator, and by nobody who only counts', async () => {
  const attendance = `${activity}/attendance`
  const page = await html(attendance, 'educator')
  expect(page).toContain('Ерғалиев')
  const answer = await post(attendance, { shown: [personId], came: [personId], version: '2' })
  expect(answer.status).toBe(303)
  expect(await html(activity, 'educator')).toContain('Ерғалиев')
  for (const who of ['headquarters', 'monitor']) {
    expect(await html(activity, who)).not.toContain('Ерғалиев')
    expect((await get(attendance, who)).status).toBe(403)
  }
  expect(await html(`/people/${personId}`, 'educator')).toContain('Есірткінің зияны')
  expect(await html(`/people/${personId}`, 'medic')).not.toContain('Есірткінің зияны')
})

test('fewer than are named is refused beside the number, and a correction without a reason beside it', async () => {
  const fewer = await post(`${activity}/correct`, { ...counts, audience: '0', version: '3', reason: 'Қате' })
  expect([fewer.status, beside(await fewer.text(), 'audience') === '']).toEqual([409, false])
  const silent = await post(`${activity}/correct`, { ...counts, audience: '31', version: '3', reason: '' })
  expect([silent.status, beside(await silent.text(), 'reason') === '']).toEqual([409, false])
})

test('of a meeting with clergy only the number is kept, and no page offers more', async () => {
  const id = await anActivity(db, {
    institutionId,
    kind: 'clergy-meeting',
    partnerKind: 'religious',
    partnerName: 'Діни басқарма',
    tellsOfBelief: 1,
    state: 'held',
    onDay: day('2026-11-19'),
  })
  const page = await html(`/activities/${id}`, 'educator')
  expect(page).toContain('Хранится только число')
  expect(page).not.toContain(`/activities/${id}/attendance`)
  const sheet = await get(`/activities/${id}/attendance`, 'educator')
  expect([sheet.status, sheet.headers.get('location')]).toEqual([302, `/activities/${id}`])
  await post(`/activities/${id}/attendance`, { shown: [personId], came: [personId], version: '1' })
  const named = await db.read
    .selectFrom('activityAttendances')
    .select('id')
    .where('activityId', '=', id)
    .execute()
  expect(named).toEqual([])
})

test('a planned activity is called off with its reason', async () => {
  const id = await anActivity(db, { institutionId, onDay: day('2026-12-01') })
  const silent = await post(`/activities/${id}/cancel`, { reason: '', version: '1' })
  expect(silent.status).toBe(409)
  expect((await post(`/activities/${id}/cancel`, { reason: 'Лектор келмейді', version: '1' })).status).toBe(
    303,
  )
  expect(await html(`/activities/${id}`, 'educator')).toContain('Лектор келмейді')
})

test('headquarters keeps the topics', async () => {
  const topic = { nameKk: 'Ән', nameRu: 'Пение', nameEn: 'Singing', key: 'singing' }
  expect((await post('/activities/topics/new', topic, 'headquarters')).status).toBe(303)
  const again = await post('/activities/topics/new', topic, 'headquarters')
  expect([again.status, beside(await again.text(), 'key') === '']).toEqual([409, false])
  expect(await html('/activities/new', 'educator')).toContain('Пение')
  const state = { id: topicOf('sport'), state: 'retired', version: '1' }
  expect((await post('/activities/topics', state, 'headquarters')).status).toBe(303)
  expect(await html('/activities/new', 'educator')).not.toContain('Спорт<')
  expect((await get('/activities/topics', 'educator')).status).toBe(403)
})
