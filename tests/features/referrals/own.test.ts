/** The person's own page of work: their consent, their own steps, and nobody else's. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aReferral, anInterview } from '#tests/support/placements'
import { planOf } from '#tests/support/query-plan'
import { aCandidate, aRequest } from '#tests/support/requests'
import type { Actor } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import type { ReferralState } from '~/domain/placements/referral'
import { giveOwnConsent, withdrawOwnConsent } from '~/features/placements/consent.server'
import { takeOwnStep } from '~/features/referrals/commands.server'
import { countOwnWaiting, ownReferralsQuery } from '~/features/referrals/own-queries.server'
import { getReferral } from '~/features/referrals/queries.server'
import { submitApplication } from '~/features/requests/application.server'

onEveryDatabase('a person’s own referrals', (open) => {
  let db: Databases
  let ids: { personId: string; openingId: string; organisationId: string; institutionId: string }
  let own: Actor
  let officer: Actor
  let employer: Actor

  beforeEach(async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    const organisationId = await anOrganisation(db)
    const openingId = await anOpening(db, { organisationId, institutionId, state: 'open' })
    const given = { institutionId, endOfTerm: day('2027-01-15'), workConsent: 'yes' as const }
    ids = { personId: await aPerson(db, given), openingId, organisationId, institutionId }
    own = anActor('person', { personId: ids.personId })
    officer = anActor('social-worker', { institutionId })
    employer = anActor('employer', { organisationId })
  })
  afterEach(() => db.close())

  const referred = (state: ReferralState) => aReferral(db, { ...ids, state })
  const say = (id: string, given: object, actor = own) =>
    takeOwnStep(callerFor(db, actor), id, {
      deed: 'apply',
      reason: null,
      words: null,
      version: 1,
      ...given,
    })
  const stateOf = async (id: string) => (await getReferral(db.read, officer, id)).state

  test('are applied for in the person’s own words, which the officer reads', async () => {
    const id = await referred('accepted')
    expect(await say(id, {})).toMatchObject({ refusal: { code: 'application-missing' } })
    expect((await say(id, { words: 'Мені жұмысқа алыңыз' })).ok).toBe(true)
    const steps = await db.read.selectFrom('referralSteps').select(['deed', 'words', 'byRole']).execute()
    expect([await stateOf(id), steps]).toEqual([
      'applied',
      [{ deed: 'apply', words: 'Мені жұмысқа алыңыз', byRole: 'person' }],
    ])
  })

  test('are answered: an offer is taken, or said no to with a reason of the own list', async () => {
    const [first, second] = [await referred('offered'), await referred('declined')]
    expect(await say(first, { deed: 'decline', reason: 'skills-lacking' })).toMatchObject({
      refusal: { code: 'reason-not-yours' },
    })
    expect((await say(first, { deed: 'accept-offer' })).ok).toBe(true)
    expect((await say(first, { deed: 'withdraw', reason: 'terms-changed', version: 2 })).ok).toBe(true)
    expect(await say(second, { deed: 'accept-offer' })).toMatchObject({ refusal: { code: 'wrong-state' } })
    expect(await stateOf(first)).toBe('withdrawn')
  })

  test('take no other place away: a no by the person pauses nothing', async () => {
    const id = await referred('applied')
    expect((await say(id, { deed: 'withdraw', reason: 'person-changed-mind' })).ok).toBe(true)
    expect(await db.read.selectFrom('referralConsequences').select('kind').execute()).toEqual([
      { kind: 'coach' },
    ])
  })

  test('show the organisation what the person agreed to, until they take it back', async () => {
    const id = await referred('applied')
    const seen = async () => {
      const { isNamed, shown } = await getReferral(db.read, employer, id)
      return { isNamed, shown }
    }
    expect(await seen()).toEqual({ isNamed: false, shown: [] })
    expect((await giveOwnConsent(callerFor(db, own), id, ['skills', 'contact'])).ok).toBe(true)
    expect(await seen()).toEqual({ isNamed: true, shown: ['skills'] })
    expect((await withdrawOwnConsent(callerFor(db, own), id)).ok).toBe(true)
    expect(await seen()).toEqual({ isNamed: false, shown: [] })
  })

  test('are nobody else’s: another person finds nothing', async () => {
    const id = await referred('offered')
    const other = anActor('person', { personId: await aPerson(db, { institutionId: ids.institutionId }) })
    await expect(say(id, { deed: 'accept-offer' }, other)).rejects.toMatchObject({ status: 404 })
    await expect(giveOwnConsent(callerFor(db, other), id, [])).rejects.toMatchObject({ status: 404 })
    expect(await ownReferralsQuery(db.read, other).execute()).toEqual([])
    expect((await ownReferralsQuery(db.read, own).execute()).map((row) => row.id)).toEqual([id])
  })

  test('for a request go by its papers, and the person’s application moves both', async () => {
    const referralId = await referred('accepted')
    const requestId = await aRequest(db, {
      openingId: ids.openingId,
      organisationId: ids.organisationId,
      institutionId: ids.institutionId,
    })
    const candidate = await aCandidate(db, {
      personId: ids.personId,
      organisationId: ids.organisationId,
      institutionId: ids.institutionId,
      requestId,
      referralId,
      stage: 'included',
    })
    expect(await say(referralId, { words: 'Сұраймын' })).toMatchObject({
      refusal: { code: 'goes-by-request' },
    })
    const words = { version: 1, application: 'Сұраймын' }
    expect((await submitApplication(callerFor(db, own), candidate, words)).ok).toBe(true)
    expect(await stateOf(referralId)).toBe('applied')
  })

  test('are counted where the person’s word is waited for, and read from an index', async () => {
    await referred('offered')
    const referralId = await aReferral(db, { ...ids, state: 'interview', openKey: 'another' })
    await anInterview(db, { ...ids, referralId })
    expect(await countOwnWaiting(db.read, own, '2026-11-21T10:00')).toBe(2)
    expect(await planOf(db.read, ownReferralsQuery(db.read, own))).toMatch(/referrals_by_person/)
  })
})
