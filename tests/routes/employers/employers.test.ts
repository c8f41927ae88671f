/** Employers over HTTP: wrong words come back beside their fields, a colleague's first password shows once, strangers meet 404. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aUser, anOrganisation, anOpening } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site
let own: string
let other: string
let employer: string
let headquarters: string

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  own = await anOrganisation(db, { kind: 'business', state: 'approved' })
  other = await anOrganisation(db, { kind: 'business', state: 'approved' })
  const signIn = async (role: 'employer' | 'headquarters', ties: object = {}) =>
    site.signInAs({ userId: await aUser(db, { role, language: 'ru', ...ties }), role })
  employer = await signIn('employer', { organisationId: own })
  headquarters = await signIn('headquarters')
})
afterAll(async () => {
  await site.close()
  await db.close()
})

test('another employer is not there, nor are the candidates of its openings', async () => {
  for (const room of ['accreditation', 'accreditation/no-tax-debt', 'contracts', 'obligations', 'users'])
    expect((await site.fetch(`/organisations/${other}/${room}`, { as: employer })).status).toBe(404)
  const openingId = await anOpening(db, { organisationId: other, state: 'open' })
  expect((await site.fetch(`/openings/${openingId}/cards`, { as: employer })).status).toBe(404)
})

test('a line of the ledger without its words comes back with what was typed, and is kept once it is whole', async () => {
  const path = `/organisations/${own}/obligations/new?kind=insurance`
  const empty = { kind: 'insurance', onDay: '', title: '', words: 'Көлік сақтандырылды' }
  const wrong = await site.post(path, empty, employer)
  const page = await wrong.text()
  expect([wrong.status, page.includes('onDay-error'), page.includes(empty.words)]).toEqual([422, true, true])
  const whole = { ...empty, onDay: '2026-01-05', title: 'Полис № 7' }
  const refused = await site.post(path, whole, employer)
  expect([refused.status, (await refused.text()).includes('untilOn-error')]).toEqual([409, true])
  expect((await site.post(path, { ...whole, untilOn: '2027-01-05' }, employer)).status).toBe(303)
})

test('an accreditation is refused while the checklist is open, with the reason still in the form', async () => {
  const fields = {
    outcome: 'granted',
    fromOn: '2026-11-01',
    toOn: '2027-11-01',
    reason: 'Қаралды',
    version: '1',
  }
  const answer = await site.post(`/organisations/${own}/accredit`, fields, headquarters)
  expect([answer.status, (await answer.text()).includes('Қаралды')]).toEqual([409, true])
  expect((await site.post(`/organisations/${own}/accredit`, fields, employer)).status).toBe(403)
})

test('a colleague is invited with a password that is shown once and never logged', async () => {
  const path = `/organisations/${own}/users`
  expect((await site.post(path, { intent: 'invite', name: '', login: 'sheber-2' }, employer)).status).toBe(
    422,
  )
  const invite = { intent: 'invite', name: 'Айгүл', login: 'sheber-2' }
  const done = await site.post(path, invite, employer)
  expect([done.status, (await done.text()).includes('sheber-2')]).toEqual([200, true])
  const again = await site.post(path, invite, employer)
  expect([again.status, (await again.text()).includes('login-error')]).toEqual([409, true])
})
