/** Interviews over HTTP: offered by the employer, taken by the officer, downloaded, and nobody named where nobody may be. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { aReferral } from '#tests/support/placements'
import { type Site, openSite } from '#tests/support/site'
import type { Role } from '~/domain/access/roles'
import { addDays } from '~/domain/calendar/day'
import { systemClock, today } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'

let db: Databases
let site: Site
let referral: string
let officer: string
let employer: string
let stranger: string

beforeEach(async () => {
  db = await openSqlite()
  site = await openSite(db)
  const institutionId = await anInstitution(db)
  const organisationId = await anOrganisation(db)
  const openingId = await anOpening(db, { organisationId, state: 'open' })
  const personId = await aPerson(db, { institutionId, surname: 'Канарейкин' })
  referral = await aReferral(db, { personId, openingId, organisationId, institutionId, state: 'interview' })
  const signIn = async (role: Role, ties: object): Promise<string> =>
    site.signInAs({ userId: await aUser(db, { role, language: 'ru', ...ties }), role })
  officer = await signIn('social-worker', { institutionId })
  employer = await signIn('employer', { organisationId })
  stranger = await signIn('employer', { organisationId: await anOrganisation(db) })
})
afterEach(async () => {
  await site.close()
  await db.close()
})

const on = addDays(today(systemClock), 9)
const time = { on, time: '10:00', minutes: '30', way: 'place', place: 'Цех 2' }
const offer = (fields: Record<string, string> = {}, as = employer) =>
  site.post(`/referrals/${referral}/interviews`, { ...time, once: newId(), ...fields }, as)
const offered = async (): Promise<string> => {
  expect((await offer()).status).toBe(303)
  const row = await db.read.selectFrom('interviewSlots').select('id').executeTakeFirstOrThrow()
  return row.id
}

test('a wrong hour comes back beside its field, a taken one is refused, and nothing typed is lost', async () => {
  const wrong = await offer({ time: '25:70' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Укажите время')
  await offered()
  const again = await offer({ place: 'Проходная завода' })
  expect(again.status).toBe(409)
  const text = await again.text()
  expect(text).toContain('Это время уже предложено другому кандидату')
  expect(text).toContain('Проходная завода')
})

test('the employer sees a number and never the name; the officer takes the time; each has the file', async () => {
  const id = await offered()
  for (const path of ['/interviews', `/interviews/${id}`, `/referrals/${referral}/interviews`]) {
    const page = await site.fetch(path, { as: employer })
    expect(page.status).toBe(200)
    expect(await page.text()).not.toContain('Канарейкин')
  }
  expect(await (await site.fetch(`/interviews/${id}`, { as: officer })).text()).toContain('Канарейкин')
  const taken = await site.post(`/interviews/${id}`, { intent: 'pick', version: '1', once: newId() }, officer)
  expect([taken.status, taken.headers.get('location')]).toEqual([303, `/interviews/${id}`])
  const file = await site.fetch(`/interviews/${id}/file`, { as: officer })
  expect(file.headers.get('content-type')).toContain('text/calendar')
  const text = await file.text()
  expect(text).toContain('STATUS:CONFIRMED')
  expect(text).not.toMatch(/Канарейкин|Цех/)
})

test('an employer may not take a time for the candidate, and another one finds nothing', async () => {
  const id = await offered()
  const pick = (as: string) =>
    site.post(`/interviews/${id}`, { intent: 'pick', version: '1', once: newId() }, as)
  expect((await pick(employer)).status).toBe(403)
  expect((await site.fetch(`/interviews/${id}`, { as: stranger })).status).toBe(404)
  expect((await site.fetch(`/interviews/${id}/file`, { as: stranger })).status).toBe(404)
  expect((await offer({}, stranger)).status).toBe(404)
})
