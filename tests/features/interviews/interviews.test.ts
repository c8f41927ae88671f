/** Times for interviews: who offers and takes them, that no hour is given twice, who hears of it, and what a calendar learns. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, anInstitution, anOpening, anOrganisation, aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aReferral, anInterview } from '#tests/support/placements'
import { planOf } from '#tests/support/query-plan'
import type { Actor } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import { countDays } from '~/features/caseload/calendar-queries.server'
import {
  callOffInterview,
  moveInterview,
  offerInterview,
  pickInterview,
} from '~/features/interviews/commands.server'
import type { OfferForm } from '~/features/interviews/forms'
import { writeInterview } from '~/features/interviews/file.server'
import { interviewsQuery } from '~/features/interviews/queries.server'
import { takeReferralStep } from '~/features/referrals/commands.server'

onEveryDatabase('interviews', (open) => {
  let db: Databases
  let institutionId: string
  let organisationId: string
  let openingId: string
  let personId: string
  let referralId: string
  let officer: Actor
  let employer: Actor

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    organisationId = await anOrganisation(db)
    openingId = await anOpening(db, { organisationId, state: 'open', places: 3 })
    officer = anActor('social-worker', {
      institutionId,
      userId: await aUser(db, { role: 'social-worker', institutionId }),
    })
    employer = anActor('employer', {
      organisationId,
      userId: await aUser(db, { role: 'employer', organisationId }),
    })
    ;({ personId, referralId } = await aCandidate())
  })
  afterEach(() => db.close())

  const aCandidate = async (given: Partial<Parameters<typeof aReferral>[1]> = {}) => {
    const id = given.personId ?? (await aPerson(db, { institutionId }))
    const pair = { personId: id, openingId, organisationId, institutionId, state: 'interview' as const }
    return { personId: id, referralId: await aReferral(db, { ...pair, ...given }) }
  }
  const form = (time = '10:00', on = '2026-12-01') => ({
    on: day(on),
    time,
    minutes: 30,
    way: 'place' as const,
    place: 'Цех 2',
  })
  const offer = (actor: Actor, words: OfferForm = form(), to = referralId) =>
    offerInterview(callerFor(db, actor), to, words)
  const offered = async (words = form(), to = referralId): Promise<string> => {
    const result = await offer(employer, words, to)
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }
  const pick = (id: string, actor = officer, version = 1) => pickInterview(callerFor(db, actor), id, version)
  const stateOf = async (id: string) => {
    const row = await db.read
      .selectFrom('interviewSlots')
      .select(['state', 'sequence', 'startsAt', 'reason'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return row
  }
  const told = async () =>
    (await db.read.selectFrom('outbox').select(['userId', 'kind', 'link']).orderBy('id').execute()).map(
      ({ userId, kind, link }) => [userId, kind, link],
    )

  test('the employer offers two times, the officer takes one, and the other is free again; each side hears', async () => {
    const [first, second] = [await offered(), await offered(form('14:00'))]
    expect((await pick(first)).ok).toBe(true)
    expect(await stateOf(first)).toMatchObject({ state: 'picked', sequence: 1 })
    expect(await stateOf(second)).toMatchObject({ state: 'cancelled', sequence: 1 })
    const messages = await told()
    expect(messages).toHaveLength(3)
    expect(messages).toEqual(
      expect.arrayContaining([
        [officer.userId, 'interview-offered', `/interviews/${first}`],
        [officer.userId, 'interview-offered', `/interviews/${second}`],
        [employer.userId, 'interview-picked', `/interviews/${first}`],
      ]),
    )
  })

  test('several hours of one day are offered together and told of once; where one is taken, none is offered', async () => {
    expect((await offer(employer, { ...form('09:00'), also: ['09:30', '11:00'] })).ok).toBe(true)
    const slots = await db.read.selectFrom('interviewSlots').select('startsAt').orderBy('startsAt').execute()
    expect(slots.map(({ startsAt }) => startsAt.slice(11))).toEqual(['09:00', '09:30', '11:00'])
    expect(await told()).toHaveLength(1)
    const other = await aCandidate()
    const clash = await offer(employer, { ...form('12:00'), also: ['11:10'] }, other.referralId)
    expect(clash).toMatchObject({ refusal: { code: 'slot-clash' } })
    expect(await db.read.selectFrom('interviewSlots').select('id').execute()).toHaveLength(3)
  })

  test('the person takes a time alone, and is led to the own page of work', async () => {
    const userId = await aUser(db, { role: 'person', personId })
    const id = await offered()
    expect(await told()).toContainEqual([userId, 'interview-offered', '/portal/work'])
    const stranger = anActor('person', { personId: await aPerson(db, { institutionId }) })
    await expect(pick(id, stranger)).rejects.toMatchObject({ status: 404 })
    expect((await pick(id, anActor('person', { personId, userId }))).ok).toBe(true)
  })

  test('two candidates are not offered one hour, nor is a person in two places at once', async () => {
    await offered()
    const other = await aCandidate()
    expect(await offer(employer, form('10:15'), other.referralId)).toMatchObject({
      refusal: { code: 'slot-clash' },
    })
    expect((await offer(employer, form('10:30'), other.referralId)).ok).toBe(true)
    const elsewhere = await anOpening(db, { organisationId, state: 'open' })
    const second = await aCandidate({ personId, openingId: elsewhere })
    const [here, there] = [await offered(form('16:00')), await offered(form('16:10'), second.referralId)]
    expect((await pick(here)).ok).toBe(true)
    expect(await pick(there)).toMatchObject({ refusal: { code: 'person-busy' } })
  })

  test('of two who take one time at once, one is refused', async () => {
    const id = await offered()
    const results = await Promise.all([pick(id), pick(id)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'slot-taken' } })
  })

  test('times are offered only at the interview, and fall away when the referral goes on', async () => {
    const early = await aCandidate({ state: 'applied' })
    expect(await offer(employer, form('09:00'), early.referralId)).toMatchObject({
      refusal: { code: 'not-at-interview' },
    })
    const id = await offered()
    const blank = { on: null, payKind: null, rate: null, contractNumber: null, version: 1 } as const
    const no = { deed: 'decline', reason: 'skills-lacking', words: 'Не работал на станке', ...blank } as const
    expect((await takeReferralStep(callerFor(db, employer), referralId, no)).ok).toBe(true)
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', sequence: 1 })
  })

  test('a time that was taken is moved and called off with a reason, and a stale form changes nothing', async () => {
    const id = await offered()
    await pick(id)
    const move = (version: number, words = form('11:00')) =>
      moveInterview(callerFor(db, employer), id, { ...words, version })
    expect(await move(1)).toMatchObject({ refusal: { code: 'errors:stale' } })
    expect((await move(2)).ok).toBe(true)
    expect(await stateOf(id)).toMatchObject({ state: 'picked', startsAt: '2026-12-01T11:00', sequence: 2 })
    const callOff = (why: string | null) => callOffInterview(callerFor(db, officer), id, { why, version: 3 })
    expect(await callOff(null)).toMatchObject({ refusal: { code: 'why-missing' } })
    expect((await callOff('Этап перенесён')).ok).toBe(true)
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', reason: 'Этап перенесён', sequence: 3 })
    expect(await callOff('Ещё раз')).toMatchObject({ refusal: { code: 'slot-over' } })
    expect(await told()).toEqual(
      expect.arrayContaining([
        [officer.userId, 'interview-moved', `/interviews/${id}`],
        [employer.userId, 'interview-called-off', `/interviews/${id}`],
      ]),
    )
  })

  test('the file says when and leads back, and tells a calendar that it is off; it names nobody and no place', () => {
    const slot = {
      id: 'x',
      startsAt: '2026-12-01T10:00',
      minutes: 30,
      sequence: 2,
      updatedAt: '2026-11-20T04:00:00.000Z',
    }
    const told = { title: 'Собеседование', url: 'https://qadam.example/interviews/x' }
    const text = writeInterview({ ...slot, state: 'picked' }, told)
    expect(text).toContain('DTSTART:20261201T050000Z')
    expect(text).toContain('DTEND:20261201T053000Z')
    expect(text).toContain('SEQUENCE:2')
    expect(text).not.toMatch(/LOCATION|ATTENDEE|ORGANIZER|DESCRIPTION/)
    expect(writeInterview({ ...slot, state: 'cancelled' }, told)).toMatch(
      /METHOD:CANCEL[\s\S]*STATUS:CANCELLED/,
    )
  })

  test('each side lists its own alone, the employer’s from an index, and the calendar counts what was agreed', async () => {
    const id = await offered()
    await anInterview(db, { ...(await aCandidate()), openingId, organisationId: await anOrganisation(db) })
    const seen = async (actor: Actor) => {
      const filter = { show: 'ahead' as const, now: '2026-11-21T10:00', after: null }
      return (await interviewsQuery(db.read, actor, filter).execute()).map((row) => row.id)
    }
    expect(await seen(employer)).toEqual([id])
    expect(await seen(anActor('employer', { organisationId: await anOrganisation(db) }))).toEqual([])
    expect(await seen(anActor('person', { personId }))).toEqual([id])
    const filter = {
      show: 'ahead' as const,
      now: '2026-11-21T10:00',
      after: { startsAt: '2026-11-22T10:00', id },
    }
    expect(await planOf(db.read, interviewsQuery(db.read, employer, filter))).toMatch(
      /interview_slots_by_organisation/,
    )
    await pick(id)
    const { interviews } = countDays(db.read, officer, {
      from: day('2026-12-01'),
      to: day('2026-12-31'),
      mine: false,
    })
    expect((await interviews.execute()).map(({ on, count }) => [on, Number(count)])).toEqual([
      ['2026-12-01', 1],
    ])
  })
})
