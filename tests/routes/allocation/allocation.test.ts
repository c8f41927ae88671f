/** Runs and lines over HTTP: what is typed comes back, refusals are told, and nobody reads another's people. */
import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aLine, aRun, plainOptions } from '#tests/support/allocation-rows'
import {
  type AllocationWorld,
  aReadyPerson,
  anAllocationWorld,
  anOpenPlace,
} from '#tests/support/allocation-world'
import { aUser, anInstitution } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import { addDays } from '~/domain/calendar/day'
import { systemClock, today } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'

let db: Databases
let site: Site
let world: AllocationWorld
let officer: string
let headquarters: string
let stranger: string
let linePath: string
let runPath: string

beforeEach(async () => {
  db = await openSqlite()
  site = await openSite(db)
  world = await anAllocationWorld(db)
  const person = await aReadyPerson(db, world, {
    surname: 'Канарейкин',
    endOfTerm: addDays(today(systemClock), 50),
  })
  const place = await anOpenPlace(db, world)
  const runId = await aRun(db, { lapsesOn: addDays(today(systemClock), 5) })
  const { organisationId, institutionId } = world
  const lineId = await aLine(db, { runId, personId: person, openingId: place, organisationId, institutionId })
  runPath = `/allocation/${runId}`
  linePath = `${runPath}/lines/${lineId}`
  const signIn = async (role: 'social-worker' | 'headquarters', ties: object): Promise<string> => {
    const userId = await aUser(db, { role, language: 'ru', ...ties })
    return site.signInAs({ userId, role })
  }
  officer = await signIn('social-worker', { institutionId })
  headquarters = await signIn('headquarters', {})
  stranger = await signIn('social-worker', { institutionId: await anInstitution(db) })
})
afterEach(async () => {
  await site.close()
  await db.close()
})

const read = async (path: string, as: string) => {
  const response = await site.fetch(path, { as })
  return { status: response.status, text: await response.text() }
}

const form = {
  scope: 'all',
  objective: 'best-total',
  employerCap: '',
  'priority-obligations': '0',
  'priority-waiting': '0',
  'priority-women': '0',
  'priority-disability': '0',
}

test('every page of a run opens for whoever may read it, and the other institution finds none', async () => {
  for (const path of [runPath, `${runPath}/lines`, linePath, `${runPath}/places`, `${runPath}/file?as=csv`]) {
    expect([path, (await read(path, officer)).status]).toEqual([path, 200])
    expect((await read(path, headquarters)).status).toBe(200)
    const other = await read(path, stranger)
    expect(other.status).toBe(404)
    expect(other.text).not.toContain('Канарейкин')
  }
})

test.each([
  ['not asked', { apart: true }, null, 'Цена ещё одного места не выяснялась'],
  ['held back by a cap', { employerCap: 1 }, 0, 'больше людей не допускает предел для одного работодателя'],
  ['room for all', {}, 0, 'На каждой вакансии хватает места всем, кого туда направил бы план.'],
] as const)('why no place more is named is said as it is: %s', async (_, options, worth, words) => {
  const runId = await aRun(db, { options: JSON.stringify({ ...plainOptions, ...options }) })
  const openingId = await anOpenPlace(db, world)
  const { organisationId } = world
  const counts = { rank: 1, places: 1, filled: 0, price: 0, placesMore: 0 } as const
  await db.write
    .insertInto('allocationPlaces')
    .values({ runId, openingId, organisationId, worth, ...counts })
    .execute()
  const { text } = await read(`/allocation/${runId}`, headquarters)
  expect(text).toContain(words)
  expect(text.includes('На каждой вакансии хватает места всем, кого туда направил бы план.')).toBe(
    words.startsWith('На каждой'),
  )
})

test('an officer accepts a line and is shown the referral; a second press says it is decided', async () => {
  const sent = await site.post(linePath, { version: '1', once: newId() }, officer)
  expect([sent.status, sent.headers.get('location')]).toEqual([303, linePath])
  expect((await read(linePath, officer)).text).toMatch(/\/referrals\//)
  expect((await site.post(linePath, { version: '2', once: newId() }, officer)).status).toBe(409)
  expect((await site.post(linePath, { version: '1' }, stranger)).status).toBe(404)
})

test('declining asks for a reason and for words', async () => {
  const path = `${linePath}/decline`
  expect((await site.post(path, { version: '1', reason: 'safety', words: '' }, officer)).status).toBe(422)
  expect(
    (await site.post(path, { version: '1', reason: 'other-candidate', words: 'x' }, officer)).status,
  ).toBe(422)
  expect((await site.post(path, { version: '1', reason: 'safety', words: 'Қауіпті' }, officer)).status).toBe(
    303,
  )
})

test('a run with nobody chosen, or with priorities beyond their bound, is refused and nothing typed is lost', async () => {
  const empty = await site.post('/allocation/new', { ...form, scope: 'regions' }, headquarters)
  expect(empty.status).toBe(409)
  const loud = { ...form, 'priority-women': '5', 'priority-waiting': '5', 'priority-obligations': '5' }
  const refused = await site.post('/allocation/new', loud, headquarters)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('value="5" selected')
})

test('an institution is asked for no priorities, and one that sends them all the same is refused', async () => {
  expect((await read('/allocation/new', headquarters)).text).toContain('name="priority-women"')
  expect((await read('/allocation/new', officer)).text).not.toContain('name="priority-')
  const sent = await site.post('/allocation/new', { ...form, 'priority-women': '1' }, officer)
  expect([sent.status, (await sent.text()).includes('Приоритеты объявляет Комитет УИС')]).toEqual([409, true])
})

test('a run goes from the form to its result', async () => {
  const sent = await site.post('/allocation/new', { ...form, unknowns: 'on', once: newId() }, headquarters)
  expect(sent.status).toBe(303)
  const path = sent.headers.get('location') ?? ''
  await expect
    .poll(async () => (await read(path, headquarters)).text, { timeout: 20_000 })
    .toContain('зазор 0')
  const file = await site.fetch(`${path}/file?as=xlsx`, { as: headquarters })
  const proof = await readSheet(Buffer.from(await file.arrayBuffer()), 'Доказательство')
  expect(proof[0]?.[0]).toBe('Доказано: цены допускают ровно столько, сколько имеет план')
  const tried = await read(`${path}/what-if`, headquarters)
  expect(tried.status).toBe(200)
})
