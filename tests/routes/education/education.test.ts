/** Education over HTTP: a course from the form to the certificate, what a wrong form brings back, and who finds nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import { day } from '~/domain/calendar/day'
import { newId } from '~/platform/ids.server'

let db: Databases
let site: Site
let institutionId: string
let organisationId: string
let personId: string
let youngId: string
let course: string
const cookies = new Map<string, string>()

const words = (more: Record<string, string | readonly string[]> = {}) => ({
  programme: 'vocational',
  title: 'Тігін ісі',
  providerKind: 'college',
  providerName: '',
  organisationId,
  level: '',
  occupation: '8153 Швея',
  skills: 'Оверлок, пішу',
  minEducation: '',
  language: 'kk',
  seats: '1',
  startsOn: '21.11.2026',
  endsOn: '26.02.2027',
  days1: ['1', '3', '5', '6'],
  from1: '08:00',
  to1: '10:00',
  from2: '',
  to2: '',
  from3: '',
  to3: '',
  room: 'Оқу шеберханасы',
  description: '',
  ...more,
})

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db, { clock: { now: () => new Date('2026-11-21T07:00:00.000Z') } })
  institutionId = await anInstitution(db)
  organisationId = await anOrganisation(db, { kind: 'training-provider', name: 'Шеберлік' })
  const ready = { institutionId, workConsent: 'yes', workConsentOn: day('2026-11-01') } as const
  personId = await aPerson(db, { ...ready, surname: 'Ерғалиев' })
  youngId = await aPerson(db, {
    ...ready,
    surname: 'Бекенов',
    birthDate: day('2001-02-03'),
    education: 'basic-secondary',
  })
  await anOpening(db, {
    organisationId: await anOrganisation(db),
    institutionId,
    title: 'Тігін цехының жұмысшысы',
    channel: 'on-site-business',
    occupation: '8153',
    requirements: '{"skills":["оверлок"]}',
    safetyLevels: '["medium"]',
  })
  const signIn = async (name: string, role: Parameters<typeof aUser>[1]['role'], ties: object) =>
    void cookies.set(
      name,
      await site.signInAs({ userId: await aUser(db, { role, language: 'ru', ...ties }), role }),
    )
  await signIn('officer', 'social-worker', { institutionId })
  await signIn('head', 'institution-head', { institutionId })
  await signIn('hq', 'headquarters', {})
  await signIn('person', 'person', { personId })
  await signIn('young', 'person', { personId: youngId })
  await signIn('stranger', 'social-worker', { institutionId: await anInstitution(db) })
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const get = async (path: string, who: string) => site.fetch(path, { as: cookies.get(who) ?? '' })
const read = async (path: string, who: string) => (await get(path, who)).text()
const post = (path: string, fields: Record<string, string | readonly string[]>, who: string) =>
  site.post(path, fields, cookies.get(who))
const beside = (html: string, field: string): string =>
  new RegExp(`id="${field}-error"[^>]*>([\\s\\S]*?)</(p|span|div)>`).exec(html)?.[1] ?? ''
const enrolments = () =>
  db.read.selectFrom('educationEnrolments').select(['id', 'personId', 'state', 'version']).execute()

test.each([
  ['a last day before the first', { endsOn: '20.11.2026' }, 409, 'endsOn'],
  ['a first day in the past', { startsOn: '20.11.2026' }, 409, 'startsOn'],
  ['seats below zero', { seats: '-2' }, 422, 'seats'],
  ['seats that are none', { seats: 'көп' }, 422, 'seats'],
  ['lessons that meet', { days2: ['3'], from2: '09:00', to2: '11:00' }, 409, 'days2'],
  ['a lesson that ends before it begins', { to1: '07:00' }, 409, 'to1'],
  ['no lessons', { days1: [], from1: '', to1: '' }, 409, 'days1'],
  ['an hour that is none', { from1: '25:00' }, 422, 'from1'],
  ['no organisation', { organisationId: '' }, 409, 'organisationId'],
  ['a trade that is none', { occupation: '~~~' }, 409, 'occupation'],
  ['no name', { title: ' ' }, 422, 'title'],
  ['a class without its level', { programme: 'school', providerName: '№12' }, 409, 'level'],
])('%s comes back beside its field, with what was typed', async (_name, wrong, status, field) => {
  const answer = await post('/education/courses/new', words({ room: 'Цех 5', ...wrong }), 'officer')
  const html = await answer.text()
  expect(answer.status).toBe(status)
  expect(beside(html, field)).not.toBe('')
  expect(html).toContain('Цех 5')
})

test('a course is set up once, however often the form is sent, and the head opens it', async () => {
  const once = newId()
  const answers = [1, 2].map(() => post('/education/courses/new', { ...words(), once }, 'officer'))
  const [first, second] = await Promise.all(answers)
  course = first?.headers.get('location') ?? ''
  expect([first?.status, second?.headers.get('location')]).toEqual([303, course])
  expect((await post(course, { intent: 'open', version: '1' }, 'officer')).status).toBe(403)
  expect((await post(course, { intent: 'open', version: '1' }, 'head')).status).toBe(303)
  expect((await post(course, { intent: 'open', version: '1' }, 'head')).status).toBe(409)
  expect((await get(course, 'stranger')).status).toBe(404)
  expect(await read('/education', 'hq')).toContain('Тігін ісі')
})

test('demand names the missing trade, and leads to a form that is filled', async () => {
  const html = await read('/education/demand', 'officer')
  const link = /href="([^"]*courses\/new\?occupation=8153[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  const form = await read(link ?? '', 'officer')
  expect(form).toContain('value="оверлок"')
  expect(form).toMatch(/value="8153 /)
  expect((await get('/education/demand', 'hq')).status).toBe(200)
})

test('people are enrolled with the reasons shown, by their own wish, and once', async () => {
  expect(await read(`${course}/candidates`, 'officer')).toContain('Ерғалиев')
  const path = `${course}/people/${personId}`
  expect((await get(path, 'officer')).status).toBe(200)
  const unasked = await post(path, {}, 'officer')
  expect([unasked.status, beside(await unasked.text(), 'wish') === '']).toEqual([409, false])
  const answers = await Promise.all([1, 2].map(() => post(path, { wish: 'on' }, 'officer')))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  await post(`${course}/people/${youngId}`, { wish: 'on' }, 'officer')
  expect((await enrolments()).map(({ state }) => state).toSorted()).toEqual(['enrolled', 'waiting'])
  expect((await get(path, 'stranger')).status).toBe(404)
  expect(await read(course, 'hq')).not.toContain('Ерғалиев')
  expect(await read(course, 'officer')).toContain('Ерғалиев')
})

test('whoever is taken off has a reason, and the next moves up', async () => {
  const waits = (await enrolments()).find(({ state }) => state === 'waiting')
  const path = `/education/enrolments/${waits?.id}`
  expect((await get(path, 'officer')).status).toBe(200)
  const silent = await post(path, { version: '1', why: '', words: 'Сөз' }, 'officer')
  const html = await silent.text()
  expect([silent.status, beside(html, 'why') === '', html.includes('Сөз')]).toEqual([409, false, true])
  expect((await post(path, { version: '1', why: 'left', words: '' }, 'officer')).status).toBe(303)
})

test('the roll is written of lessons that have begun', async () => {
  expect((await post(course, { intent: 'begin', version: '2' }, 'officer')).status).toBe(303)
  const html = await read(`${course}/roll`, 'officer')
  expect(html).toContain('Ерғалиев')
  const row = (await enrolments()).find(({ state }) => state === 'enrolled')
  const roll = { version: '0', onDay: '2026-11-21', from: '08:00', topic: 'Бастау' }
  const silent = await post(`${course}/roll`, { ...roll, [`mark-${row?.id}`]: '' }, 'officer')
  expect([silent.status, beside(await silent.text(), `mark-${row?.id}`) === '']).toEqual([409, false])
  const ahead = await post(
    `${course}/roll`,
    { ...roll, onDay: '2026-11-23', [`mark-${row?.id}`]: 'present' },
    'officer',
  )
  expect(ahead.status).toBe(409)
  const told = await post(`${course}/roll`, { ...roll, [`mark-${row?.id}`]: 'present' }, 'officer')
  expect(told.status).toBe(303)
  expect(await read(course, 'officer')).toContain('Бастау')
})

test('the course is closed with its results, and the work that it opened is named', async () => {
  const row = (await enrolments()).find(({ state }) => state === 'enrolled')
  const sheet = {
    version: '3',
    issuedOn: '21.11.2026',
    validUntil: '',
    [`result-${row?.id}`]: 'completed',
    [`number-${row?.id}`]: 'Т-77',
    [`why-${row?.id}`]: '',
  }
  expect((await post(`${course}/results`, sheet, 'officer')).status).toBe(409)
  await db.write
    .updateTable('educationCourses')
    .set({ endsOn: day('2026-11-20') })
    .execute()
  const nameless = await post(`${course}/results`, { ...sheet, [`number-${row?.id}`]: '' }, 'officer')
  expect([nameless.status, beside(await nameless.text(), `number-${row?.id}`) === '']).toEqual([409, false])
  const early = await post(`${course}/results`, { ...sheet, issuedOn: '19.11.2026' }, 'officer')
  expect([early.status, beside(await early.text(), 'issuedOn') === '']).toEqual([409, false])
  expect((await post(`${course}/results`, sheet, 'officer')).status).toBe(303)
  const html = await read(course, 'officer')
  expect(html).toContain('Тігін цехының жұмысшысы')
  expect(html).toContain('Т-77')
  expect(await read(`/people/${personId}/education`, 'officer')).toContain('Т-77')
})

test('the person reads of their own courses, and of nobody else’s', async () => {
  expect(await read('/portal/education', 'person')).toContain('Т-77')
  expect(await read('/portal/education', 'young')).not.toContain('Т-77')
  expect((await get('/education', 'person')).status).toBe(403)
  expect((await get('/portal/education', 'officer')).status).toBe(403)
})

test('the certificate is a paper for whoever answers for the person', async () => {
  const { id } = await db.read.selectFrom('educationCertificates').select('id').executeTakeFirstOrThrow()
  const paper = await get(`/education/certificates/${id}`, 'officer')
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(paper.headers.get('content-disposition')).not.toContain('Ерғалиев')
  expect((await get(`/education/certificates/${id}`, 'stranger')).status).toBe(404)
  expect((await get(`/education/certificates/${id}`, 'hq')).status).toBe(403)
})

test('whoever must go to school is listed with the law, and is flagged on their own page', async () => {
  const html = await read('/education/school', 'officer')
  expect(html).toContain('Бекенов')
  expect(html).not.toContain('Ерғалиев')
  expect(html).toContain('127(1)')
  expect(await read('/education/school', 'stranger')).not.toContain('Бекенов')
  expect(await read(`/people/${youngId}/education`, 'officer')).toContain('127(1)')
})

test('a course is called off with a reason by the head alone', async () => {
  const answer = await post('/education/courses/new', words({ startsOn: '01.12.2026' }), 'officer')
  const path = answer.headers.get('location') ?? ''
  expect((await get(`${path}/edit`, 'officer')).status).toBe(200)
  const stale = await post(`${path}/edit`, { ...words({ startsOn: '01.12.2026' }), version: '7' }, 'officer')
  expect(stale.status).toBe(409)
  expect((await post(`${path}/cancel`, { version: '1', reason: 'Жоқ' }, 'officer')).status).toBe(403)
  const silent = await post(`${path}/cancel`, { version: '1', reason: '' }, 'head')
  expect([silent.status, beside(await silent.text(), 'reason') === '']).toEqual([409, false])
  expect((await post(`${path}/cancel`, { version: '1', reason: 'Жоқ' }, 'head')).status).toBe(303)
})
