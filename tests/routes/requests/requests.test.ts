/** A request for workers over HTTP: sent by the employer, answered by the officer, and what each of them is shown. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { aConsent, aReferral } from '#tests/support/placements'
import { aCandidate, aRequest, aWorkNotice } from '#tests/support/requests'
import { type Site, openSite } from '#tests/support/site'
import type { Role } from '~/domain/access/roles'
import { newId } from '~/platform/ids.server'

let db: Databases
let site: Site
let ties: { institutionId: string; organisationId: string; openingId: string }
let officer: string
let employer: string
let stranger: string

beforeEach(async () => {
  db = await openSqlite()
  site = await openSite(db)
  const institutionId = await anInstitution(db)
  const organisationId = await anOrganisation(db)
  const channel = 'on-site-business'
  const openingId = await anOpening(db, { organisationId, institutionId, channel, state: 'open', places: 3 })
  ties = { institutionId, organisationId, openingId }
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

const send = (fields: Record<string, string> = {}) =>
  site.post(
    '/requests/new',
    {
      openingId: ties.openingId,
      institutionIds: ties.institutionId,
      count: '2',
      specialty: 'Тігінші',
      conditions: 'Арнайы киім беріледі',
      once: newId(),
      ...fields,
    },
    employer,
  )

test('is sent once, and a wrong or too large one comes back with everything typed', async () => {
  const wrong = await send({ count: 'екеу' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Арнайы киім беріледі')
  const large = await send({ count: '9' })
  expect(large.status).toBe(409)
  expect(await large.text()).toContain('Арнайы киім беріледі')
  const once = newId()
  const [first, again] = [await send({ once }), await send({ once })]
  expect([first.status, again.status]).toEqual([303, 303])
  expect(first.headers.get('location')).toBe(again.headers.get('location'))
  expect(await db.read.selectFrom('workRequests').select('state').execute()).toEqual([{ state: 'received' }])
})

test('shows the officer everybody who was looked at, the employer nobody, and another employer nothing', async () => {
  const id = await aRequest(db, ties)
  const personId = await aPerson(db, { institutionId: ties.institutionId, surname: 'Канарейкин' })
  const { institutionId, organisationId } = ties
  await aCandidate(db, { institutionId, organisationId, personId, requestId: id })
  const read = async (as: string) => {
    const page = await site.fetch(`/requests/${id}`, { as })
    return { status: page.status, names: (await page.text()).includes('Канарейкин') }
  }
  expect(await read(officer)).toEqual({ status: 200, names: true })
  expect(await read(employer)).toEqual({ status: 200, names: false })
  expect((await read(stranger)).status).toBe(404)
})

test('a chosen person without consent is a number to the employer, with consent a name that leaves a trace', async () => {
  const id = await aRequest(db, ties)
  const personId = await aPerson(db, { institutionId: ties.institutionId, surname: 'Канарейкин' })
  const referralId = await aReferral(db, { ...ties, personId })
  const { institutionId, organisationId } = ties
  const at = { institutionId, organisationId, personId }
  const candidateId = await aCandidate(db, { ...at, requestId: id, stage: 'contracted', referralId })
  const [page, notice] = [`/requests/${id}`, '/requests/notices']
  await aWorkNotice(db, { ...at, candidateId })
  const read = async (path: string) => (await site.fetch(path, { as: employer })).text()
  const named = async () => {
    const deed = `/requests/candidates/${candidateId}/notice`
    const texts = [await read(page), await read(notice), await read(deed)]
    return texts.map((text) => text.includes('Канарейкин'))
  }
  expect(await named()).toEqual([false, false, false])
  await aConsent(db, { referralId, personId })
  expect(await named()).toEqual([true, true, true])
  const shown = await db.read.selectFrom('candidateDisclosures').select(['stage', 'referralId']).execute()
  expect(shown).toEqual([{ stage: 'agreed', referralId }])
})

test('a person is left out with a reason in a form that is not stale; otherwise nothing changes', async () => {
  const id = await aRequest(db, ties)
  const personId = await aPerson(db, { institutionId: ties.institutionId })
  const { institutionId, organisationId } = ties
  const candidate = await aCandidate(db, { institutionId, organisationId, personId, requestId: id })
  const decide = (fields: Record<string, string>) =>
    site.post(
      `/requests/candidates/${candidate}/decision`,
      { intent: 'excluded', version: '1', once: newId(), ...fields },
      officer,
    )
  expect((await decide({})).status).toBe(422)
  expect((await decide({ reason: 'other' })).status).toBe(409)
  expect((await decide({ reason: 'enough-found', version: '7' })).status).toBe(409)
  expect((await decide({ reason: 'enough-found' })).status).toBe(303)
  const rows = await db.read.selectFrom('requestCandidates').select(['stage', 'reason']).execute()
  expect(rows).toEqual([{ stage: 'excluded', reason: 'enough-found' }])
})

test('a refusal needs its reason in words, and answers the request', async () => {
  const id = await aRequest(db, ties)
  const refuse = (answer: string) =>
    site.post(`/requests/${id}/refuse`, { version: '1', answer, once: newId() }, officer)
  expect((await refuse('')).status).toBe(422)
  const done = await refuse('Цехта жөндеу жүріп жатыр')
  expect([done.status, done.headers.get('location')]).toEqual([303, `/requests/${id}`])
  expect((await refuse('Қайтадан')).status).toBe(409)
})
