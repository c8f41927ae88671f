/** Caseloads on their pages: figures, the preview before the deed, and the deed, with plain forms. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import { newId } from '~/platform/ids.server'

let db: Databases
let site: Site
let [institutionId, aigul, berik, lone, head, officer] = ['', '', '', '', '', '']

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  institutionId = await anInstitution(db)
  aigul = await aUser(db, { role: 'social-worker', institutionId, name: 'Айгүл Сапарова', language: 'en' })
  berik = await aUser(db, { role: 'social-worker', institutionId, name: 'Берік Оспанов', language: 'en' })
  const headId = await aUser(db, { role: 'institution-head', institutionId, language: 'en' })
  for (let at = 0; at < 5; at += 1)
    await aPerson(db, { institutionId, caseWorkerId: aigul, surname: `Әлиев${at}` })
  lone = await aPerson(db, { institutionId, caseWorkerId: null, surname: 'Жалғызов' })
  head = await site.signInAs({ userId: headId, role: 'institution-head' })
  officer = await site.signInAs({ userId: berik, role: 'social-worker' })
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const workerOf = async (id: string): Promise<string | null> =>
  (await db.read.selectFrom('people').select('caseWorkerId').where('id', '=', id).executeTakeFirstOrThrow())
    .caseWorkerId

it('shows each worker with their figures, and those whom nobody has', async () => {
  const page = await (await site.fetch('/caseload', { as: head })).text()
  for (const word of ['Айгүл Сапарова', 'Берік Оспанов', 'Nobody has them', '/caseload/assign?worker=none'])
    expect(page).toContain(word)
})

it('proposes to even out, and changes nothing by looking', async () => {
  const page = await (await site.fetch('/caseload/even', { as: head })).text()
  expect(page).toContain('1 person has nobody')
  expect([...page.matchAll(/name="move"/g)]).toHaveLength(3)
  expect(await workerOf(lone)).toBeNull()
})

it('shows what would change before it changes, then does it once', async () => {
  const wanted = { intent: 'preview', person: lone, to: berik }
  const preview = await (await site.post('/caseload/assign', wanted, head)).text()
  expect(preview).toContain('What would change: 1 person')
  expect(await workerOf(lone)).toBeNull()
  const once = newId()
  const apply = { intent: 'apply', once, move: `${lone}.-.${berik}` }
  for (const _ of [1, 2]) expect((await site.post('/caseload/assign', apply, head)).status).toBe(303)
  expect(await workerOf(lone)).toBe(berik)
})

it('says so when nobody is ticked, no worker is chosen, or somebody was faster', async () => {
  const nobody = await site.post('/caseload/assign', { intent: 'preview', to: berik }, head)
  expect(nobody.status).toBe(409)
  const noWorker = await site.post('/caseload/assign', { intent: 'preview', person: lone, to: '' }, head)
  expect(noWorker.status).toBe(422)
  const stale = { intent: 'apply', once: newId(), move: `${lone}.-.${aigul}` }
  const late = await site.post('/caseload/assign', stale, head)
  expect([late.status, (await late.text()).includes('Somebody was assigned in the meantime')]).toEqual([
    409,
    true,
  ])
})

it('takes the whole list when that is asked for', async () => {
  const all = { intent: 'preview', everyone: 'on', to: berik }
  const preview = await (await site.post(`/caseload/assign?worker=${aigul}`, all, head)).text()
  expect(preview).toContain('What would change: 5 people')
})

it('lets a social worker see only whom nobody has', async () => {
  const page = await (await site.fetch(`/caseload/assign?worker=${aigul}`, { as: officer })).text()
  expect(page).not.toContain('Әлиев')
})

it('names nobody in an address', async () => {
  const page = await (await site.fetch('/caseload/assign', { as: head })).text()
  const addresses = [...page.matchAll(/(?:href|action)="([^"]*)"/g)].map((each) => decodeURI(each[1] ?? ''))
  expect(addresses.filter((each) => /[Ѐ-ӿ]/.test(each))).toEqual([])
})
