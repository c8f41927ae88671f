/** Deadlines: settling, waiting for other services in working days, and the holiday table behind the count. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, deadlineOf, done, planOf, today } from '#tests/support/plans'
import { day } from '~/domain/calendar/day'
import { completeDeadline, reopenDeadline } from '~/features/plans/deadlines.server'
import { rebasePlan } from '~/features/plans/rebase.server'
import { refreshNextDue } from '~/features/plans/schedule.server'

const nothing = { answer: null, note: null } as const

onEveryDatabase('a deadline', (open) => {
  let db: Databases
  let office: Office

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
  })
  afterEach(() => db.close())

  const settle = async (personId: string, code: string, settling: Parameters<typeof completeDeadline>[4]) => {
    const row = await deadlineOf(db, personId, code)
    return completeDeadline(office.officer, row.planId, code, row.version, settling)
  }
  const nextDueOf = async (id: string) =>
    (await db.read.selectFrom('people').select('nextDueOn').where('id', '=', id).executeTakeFirstOrThrow())
      .nextDueOn

  const homeless = { housingAfter: 'none', wantsJobHelp: 0, disabilityGroup: 0 } as const

  test('about housing waits fifteen working days for the answer', async () => {
    const id = await aPersonWithPlan(db, office, { ...homeless, endOfTerm: day('2027-02-15') })
    expect(await deadlineOf(db, id, 'DL-08')).toMatchObject({
      applies: 'yes',
      dueOn: null,
      waitingSince: null,
    })
    await done(settle(id, 'DL-07', { on: today, ...nothing }))
    // 21 November 2026 is a Saturday: the first working day is Monday the 23rd.
    expect(await deadlineOf(db, id, 'DL-08')).toMatchObject({ waitingSince: today, dueOn: day('2026-12-11') })
  })

  test('that tells of the conviction is not the next day that everybody sees', async () => {
    const id = await aPersonWithPlan(db, office, homeless)
    const before = await nextDueOf(id)
    await db.write
      .updateTable('planDeadlines')
      .set({ applies: 'yes', dueOn: day('2026-11-01') })
      .where('personId', '=', id)
      .where('code', '=', 'DL-42')
      .execute()
    await refreshNextDue(db.write, [id])
    expect(await nextDueOf(id)).toBe(before)
    expect(before).not.toBeNull()
  })

  test('about another locality opens only after a refusal', async () => {
    const id = await aPersonWithPlan(db, office, { ...homeless, endOfTerm: day('2027-02-15') })
    await done(settle(id, 'DL-07', { on: day('2026-11-02'), ...nothing }))
    const silent = await settle(id, 'DL-08', { on: today, ...nothing })
    expect(silent).toMatchObject({ refusal: { code: 'plans:refusal.answer-missing' } })
    await done(settle(id, 'DL-08', { on: day('2026-11-20'), answer: 'no', note: null }))
    expect(await deadlineOf(db, id, 'DL-09')).toMatchObject({ applies: 'yes', dueOn: day('2026-11-27') })
    const row = await deadlineOf(db, id, 'DL-08')
    await done(reopenDeadline(office.officer, row.planId, 'DL-08', row.version))
    await done(settle(id, 'DL-08', { on: day('2026-11-20'), answer: 'yes', note: null }))
    expect(await deadlineOf(db, id, 'DL-09')).toMatchObject({ applies: 'no' })
  })

  test('cannot be settled tomorrow, nor waved away when it is known to apply', async () => {
    const id = await aPersonWithPlan(db, office, { endOfTerm: day('2027-02-15') })
    const early = await settle(id, 'DL-14', { on: day('2026-11-22'), ...nothing })
    expect(early).toMatchObject({ refusal: { code: 'plan-rules:refusal.day-in-future' } })
    const away = await settle(id, 'DL-14', { on: today, answer: 'not-needed', note: null })
    expect(away).toMatchObject({ refusal: { code: 'plans:refusal.not-needed-known' } })
    await done(settle(id, 'DL-12', { on: today, answer: 'not-needed', note: null }))
    expect(await deadlineOf(db, id, 'DL-12')).toMatchObject({ doneOn: today, answer: 'not-needed' })
  })

  test('moves the next day due when it is settled', async () => {
    const id = await aPersonWithPlan(db, office, {
      ...homeless,
      housingAfter: 'own',
      endOfTerm: day('2027-11-25'),
    })
    expect(await nextDueOf(id)).toBe(day('2026-11-25'))
    for (const code of ['DL-02', 'DL-03', 'DL-04']) await done(settle(id, code, { on: today, ...nothing }))
    expect(await nextDueOf(id)).toBe(day('2027-05-25'))
  })

  test('follows a moved end of term inside the deed that moved it', async () => {
    const id = await aPersonWithPlan(db, office, { endOfTerm: day('2027-11-25') })
    const rebased = await db.write.transaction().execute(async (tx) => {
      await tx
        .updateTable('people')
        .set({ endOfTerm: day('2027-08-31') })
        .where('id', '=', id)
        .execute()
      return rebasePlan(tx, id, today)
    })
    expect(rebased?.moved).toContainEqual({ code: 'DL-03', from: day('2026-11-25'), to: day('2026-08-31') })
    expect(await planOf(db, id)).toMatchObject({ endOfTerm: day('2027-08-31') })
  })
})
