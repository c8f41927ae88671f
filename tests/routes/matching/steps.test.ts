/** Steps to work become measures with one press, twice is once; and supply and demand tells an outsider no small figure. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser, anOpening, anOrganisation } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice } from '#tests/support/plans'
import { type Site, openSite } from '#tests/support/site'
import { addDays } from '~/domain/calendar/day'
import { systemClock, today } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'

let db: Databases
let site: Site
let office: Office
let officer: string

beforeEach(async () => {
  db = await openSqlite()
  site = await openSite(db)
  office = await anOffice(db)
  officer = await site.signInAs(office.officer.actor)
})
afterEach(async () => {
  await site.close()
  await db.close()
})

const soon = { endOfTerm: addDays(today(systemClock), 100) }
const measuresOf = async (personId: string) =>
  (
    await db.read
      .selectFrom('measures')
      .innerJoin('plans', 'plans.id', 'measures.planId')
      .select('measures.catalogueKey')
      .where('plans.personId', '=', personId)
      .execute()
  ).map(({ catalogueKey }) => catalogueKey)

test('one press puts the step into the plan, the same press again does not', async () => {
  const personId = await aPersonWithPlan(db, office, soon)
  const before = (await measuresOf(personId)).length
  const press = { of: 'identity-document', once: newId() }
  const path = `/people/${personId}/steps`
  const answers = [await site.post(path, press, officer), await site.post(path, press, officer)]
  expect(answers.map(({ status, headers }) => [status, headers.get('location')?.split('?')[0]])).toEqual([
    [303, `/people/${personId}/plan`],
    [303, `/people/${personId}/plan`],
  ])
  const after = await measuresOf(personId)
  expect(after).toHaveLength(before + 1)
  expect(after).toContain('identity-card-issued')
})

test('one press does it for everybody ticked, with nobody ticked it asks for them', async () => {
  const people = [await aPersonWithPlan(db, office, soon), await aPersonWithPlan(db, office, soon)]
  const press = { of: 'fitness-conclusion', once: newId() }
  const nobody = await site.post('/unlock/people?of=fitness-conclusion', press, officer)
  expect(nobody.status).toBe(422)
  for (const _ of [1, 2]) {
    const done = await site.post(
      '/unlock/people?of=fitness-conclusion',
      { ...press, person: people },
      officer,
    )
    expect(done.status).toBe(303)
  }
  for (const personId of people)
    expect((await measuresOf(personId)).filter((key) => key === 'medical-examination')).toHaveLength(1)
})

test('nothing is added for a person of another institution, or to somebody without a plan', async () => {
  const stranger = await site.signInAs((await anOffice(db)).officer.actor)
  const personId = await aPersonWithPlan(db, office, soon)
  const before = await measuresOf(personId)
  const press = { of: 'consent', once: newId() }
  expect((await site.post(`/people/${personId}/steps`, press, stranger)).status).toBe(404)
  expect(await measuresOf(personId)).toEqual(before)
  const without = await aPerson(db, { institutionId: office.institutionId })
  expect((await site.post(`/people/${without}/steps`, press, officer)).status).toBe(409)
})

test('fewer than five people of a trade are a secret from an authority outside, and no secret within', async () => {
  await anOpening(db, { organisationId: await anOrganisation(db), state: 'open', occupation: '7533' })
  for (const trade of ['7533', '7533', '7533', '5120', '5120', '5120', '5120', '5120', '5120']) {
    const personId = await aPerson(db, {
      institutionId: office.institutionId,
      workConsent: 'yes',
      ...soon,
    })
    await db.write
      .insertInto('personOccupations')
      .values({ id: newId(), personId, code: trade, years: 5 })
      .execute()
  }
  const read = async (role: 'local-authority' | 'headquarters') => {
    const as = await site.signInAs({ userId: await aUser(db, { role, region: '79', language: 'ru' }), role })
    const page = await site.fetch('/supply-and-demand?_data=routes%2Fmatching%2Fsupply-and-demand', { as })
    const data: unknown = await page.json()
    const groups =
      typeof data === 'object' && data !== null && 'groups' in data && Array.isArray(data.groups)
        ? data.groups
        : []
    return groups.map(({ people, figures }) => [people, figures[0]])
  }
  expect((await read('headquarters')).toSorted()).toEqual([
    [3, '3'],
    [6, '6'],
  ])
  expect((await read('local-authority')).toSorted()).toEqual([
    [0, '< 5'],
    [5, '5'],
  ])
})
