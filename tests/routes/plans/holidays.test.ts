/** The holiday table over HTTP: fields, how much would move, saved; what was typed is never lost. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site
let as: string

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  as = await site.signInAs({ userId: await aUser(db, { role: 'headquarters' }), role: 'headquarters' })
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const send = (given: Record<string, string>) =>
  site.post(
    '/admin/law/holidays',
    {
      day: '2027-06-04',
      kind: 'holiday',
      nameKk: 'Ауыстырылған күн',
      nameRu: 'Перенос',
      nameEn: 'Moved day',
      why: '№ 900 қаулы',
      version: '0',
      ...given,
    },
    as,
  )

const rowOf = () =>
  db.read
    .selectFrom('holidays')
    .selectAll()
    .where('day', '=', '2027-06-04' as never)
    .executeTakeFirst()

test('a change is shown before it is saved', async () => {
  const preview = await send({ intent: 'preview' })
  expect(preview.status).toBe(200)
  expect(await preview.text()).toContain('name="why" value="№ 900 қаулы"')
  expect(await rowOf()).toBeUndefined()
})

test('a change without its reason comes back with everything typed', async () => {
  const answer = await send({ intent: 'save', why: '' })
  expect(answer.status).toBe(422)
  const text = await answer.text()
  expect(text).toContain('id="why-error"')
  expect(text).toContain('Ауыстырылған күн')
})

test('a working Friday is refused beside its field', async () => {
  const answer = await send({ intent: 'save', kind: 'working' })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('id="kind-error"')
})

test('a saved change stands in the table and in the history', async () => {
  expect((await send({ intent: 'save' })).status).toBe(303)
  expect(await rowOf()).toMatchObject({ kind: 'holiday', version: 1 })
  const page = await (await site.fetch('/admin/law/holidays?year=2027&change=2027-06-04', { as })).text()
  expect(page).toContain('№ 900 қаулы')
  expect(page).toContain('value="Ауыстырылған күн"')
})
