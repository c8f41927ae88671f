/** The person's own page of work over HTTP: consent, an application, an answer and a time for an interview, each their own alone. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { aReferral, anInterview } from '#tests/support/placements'
import { type Site, openSite } from '#tests/support/site'
import type { ReferralState } from '~/domain/placements/referral'
import { addDays } from '~/domain/calendar/day'
import { systemClock, today } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'

let db: Databases
let site: Site
let ties: { personId: string; institutionId: string; organisationId: string; openingId: string }
let own: string
let other: string

beforeEach(async () => {
  db = await openSqlite()
  site = await openSite(db)
  const institutionId = await anInstitution(db)
  const organisationId = await anOrganisation(db)
  const openingId = await anOpening(db, { organisationId, state: 'open', title: 'Пекарь канарейки' })
  const endOfTerm = addDays(today(systemClock), 50)
  const personId = await aPerson(db, { institutionId, endOfTerm, workConsent: 'yes' })
  ties = { personId, institutionId, organisationId, openingId }
  const signIn = async (whose: string): Promise<string> =>
    site.signInAs({
      userId: await aUser(db, { role: 'person', language: 'ru', personId: whose }),
      role: 'person',
    })
  own = await signIn(personId)
  other = await signIn(await aPerson(db, { institutionId }))
})
afterEach(async () => {
  await site.close()
  await db.close()
})

const referred = (state: ReferralState) => aReferral(db, { ...ties, state })
const say = (fields: Record<string, string | readonly string[]>, as = own) =>
  site.post('/portal/work', { once: newId(), ...fields }, as)
const stateOf = async (id: string) =>
  (await db.read.selectFrom('referrals').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

test('an application needs words of one’s own, and another person finds nothing there', async () => {
  const referral = await referred('accepted')
  const step = { intent: 'step', deed: 'apply', referral, version: '1' }
  const empty = await say({ ...step, words: '' })
  expect(empty.status).toBe(409)
  expect(await empty.text()).toContain('Напишите своими словами')
  expect((await say({ ...step, words: 'Прошу принять' }, other)).status).toBe(404)
  expect(await (await site.fetch('/portal/work', { as: other })).text()).not.toContain('Пекарь канарейки')
  expect((await say({ ...step, words: 'Прошу принять' })).status).toBe(303)
  expect(await stateOf(referral)).toBe('applied')
})

test('consent is given and taken back by the person alone', async () => {
  const referral = await referred('applied')
  const given = { intent: 'consent', referral, scope: ['skills', 'contact'] }
  expect((await say(given, other)).status).toBe(404)
  expect((await say(given)).status).toBe(303)
  expect(await (await site.fetch('/portal/work', { as: own })).text()).toContain(
    'Организация знает: фамилия и имя, навыки',
  )
  expect((await say({ intent: 'consent-back', referral })).status).toBe(303)
  expect((await say({ intent: 'consent-back', referral })).status).toBe(409)
})

test('a time is taken once, and an offer answered; the first page says that something waits', async () => {
  const referral = await referred('interview')
  const startsAt = `${addDays(today(systemClock), 5)}T10:00`
  const interview = await anInterview(db, { ...ties, referralId: referral, startsAt })
  expect(await (await site.fetch('/portal', { as: own })).text()).toContain(
    '1 вопрос о работе ждёт вашего слова',
  )
  const pick = { intent: 'pick', interview, version: '1' }
  expect((await say(pick)).status).toBe(303)
  expect((await say(pick)).status).toBe(409)
  await db.write.updateTable('referrals').set({ state: 'offered' }).where('id', '=', referral).execute()
  const no = { intent: 'step', deed: 'decline', reason: 'other-place', words: '', referral, version: '1' }
  expect((await say(no)).status).toBe(303)
  expect(await stateOf(referral)).toBe('declined')
})
