/** Placements over HTTP: who sees whom at work, and a mark noted once it is due. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { aPlacement } from '#tests/support/placements'
import { type Site, openSite } from '#tests/support/site'
import type { Role } from '~/domain/access/roles'
import { addDays } from '~/domain/calendar/day'
import { systemClock, today } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'

let db: Databases
let site: Site
let placement: string
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
  const startedOn = addDays(today(systemClock), -8)
  placement = await aPlacement(db, { institutionId, organisationId, openingId, personId, startedOn })
  const signIn = async (role: Role, tie: object): Promise<string> =>
    site.signInAs({ userId: await aUser(db, { role, language: 'ru', ...tie }), role })
  officer = await signIn('social-worker', { institutionId })
  employer = await signIn('employer', { organisationId })
  stranger = await signIn('employer', { organisationId: await anOrganisation(db) })
})
afterEach(async () => {
  await site.close()
  await db.close()
})

const note = (fields: Record<string, string>, as = employer) =>
  site.post(
    `/placements/${placement}`,
    {
      mark: '7',
      outcome: 'at-work',
      source: 'officer',
      words: 'Работает',
      version: '1',
      once: newId(),
      ...fields,
    },
    as,
  )

test('the officer reads the name, the employer a number without a consent, another employer nothing', async () => {
  for (const path of ['/placements', `/placements/${placement}`]) {
    expect(await (await site.fetch(path, { as: officer })).text()).toContain('Канарейкин')
    const page = await site.fetch(path, { as: employer })
    expect(page.status).toBe(200)
    expect(await page.text()).not.toContain('Канарейкин')
  }
  expect((await site.fetch(`/placements/${placement}`, { as: stranger })).status).toBe(404)
  expect(await (await site.fetch('/placements', { as: stranger })).text()).not.toContain(placement)
})

test('a mark is noted when it is due, once, and with an answer; what was typed comes back', async () => {
  const without = await note({ outcome: '' })
  expect(without.status).toBe(422)
  expect((await note({ mark: '30' })).status).toBe(409)
  expect((await note({ version: '9' })).status).toBe(409)
  expect((await note({}, stranger)).status).toBe(404)
  const done = await note({})
  expect([done.status, done.headers.get('location')]).toEqual([303, `/placements/${placement}`])
  expect((await note({ version: '2' })).status).toBe(409)
  const row = await db.read
    .selectFrom('placementChecks')
    .select(['outcome', 'source'])
    .where('mark', '=', 7)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ outcome: 'at-work', source: 'employer' })
})

test('outcomes are narrowed to one employer, and fewer than five people are not counted out', async () => {
  const institutionId = await anInstitution(db)
  const [first, second] = [await anOrganisation(db), await anOrganisation(db)]
  const startedOn = addDays(today(systemClock), -40)
  for (const [organisationId, count] of [
    [first, 6],
    [second, 3],
  ] as const) {
    const openingId = await anOpening(db, { organisationId, state: 'open' })
    for (let at = 0; at < count; at += 1) {
      const personId = await aPerson(db, { institutionId })
      await aPlacement(db, { institutionId, organisationId, openingId, personId, startedOn })
    }
  }
  const userId = await aUser(db, { role: 'headquarters', language: 'ru' })
  const as = await site.signInAs({ userId, role: 'headquarters' })
  const followed = async (organisation: string): Promise<string> => {
    const path = `/placements/outcomes?organisation=${organisation}&_data=${encodeURIComponent('routes/placements/outcomes')}`
    const page = (await (await site.fetch(path, { as })).json()) as {
      readonly curve: { readonly followed: string }
      readonly employers: readonly unknown[]
    }
    expect(page.employers).toHaveLength(3)
    return page.curve.followed
  }
  expect([await followed(first), await followed(second), await followed('nobody')]).toEqual([
    '6',
    'меньше 5',
    '10',
  ])
})

test('outcomes are figures for those who oversee, and never for an employer', async () => {
  expect((await site.fetch('/placements/outcomes', { as: employer })).status).toBe(403)
  expect((await site.fetch('/placements/outcomes', { as: officer })).status).toBe(403)
})
