/** A notice ends the work on its day, and whoever leaves a referral is on no request's way any longer. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, anInstitution, anOpening, anOrganisation, aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aPlacement, aReferral } from '#tests/support/placements'
import { planOf } from '#tests/support/query-plan'
import { aCandidate, aContract, aRequest } from '#tests/support/requests'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays, day } from '~/domain/calendar/day'
import { transferPerson } from '~/features/people/term-commands.server'
import { withdrawReferral } from '~/features/referrals/commands.server'
import { applyNotices, dueNotices } from '~/features/requests/effect.server'
import { giveNotice, recall } from '~/features/requests/notices.server'

const today = day('2026-11-21')

onEveryDatabase('the end of work by a notice', (open) => {
  let db: Databases
  let ties: { personId: string; institutionId: string; organisationId: string }
  let openingId: string
  let candidate: string
  let referralId: string
  let officer: Actor
  let employer: Actor

  beforeEach(async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    const organisationId = await anOrganisation(db)
    openingId = await anOpening(db, {
      organisationId,
      institutionId,
      state: 'open',
      channel: 'on-site-business',
    })
    ties = { personId: await aPerson(db, { institutionId }), institutionId, organisationId }
    const requestId = await aRequest(db, { institutionId, organisationId, openingId })
    referralId = await aReferral(db, { ...ties, openingId, state: 'started' })
    await aPlacement(db, { ...ties, openingId, referralId, startedOn: day('2026-10-01') })
    candidate = await aCandidate(db, { ...ties, requestId, referralId, stage: 'started' })
    await aContract(db, { ...ties, candidateId: candidate })
    officer = anActor('social-worker', {
      institutionId,
      userId: await aUser(db, { role: 'social-worker', institutionId }),
    })
    employer = anActor('employer', {
      organisationId,
      userId: await aUser(db, { role: 'employer', organisationId }),
    })
  })
  afterEach(() => db.close())

  const notice = (effectiveOn: Day, given: object = {}) =>
    giveNotice(callerFor(db, employer), candidate, {
      kind: 'ending',
      reason: 'Тапсырыс аяқталды',
      newPosition: null,
      paidInstead: false,
      givenOn: null,
      effectiveOn,
      ...given,
    })
  const standing = async () => {
    const { endedOn, endReason } = await db.read
      .selectFrom('placements')
      .select(['endedOn', 'endReason'])
      .executeTakeFirstOrThrow()
    const { stage } = await db.read.selectFrom('requestCandidates').select('stage').executeTakeFirstOrThrow()
    const { state } = await db.read
      .selectFrom('referrals')
      .select('state')
      .where('id', '=', referralId)
      .executeTakeFirstOrThrow()
    return { endedOn, endReason, stage, state }
  }
  const atWork = { endedOn: null, endReason: null, stage: 'started', state: 'started' }
  const clockOn = (on: Day) => ({ now: () => new Date(`${on}T06:00:00.000Z`) })
  const daily = (on: Day) => applyNotices(db, clockOn(on), callerFor(db, officer).keys)

  test('comes at once, in the same deed, when the notice takes effect today', async () => {
    expect((await notice(today, { paidInstead: true })).ok).toBe(true)
    expect(await standing()).toEqual({
      endedOn: today,
      endReason: 'contract-over',
      stage: 'ended',
      state: 'ended',
    })
  })

  test('waits for its day, comes once, and is written in the audit log by the service itself', async () => {
    const on = addDays(today, 30)
    expect((await notice(on)).ok).toBe(true)
    expect([await standing(), await daily(addDays(on, -1))]).toEqual([atWork, { applied: 0 }])
    expect([await daily(on), await daily(addDays(on, 1))]).toEqual([{ applied: 1 }, { applied: 0 }])
    expect(await standing()).toMatchObject({ endedOn: on, endReason: 'contract-over', stage: 'ended' })
    const rows = await db.read
      .selectFrom('auditEvents')
      .select('deed')
      .where('deed', '=', 'work-notice.effect')
      .execute()
    expect(rows).toHaveLength(1)
  })

  test('follows a recall by the administration, whose head may do it', async () => {
    const head = anActor('institution-head', { institutionId: ties.institutionId })
    const words = { ground: 'order-broken' as const, reason: 'Тәртіп бұзылды', effectiveOn: today }
    expect((await recall(callerFor(db, head), candidate, words)).ok).toBe(true)
    expect(await standing()).toMatchObject({ endedOn: today, endReason: 'other', stage: 'ended' })
  })

  test('does not come with a change of job: the contract takes the new one on its day', async () => {
    const on = addDays(today, 25)
    const words = { kind: 'transfer', newPosition: 'Пішуші' }
    expect((await notice(on, words)).ok).toBe(true)
    expect(await daily(on)).toEqual({ applied: 1 })
    expect(await daily(addDays(on, 1))).toEqual({ applied: 0 })
    const contract = await db.read.selectFrom('workContracts').select('position').executeTakeFirstOrThrow()
    expect([contract.position, await standing()]).toEqual(['Пішуші', atWork])
  })

  test('of two changes of one job the later holds, and both are carried out once', async () => {
    const [first, second] = [addDays(today, 20), addDays(today, 25)]
    expect((await notice(second, { kind: 'transfer', newPosition: 'Тігінші' })).ok).toBe(true)
    expect((await notice(first, { kind: 'transfer', newPosition: 'Пішуші' })).ok).toBe(true)
    expect([await daily(second), await daily(second)]).toEqual([{ applied: 2 }, { applied: 0 }])
    const contract = await db.read.selectFrom('workContracts').select('position').executeTakeFirstOrThrow()
    expect(contract.position).toBe('Тігінші')
  })

  test('a notice about work that has ended otherwise is put away without a deed', async () => {
    const on = addDays(today, 30)
    expect((await notice(on)).ok).toBe(true)
    await db.write.updateTable('requestCandidates').set({ stage: 'ended' }).execute()
    expect(await daily(on)).toEqual({ applied: 0 })
    const { carriedOutOn } = await db.read
      .selectFrom('workNotices')
      .select('carriedOutOn')
      .executeTakeFirstOrThrow()
    expect(carriedOutOn).toBe(on)
  })

  test('what is still to be carried out is found by an index', async () => {
    const query = dueNotices(db.read, today, { effectiveOn: today, id: 'a' })
    expect(await planOf(db.read, query)).toContain('work_notices_to_carry_out')
  })

  test('a referral taken back before work takes the candidate off the way of the request', async () => {
    await db.write.updateTable('referrals').set({ state: 'applied' }).where('id', '=', referralId).execute()
    await db.write.updateTable('requestCandidates').set({ stage: 'applied' }).execute()
    const words = { reason: 'place-gone' as const, words: 'Орын жабылды', version: 1 }
    expect((await withdrawReferral(callerFor(db, employer), referralId, words)).ok).toBe(true)
    expect(await standing()).toMatchObject({ stage: 'ended', state: 'withdrawn' })
  })

  test('work that goes on moves with the person to another institution', async () => {
    const there = await anInstitution(db)
    const { version } = await db.read.selectFrom('people').select('version').executeTakeFirstOrThrow()
    const words = { institutionId: there, reason: 'other' as const, on: today, note: null, version }
    const moved = await transferPerson(callerFor(db, officer), ties.personId, words)
    expect(moved).toMatchObject({ ok: true })
    const rows = await db.read.selectFrom('placements').select('institutionId').execute()
    expect(rows).toEqual([{ institutionId: there }])
  })
})
