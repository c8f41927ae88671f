import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { aUser, anInstitution } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site
let headquarters: string
let existing: string

const colony = {
  code: '38',
  nameKk: '№38 мекеме',
  nameRu: 'Учреждение №38',
  placeKato: '390000000',
  safetyLevel: 'maximum',
  openPlaces: '40',
}

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  existing = await anInstitution(db, { code: '54' })
  const userId = await aUser(db, { role: 'headquarters', language: 'en' })
  headquarters = await site.signInAs({ userId, role: 'headquarters' })
})

afterAll(async () => {
  await site.close()
  await db.close()
})

it('headquarters add an institution; its region follows from its place', async () => {
  const done = await site.post('/admin/institutions/new', colony, headquarters)
  expect(done.status).toBe(303)
  const row = await db.read.selectFrom('institutions').selectAll().where('code', '=', '38').executeTakeFirst()
  expect(row).toMatchObject({ region: '39', safetyLevel: 'maximum', openPlaces: 40 })
})

it('two institutions cannot share a code', async () => {
  expect((await site.post('/admin/institutions/new', { ...colony, code: '54' }, headquarters)).status).toBe(
    409,
  )
})

it('a detachment is added once', async () => {
  const add = () =>
    site.post(
      `/admin/institutions/${existing}`,
      { intent: 'detachment', number: '7', headUserId: '' },
      headquarters,
    )
  expect((await add()).status).toBe(303)
  const again = await add()
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('This detachment is there already')
})

it('a stale form is refused', async () => {
  const change = () =>
    site.post(
      `/admin/institutions/${existing}`,
      { ...colony, intent: 'institution', code: '54', version: '1' },
      headquarters,
    )
  expect((await change()).status).toBe(303)
  expect((await change()).status).toBe(409)
})
