/** Organisations over HTTP: the open door of registration and the closed ones behind it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anOrganisation, aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const form = {
  businessId: '1504 4000 0013',
  name: 'ТОО «Шебер»',
  region: '79',
  contactName: 'Айгүл',
  contactPhone: '+7 701 000 00 00',
  contactEmail: 'sheber@example.kz',
  login: 'sheber',
  password: 'a long enough password',
}

test('an employer registers, signs in, sees its own page and can only draft', async () => {
  expect((await site.fetch('/register-employer')).status).toBe(200)
  const registered = await site.post('/register-employer', form)
  expect([registered.status, registered.headers.get('location')]).toEqual([303, '/sign-in'])
  const signedIn = await site.post('/sign-in', { login: 'sheber', password: form.password, to: '/' })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const { id } = await db.read.selectFrom('organisations').select('id').executeTakeFirstOrThrow()
  expect((await site.fetch(`/organisations/${id}`, { as: cookie })).status).toBe(200)
  const page = await (await site.fetch('/openings/new', { as: cookie })).text()
  expect(page).toContain('value="draft"')
  expect(page).not.toContain('value="submit"')
})

test('a wrong digit, a known number and an unknown region come back beside their fields', async () => {
  const wrong = await site.post('/register-employer', { ...form, businessId: '150440000014' })
  expect([wrong.status, (await wrong.text()).includes('businessId-error')]).toEqual([409, true])
  const known = await site.post('/register-employer', form)
  expect([known.status, (await known.text()).includes('businessId-error')]).toEqual([409, true])
  const region = await site.post('/register-employer', { ...form, region: '' })
  expect([region.status, (await region.text()).includes('region-error')]).toEqual([422, true])
})

test('the password never comes back to the page', async () => {
  const response = await site.post('/register-employer', { ...form, login: ' ' })
  expect(await response.text()).not.toContain(form.password)
  expect(site.log()).not.toContain(form.password)
})

test('an employer meets 404 at another organisation and 403 at the list', async () => {
  const [own, other] = [await anOrganisation(db), await anOrganisation(db)]
  const employer = await site.signInAs({
    userId: await aUser(db, { role: 'employer', organisationId: own }),
    role: 'employer',
  })
  expect((await site.fetch(`/organisations/${own}`, { as: employer })).status).toBe(200)
  for (const path of ['', '/edit'])
    expect((await site.fetch(`/organisations/${other}${path}`, { as: employer })).status).toBe(404)
  expect((await site.post(`/organisations/${other}/check`, {}, employer)).status).toBe(404)
  expect((await site.fetch(`/organisations/${own}/decision`, { as: employer })).status).toBe(403)
  expect((await site.fetch('/organisations', { as: employer })).status).toBe(403)
})

test('headquarters approves an organisation and the page says so', async () => {
  const id = await anOrganisation(db, { state: 'registered', name: 'ИП Нұр' })
  const headquarters = await site.signInAs({
    userId: await aUser(db, { role: 'headquarters', language: 'ru' }),
    role: 'headquarters',
  })
  expect(await (await site.fetch('/organisations?state=registered', { as: headquarters })).text()).toContain(
    'ИП Нұр',
  )
  const refused = await site.post(
    `/organisations/${id}/decision`,
    { decision: 'suspend', version: '1' },
    headquarters,
  )
  expect([refused.status, (await refused.text()).includes('reason-error')]).toEqual([409, true])
  const done = await site.post(
    `/organisations/${id}/decision`,
    { decision: 'approve', version: '1' },
    headquarters,
  )
  expect(done.status).toBe(303)
  const page = await (await site.fetch(`/organisations/${id}`, { as: headquarters })).text()
  expect(page).toContain('Подтверждена')
})
