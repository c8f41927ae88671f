/** Attendance and pay over HTTP: hours as people write them, a pay below the floor asked about, one's own pay and nobody else's. */
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { newId } from '~/platform/ids.server'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { textOfDocx } from '#tests/support/docx'
import { openSqlite } from '#tests/support/database'
import { aConsent, aPlacement } from '#tests/support/placements'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site
let placementId: string
let employer: string
let stranger: string
let worker: string
let otherPerson: string

const month = '2026-10'
const workdays = [1, 2, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 27, 28, 29, 30]
const sheet = Object.fromEntries(workdays.map((each) => [`hours-${String(each).padStart(2, '0')}`, '8']))

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db, { clock: { now: () => new Date('2026-11-20T07:00:00.000Z') } })
  const institutionId = await anInstitution(db)
  const organisationId = await anOrganisation(db, { kind: 'business', state: 'approved' })
  const personId = await aPerson(db, { institutionId })
  const openingId = await anOpening(db, { organisationId, institutionId })
  const at = { personId, openingId, organisationId, institutionId }
  placementId = await aPlacement(db, { ...at, startedOn: day('2026-09-01'), rate: 20_000_000 })
  const signIn = async (role: 'employer' | 'person', ties: object) =>
    site.signInAs({ userId: await aUser(db, { role, language: 'ru', ...ties }), role })
  employer = await signIn('employer', { organisationId })
  stranger = await signIn('employer', { organisationId: await anOrganisation(db, { kind: 'business' }) })
  worker = await signIn('person', { personId })
  otherPerson = await signIn('person', { personId: await aPerson(db, { institutionId }) })
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const sheetPath = () => `/wages/${placementId}/attendance?month=${month}`

it('an hour that is none comes back beside its day, with the other days as typed', async () => {
  const wrong = { version: '0', ...sheet, 'hours-02': 'сегіз', 'hours-05': '7:30' }
  const answer = await site.post(sheetPath(), wrong, employer)
  const text = await answer.text()
  expect([answer.status, text.includes('hours-02-error'), text.includes('value="7:30"')]).toEqual([
    422,
    true,
    true,
  ])
  expect((await site.post(sheetPath(), { version: '0', ...sheet }, stranger)).status).toBe(404)
})

it('a month is written, paid with each deduction, and read by the worker alone', async () => {
  expect((await site.post(sheetPath(), { version: '0', ...sheet }, employer)).status).toBe(303)
  const once = newId()
  const pay = { version: '1', pension: '20000', once }
  const path = `/wages/${placementId}/statement?month=${month}`
  const [first, second] = [await site.post(path, pay, employer), await site.post(path, pay, employer)]
  const to = first.headers.get('location') ?? ''
  expect([first.status, second.headers.get('location')]).toEqual([303, to])
  const id = to.split('/').at(-1)?.split('?')[0] ?? ''
  const own = await site.fetch(`/portal/wages/${id}`, { as: worker })
  const text = (await own.text()).replace(/\s/g, ' ')
  expect([own.status, text.includes('180 000'), text.includes('20 000')]).toEqual([200, true, true])
  expect((await site.fetch(`/portal/wages/${id}`, { as: otherPerson })).status).toBe(404)
  for (const as of ['pdf', 'docx'])
    expect(
      (await site.fetch(`/wages/statements/${id}/file?as=${as}&language=kk`, { as: employer })).status,
    ).toBe(200)
  expect((await site.fetch(`/wages/statements/${id}/file?as=pdf`, { as: stranger })).status).toBe(404)
})

it('whoever pays reads the name only while the worker agrees, on every page and in the file for accounting', async () => {
  const { id } = await db.read.selectFrom('wageStatements').select('id').executeTakeFirstOrThrow()
  const { referralId, personId } = await db.read
    .selectFrom('placements')
    .select(['referralId', 'personId'])
    .executeTakeFirstOrThrow()
  const pages = [`/wages?month=${month}`, sheetPath(), `/wages/statements/${id}`]
  const named = async () => {
    const texts: string[] = []
    for (const path of pages) texts.push(await (await site.fetch(path, { as: employer })).text())
    const file = await site.fetch(`/wages/export?month=${month}`, { as: employer })
    const rows = await readSheet(Buffer.from(await file.arrayBuffer()))
    return [...texts, JSON.stringify(rows)].map((text) => text.includes('Нұрғалиев'))
  }
  expect(await named()).toEqual([false, false, false, false])
  await aConsent(db, { referralId, personId })
  expect(await named()).toEqual([true, true, true, true])
})

it('the file for accounting has each deduction by itself, and the paper the warning that stood when it was issued', async () => {
  const { institutionId, organisationId, openingId } = await db.read
    .selectFrom('placements')
    .select(['institutionId', 'organisationId', 'openingId'])
    .executeTakeFirstOrThrow()
  const personId = await aPerson(db, { institutionId })
  const at = { personId, openingId, organisationId, institutionId }
  const poor = await aPlacement(db, { ...at, startedOn: day('2026-09-01'), rate: 6_000_000 })
  const debtId = newId()
  const debt = { kind: 'alimony', courtAct: '2-15', amount: 5_000_000, repaid: 0, version: 1 }
  await db.write
    .insertInto('obligations')
    .values({ id: debtId, personId, ...debt })
    .execute()
  await site.post(`/wages/${poor}/attendance?month=${month}`, { version: '0', ...sheet }, employer)
  const pay = { version: '1', bonus: '1000', pension: '6000', 'debt-0': debtId, 'withheld-0': '7000' }
  const path = `/wages/${poor}/statement?month=${month}`
  expect((await site.post(path, pay, employer)).status).toBe(409)
  const issued = await site.post(path, { ...pay, seen: 'on', once: newId() }, employer)
  const id = issued.headers.get('location')?.split('/').at(-1)?.split('?')[0] ?? ''
  const file = await site.fetch(`/wages/export?month=${month}`, { as: employer })
  const [heads = [], ...rows] = await readSheet(Buffer.from(await file.arrayBuffer()))
  const row = rows.find((cells) => cells[heads.indexOf('Премия, ₸')] === 1000) ?? []
  const told = (name: string): unknown => row[heads.indexOf(name)]
  expect([
    told('Пенсионные взносы, ₸'),
    told('По исполнительному документу: Алименты, ₸'),
    told('Удержано, ₸'),
    told('К зачислению, ₸'),
  ]).toEqual([6000, 7000, 13_000, 48_000])
  for (const language of ['kk', 'ru']) {
    const paper = await site.fetch(`/wages/statements/${id}/file?as=docx&language=${language}`, {
      as: employer,
    })
    const text = textOfDocx(new Uint8Array(await paper.arrayBuffer()))
    expect(text).toMatch(language === 'kk' ? /Ескерту: .*120\(2\)/s : /Предупреждение: .*120\(2\)/s)
  }
})

it('a doubt without words is asked for them, and one with words reaches who pays', async () => {
  const { id } = await db.read.selectFrom('wageStatements').select('id').executeTakeFirstOrThrow()
  const path = `/portal/wages/${id}`
  expect((await site.post(path, { intent: 'doubt', words: '' }, worker)).status).toBe(422)
  const words = 'Сенбі күні де жұмыс істедім'
  const answer = await site.post(path, { intent: 'doubt', words, once: newId() }, worker)
  expect(answer.status).toBe(303)
  expect(await (await site.fetch(`/wages/statements/${id}`, { as: employer })).text()).toContain(words)
})
