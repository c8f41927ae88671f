/** Volunteers from outside over HTTP: registered, trained, let in, met at the gate; what a wrong form brings back, and who finds nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser, anInstitution, anOrganisation } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import { textOfPdf } from '#tests/support/pdf-text'
import { aVisit } from '#tests/support/volunteering'
import { day } from '~/domain/calendar/day'

let db: Databases
let site: Site
let institutionId: string
let released: string
let volunteer: string
const cookies = new Map<string, string>()

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db, { clock: { now: () => new Date('2026-11-21T07:00:00.000Z') } })
  institutionId = await anInstitution(db)
  released = await aPerson(db, { institutionId, endOfTerm: day('2026-12-07') })
  const signIn = async (name: string, role: Parameters<typeof aUser>[1]['role'], ties: object) =>
    void cookies.set(
      name,
      await site.signInAs({ userId: await aUser(db, { role, language: 'ru', ...ties }), role }),
    )
  await signIn('coordinator', 'volunteer-coordinator', { organisationId: await anOrganisation(db) })
  await signIn('stranger', 'volunteer-coordinator', { organisationId: await anOrganisation(db) })
  await signIn('head', 'institution-head', { institutionId })
  await signIn('officer', 'social-worker', { institutionId })
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const get = (path: string, who: string) => site.fetch(path, { as: cookies.get(who) ?? '' })
const post = (path: string, fields: Record<string, string>, who: string) =>
  site.post(path, fields, cookies.get(who))
const beside = (html: string, field: string): string =>
  new RegExp(`id="${field}-error"[^>]*>([\\s\\S]*?)</(p|span|div)>`).exec(html)?.[1] ?? ''
const words = { surname: 'Көмекбаева', givenName: 'Әсел', patronymic: '', phone: '', birthDate: '02.04.1995' }
const visit = () => ({
  intent: 'visit',
  institutionId,
  purpose: 'gate',
  shiftId: '',
  onDay: '07.12.2026',
  startsAt: '09:00',
  endsAt: '10:00',
  words: '',
})

test.each([
  ['a minor', { birthDate: '02.04.2010' }, 409, 'birthDate'],
  ['a day that is none', { birthDate: '31.02.1995' }, 422, 'birthDate'],
  ['no surname', { surname: '' }, 422, 'surname'],
])('%s comes back beside the field, with what was typed', async (_name, wrong, status, field) => {
  const answer = await post('/volunteering/volunteers/new', { ...words, ...wrong }, 'coordinator')
  const html = await answer.text()
  expect([answer.status, beside(html, field) === '', html.includes('Әсел')]).toEqual([status, false, true])
})

test('a volunteer is registered and trained, and nothing to another coordinator', async () => {
  const answer = await post('/volunteering/volunteers/new', words, 'coordinator')
  volunteer = answer.headers.get('location') ?? ''
  expect(answer.status).toBe(303)
  const trained = { intent: 'train', trainedOn: '20.11.2026', version: '1' }
  expect((await post(volunteer, trained, 'coordinator')).status).toBe(303)
  expect(await (await get('/volunteering/volunteers', 'coordinator')).text()).toContain('Көмекбаева')
  expect([
    (await get(volunteer, 'stranger')).status,
    (await post(volunteer, trained, 'stranger')).status,
  ]).toEqual([404, 404])
})

test('a visit without a pass is refused beside the institution', async () => {
  const answer = await post(volunteer, visit(), 'coordinator')
  expect([answer.status, beside(await answer.text(), 'institutionId') === '']).toEqual([409, false])
})

test('the head gives the pass, the officer names who is met, and the day of release tells of it', async () => {
  await post(volunteer, { intent: 'pass', institutionId }, 'coordinator')
  const { id } = await db.read.selectFrom('volunteerPasses').select('id').executeTakeFirstOrThrow()
  expect(await (await get('/volunteering/visits', 'head')).text()).toContain(id)
  const grant = {
    decision: 'grant',
    validFrom: '21.11.2026',
    validTo: '21.05.2027',
    checkedDocument: 'Жеке куәлік',
    checkedOn: '20.11.2026',
    reason: '',
    version: '1',
  }
  expect((await post(`/volunteering/passes/${id}`, grant, 'officer')).status).toBe(403)
  const unchecked = await post(`/volunteering/passes/${id}`, { ...grant, checkedDocument: '' }, 'head')
  expect([unchecked.status, beside(await unchecked.text(), 'checkedDocument') === '']).toEqual([409, false])
  expect((await post(`/volunteering/passes/${id}`, grant, 'head')).status).toBe(303)
  expect(await (await get(`/volunteering/passes/${id}`, 'head')).text()).toContain('Жеке куәлік')
  expect((await post(volunteer, visit(), 'coordinator')).status).toBe(303)
  const asked = await db.read.selectFrom('volunteerVisits').select('id').executeTakeFirstOrThrow()
  const path = `/volunteering/visits/${asked.id}`
  const allow = { decision: 'allow', personId: '', reason: '', version: '1' }
  const nobody = await post(path, allow, 'officer')
  expect([nobody.status, beside(await nobody.text(), 'personId') === '']).toEqual([409, false])
  expect(await (await get(path, 'officer')).text()).toContain(released)
  expect((await post(path, { ...allow, personId: released }, 'officer')).status).toBe(303)
  expect(await (await get(volunteer, 'coordinator')).text()).not.toContain(released)
})

test.each([
  ['екі', 422],
  ['9', 409],
])(
  'hours of a visit that cannot be (%s) come back beside the field, with what was written',
  async (hours, status) => {
    const volunteerId = volunteer.split('/').at(-1) ?? ''
    const over = { state: 'allowed', onDay: day('2026-11-20') } as const
    const id = await aVisit(db, { volunteerId, institutionId, ...over })
    const told = { intent: 'done', visit: id, log: 'Кітап оқыдық', hours, version: '1' }
    const answer = await post(volunteer, told, 'coordinator')
    const html = await answer.text()
    expect([answer.status, beside(html, `hours-${id}`) === '', html.includes('Кітап оқыдық')]).toEqual([
      status,
      false,
      true,
    ])
    await db.write.deleteFrom('volunteerVisits').where('id', '=', id).execute()
  },
)

test('a visit to an event that is not named comes back beside the field', async () => {
  const answer = await post(
    volunteer,
    { ...visit(), purpose: 'event', startsAt: '12:00', endsAt: '13:00' },
    'coordinator',
  )
  expect([answer.status, beside(await answer.text(), 'shiftId') === '']).toEqual([409, false])
})

test('a volunteer has a certificate and a letter of the visits that were held, and nobody whom they met is named', async () => {
  const volunteerId = volunteer.split('/').at(-1) ?? ''
  expect((await get(`${volunteer}/paper?kind=certificate`, 'coordinator')).status).toBe(404)
  const held = { volunteerId, institutionId, state: 'done', minutes: 95 } as const
  const { organisationId } = await db.read
    .selectFrom('outsideVolunteers')
    .select('organisationId')
    .executeTakeFirstOrThrow()
  const { name: organisation } = await db.read
    .selectFrom('organisations')
    .select('name')
    .where('id', '=', organisationId ?? '')
    .executeTakeFirstOrThrow()
  const ids = [
    await aVisit(db, { ...held, onDay: day('2026-11-03'), personId: released }),
    await aVisit(db, { ...held, onDay: day('2026-11-10'), purpose: 'gate' }),
  ]
  expect(await (await get(volunteer, 'coordinator')).text()).toContain(`${volunteer}/paper?kind=letter`)
  for (const kind of ['certificate', 'letter'] as const)
    for (const language of ['kk', 'ru'] as const) {
      const paper = await get(`${volunteer}/paper?kind=${kind}&language=${language}`, 'coordinator')
      const told = textOfPdf(new Uint8Array(await paper.arrayBuffer()))
      expect([paper.status, told.includes('Көмекбаева'), told.includes('3:10')]).toEqual([200, true, true])
      expect(told.replaceAll(/\s/g, '')).toContain(organisation.replaceAll(/\s/g, ''))
      expect(told).not.toContain('Нұрғалиев')
      expect(paper.headers.get('content-disposition')).not.toContain('Көмекбаева')
    }
  expect((await get(`${volunteer}/paper`, 'stranger')).status).toBe(404)
  await db.write.deleteFrom('volunteerVisits').where('id', 'in', ids).execute()
})

test('a volunteer who stopped helping is shown so, and a day ahead comes back beside the field', async () => {
  const row = await db.read.selectFrom('outsideVolunteers').select('version').executeTakeFirstOrThrow()
  const left = { intent: 'leaving', version: String(row.version) }
  const ahead = await post(volunteer, { ...left, leftOn: '01.12.2026' }, 'coordinator')
  expect([ahead.status, beside(await ahead.text(), 'leftOn') === '']).toEqual([409, false])
  expect((await post(volunteer, { ...left, leftOn: '20.11.2026' }, 'coordinator')).status).toBe(303)
  expect(await (await get('/volunteering/volunteers', 'coordinator')).text()).toContain('20.11.2026')
  expect(await (await get('/volunteering/visits', 'head')).text()).not.toContain('Көмекбаева')
})
