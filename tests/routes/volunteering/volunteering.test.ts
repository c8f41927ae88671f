/** Volunteering over HTTP: a programme and its event from the form to the certificate, what a wrong form brings back, and who finds nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser, anInstitution, anOrganisation } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import { aProgramme, aShift, aSignUp, anEvent } from '#tests/support/volunteering'
import { day } from '~/domain/calendar/day'
import { newId } from '~/platform/ids.server'

let db: Databases
let site: Site
let institutionId: string
let personId: string
let programme: string
let event: string
const cookies = new Map<string, string>()

const programmeWords = {
  organiser: 'ngo',
  organiserName: 'Қайырлы іс',
  theme: 'anti-drug',
  title: 'Есірткісіз болашақ',
  description: '',
  form: 'volunteering',
  reward: 'none',
  sites: 'both',
}
const eventWords = {
  title: 'Жол айрығында',
  description: '',
  briefing: 'Шығу жолы',
  withMinors: 'no',
  servesAlcohol: 'no',
  placeKato: '',
  placeName: '',
  onDay: '05.12.2026',
  startsAt: '10:00',
  endsAt: '12:00',
  role: 'helper',
  seats: '1',
}

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db, { clock: { now: () => new Date('2026-11-21T07:00:00.000Z') } })
  institutionId = await anInstitution(db)
  personId = await aPerson(db, { institutionId, surname: 'Ерғалиев' })
  const otherId = await aPerson(db, { institutionId })
  const signIn = async (name: string, role: Parameters<typeof aUser>[1]['role'], ties: object) =>
    void cookies.set(
      name,
      await site.signInAs({ userId: await aUser(db, { role, language: 'ru', ...ties }), role }),
    )
  await signIn('coordinator', 'volunteer-coordinator', { organisationId: await anOrganisation(db) })
  await signIn('stranger', 'volunteer-coordinator', { organisationId: await anOrganisation(db) })
  await signIn('officer', 'social-worker', { institutionId })
  await signIn('person', 'person', { personId })
  await signIn('other', 'person', { personId: otherId })
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const get = async (path: string, who: string) => site.fetch(path, { as: cookies.get(who) ?? '' })
const post = (path: string, fields: Record<string, string | readonly string[]>, who: string) =>
  site.post(path, fields, cookies.get(who))
const beside = (html: string, field: string): string =>
  new RegExp(`id="${field}-error"[^>]*>([\\s\\S]*?)</(p|span|div)>`).exec(html)?.[1] ?? ''
const signUps = () => db.read.selectFrom('volunteerSignUps').selectAll().execute()
const shiftIds = async () =>
  (await db.read.selectFrom('volunteerShifts').select('id').execute()).map(({ id }) => id)

test('a programme that pays is refused beside its field, with what was typed', async () => {
  const answer = await post(
    '/volunteering/programmes/new',
    { ...programmeWords, reward: 'paid' },
    'coordinator',
  )
  const html = await answer.text()
  expect(answer.status).toBe(409)
  expect(beside(html, 'reward')).not.toBe('')
  expect(html).toContain('Есірткісіз болашақ')
})

test('a programme is opened once, however often the form is sent', async () => {
  const once = newId()
  const answers = [1, 2].map(() =>
    post('/volunteering/programmes/new', { ...programmeWords, once }, 'coordinator'),
  )
  const [first, second] = await Promise.all(answers)
  programme = first?.headers.get('location') ?? ''
  expect([first?.status, second?.headers.get('location')]).toEqual([303, programme])
  expect(await (await get(programme, 'coordinator')).text()).toContain('Есірткісіз болашақ')
})

test.each([
  ['an event in the past', { onDay: '20.11.2026' }, 409, 'onDay'],
  ['an end before the beginning', { endsAt: '09:00' }, 409, 'endsAt'],
  ['no place', { institutions: [] }, 409, 'institutions'],
  ['an hour that is none', { startsAt: '25:00' }, 422, 'startsAt'],
  ['seats that are none', { seats: 'көп' }, 422, 'seats'],
  ['no name', { title: ' ' }, 422, 'title'],
])('%s comes back beside its field, with what was typed', async (_name, wrong, status, field) => {
  const fields = { ...eventWords, institutions: [institutionId], briefing: 'Алғашқы көмек', ...wrong }
  const answer = await post(`${programme}/events/new`, fields, 'coordinator')
  const html = await answer.text()
  expect(answer.status).toBe(status)
  expect(beside(html, field)).not.toBe('')
  expect(html).toContain('Алғашқы көмек')
})

test('an event is planned, and read by officers without a name of anybody', async () => {
  const answer = await post(
    `${programme}/events/new`,
    { ...eventWords, institutions: [institutionId] },
    'coordinator',
  )
  event = answer.headers.get('location') ?? ''
  expect(answer.status).toBe(303)
  const pages = await Promise.all(
    ['coordinator', 'officer'].map(async (who) => (await get(event, who)).text()),
  )
  expect(pages.every((html) => html.includes('Жол айрығында'))).toBe(true)
  expect((await get('/volunteering', 'coordinator')).status).toBe(200)
  expect((await get(event, 'stranger')).status).toBe(404)
})

test('the person signs up on their own page, and twice is once', async () => {
  const [shift = ''] = await shiftIds()
  const html = await (await get('/portal/volunteering', 'person')).text()
  expect(html).toContain(shift)
  const answers = await Promise.all(
    [1, 2].map(() => post('/portal/volunteering', { shift, photos: 'on' }, 'person')),
  )
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect((await signUps()).map(({ state, photoConsent }) => [state, photoConsent])).toEqual([
    ['signed-up', 1],
  ])
  await post('/portal/volunteering', { shift }, 'other')
  expect((await signUps()).map(({ state }) => state).toSorted()).toEqual(['signed-up', 'waiting'])
})

test('an officer sees what the rules find, and proposes to whoever is theirs', async () => {
  expect((await get(`${event}/candidates`, 'officer')).status).toBe(200)
  const tab = await (await get(`/people/${personId}/volunteering`, 'officer')).text()
  expect(tab).toContain('Жол айрығында')
  expect((await get(`/people/${personId}/volunteering`, 'coordinator')).status).toBe(403)
})

test('whoever fits is found behind two hundred who do not, and the page tells how many were looked at', async () => {
  const programmeId = await aProgramme(db)
  const eventId = await anEvent(db, { programmeId, title: 'Ағаш отырғызу' })
  const at = { eventId, institutionId, seats: 300 }
  const [shiftId, taken] = [await aShift(db, at), await aShift(db, at)]
  for (let each = 0; each < 205; each += 1) {
    const busy = await aPerson(db, { institutionId, surname: `Абаев${each}` })
    await aSignUp(db, { eventId, shiftId: taken, personId: busy })
  }
  await aPerson(db, { institutionId, surname: 'Яшина' })
  const html = await (
    await get(`/volunteering/events/${eventId}/candidates?shift=${shiftId}`, 'officer')
  ).text()
  expect(html).toContain('Яшина')
  expect(html.indexOf('Яшина')).toBeLessThan(html.indexOf('Абаев'))
  expect(html).toContain('208')
  await db.write.deleteFrom('volunteerSignUps').where('eventId', '=', eventId).execute()
  await db.write.deleteFrom('volunteerShifts').where('eventId', '=', eventId).execute()
})

test('attendance without a briefing is refused beside the row, and closes nothing', async () => {
  const onDay = day('2026-11-20')
  await db.write.updateTable('volunteerShifts').set({ onDay }).execute()
  const row = (await signUps()).find(({ state }) => state === 'signed-up')
  const fields = {
    version: '1',
    intent: 'close',
    [`present-${row?.id}`]: 'yes',
    [`hours-${row?.id}`]: '1:30',
  }
  const answer = await post(`${event}/attendance`, fields, 'coordinator')
  const html = await answer.text()
  expect([answer.status, beside(html, `briefed-${row?.id}`) === '', html.includes('value="1:30"')]).toEqual([
    409,
    false,
    true,
  ])
  const wrong = await post(`${event}/attendance`, { ...fields, [`hours-${row?.id}`]: 'екі' }, 'coordinator')
  expect([wrong.status, beside(await wrong.text(), `hours-${row?.id}`) === '']).toEqual([422, false])
  expect((await signUps()).every(({ present }) => present === null)).toBe(true)
})

test('the event is closed with its hours, and whoever came has their papers', async () => {
  const row = (await signUps()).find(({ state }) => state === 'signed-up')
  const told = {
    [`briefed-${row?.id}`]: 'on',
    [`trained-${row?.id}`]: 'on',
    [`present-${row?.id}`]: 'yes',
    [`hours-${row?.id}`]: '1:30',
  }
  const answer = await post(`${event}/attendance`, { version: '1', intent: 'close', ...told }, 'coordinator')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, event])
  const html = await (await get(event, 'coordinator')).text()
  expect(html).toContain('Ерғалиев')
  expect(html).not.toContain(personId)
  const papers = [
    [`${event}/papers/${row?.id}?kind=certificate&language=kk`, 'coordinator'],
    [`/portal/volunteering/papers/${row?.id}?kind=letter&language=ru`, 'person'],
    [`/people/${personId}/volunteering/papers/${row?.id}`, 'officer'],
  ] as const
  for (const [path, who] of papers) {
    const paper = await get(path, who)
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(paper.headers.get('content-disposition')).not.toContain('Ерғалиев')
  }
  expect((await get(`/portal/volunteering/papers/${row?.id}`, 'other')).status).toBe(404)
  expect((await get(`${event}/papers/${row?.id}`, 'stranger')).status).toBe(404)
})
