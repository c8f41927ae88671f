/** Preparation opens by itself: in time, at once for those who came late, and never twice. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { testNow } from '#tests/support/actors'
import { aPerson, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { addDays, day } from '~/domain/calendar/day'
import { verifyAuditChain } from '~/platform/audit.server'
import { doDailyWork } from '~/features/plans/daily.server'
import { openDuePlans } from '~/features/plans/due.server'

const clock = { now: () => new Date(testNow) }
const today = day('2026-11-21')
/** Preparation of a term that ends on this day opens today: a year and 60 days ahead. */
const atTheEdge = day('2028-01-20')

onEveryDatabase('preparation', (open) => {
  let db: Databases
  let institutionId: string

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
  })
  afterEach(() => db.close())

  const plansOf = (personId: string) =>
    db.read.selectFrom('plans').selectAll().where('personId', '=', personId).execute()
  const personOf = (id: string) =>
    db.read.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  test('opens 60 days before the last year begins, and not a day earlier', async () => {
    const due = await aPerson(db, { institutionId, endOfTerm: atTheEdge })
    const early = await aPerson(db, { institutionId, endOfTerm: addDays(atTheEdge, 1) })
    expect(await openDuePlans(db, clock)).toBe(1)
    expect(await plansOf(due)).toMatchObject([
      { state: 'preparing', openedBecause: 'window', openedOn: today },
    ])
    expect(await plansOf(early)).toEqual([])
  })

  test('opens at once for a man who came with less than a year left, and says why', async () => {
    const id = await aPerson(db, {
      institutionId,
      endOfTerm: day('2027-03-01'),
      arrivedOn: day('2026-11-20'),
    })
    await openDuePlans(db, clock)
    expect(await plansOf(id)).toMatchObject([{ openedBecause: 'arrived-late' }])
    const late = await db.read
      .selectFrom('planDeadlines')
      .select('code')
      .where('personId', '=', id)
      .where('late', '=', 'arrived-late')
      .orderBy('code')
      .execute()
    expect(late.map((each) => each.code)).toEqual(['DL-02', 'DL-03', 'DL-04', 'DL-05', 'DL-06', 'DL-42'])
  })

  test('passes over people who have gone, and those without an end of term', async () => {
    await aPerson(db, { institutionId, standing: 'released', endOfTerm: day('2027-01-10') })
    await aPerson(db, { institutionId, endOfTerm: null })
    expect(await openDuePlans(db, clock)).toBe(0)
  })

  test('opens each plan once when two runs start together', async () => {
    const ids = await Promise.all(
      Array.from({ length: 45 }, () => aPerson(db, { institutionId, endOfTerm: day('2027-08-31') })),
    )
    const counts = await Promise.all([openDuePlans(db, clock), openDuePlans(db, clock)])
    expect(counts[0] + counts[1]).toBe(ids.length)
    const plans = await db.read.selectFrom('plans').select('personId').execute()
    expect(plans.map((each) => each.personId).sort()).toEqual([...ids].sort())
    const events = await db.read.selectFrom('auditEvents').select(['deed', 'actorRole', 'actorId']).execute()
    expect(events).toHaveLength(ids.length)
    expect(events[0]).toEqual({ deed: 'plan.open', actorRole: 'system', actorId: null })
    expect(await verifyAuditChain(db.read)).toMatchObject({ whole: true })
    expect(await openDuePlans(db, clock)).toBe(0)
  })

  test('does not open a plan of the same term again after it was closed', async () => {
    const id = await aPerson(db, { institutionId, endOfTerm: day('2027-08-31') })
    await openDuePlans(db, clock)
    await db.write
      .updateTable('plans')
      .set({ openKey: null, state: 'closed' })
      .where('personId', '=', id)
      .execute()
    expect(await openDuePlans(db, clock)).toBe(0)
    await db.write
      .updateTable('people')
      .set({ endOfTerm: day('2027-10-31') })
      .where('id', '=', id)
      .execute()
    expect(await openDuePlans(db, clock)).toBe(1)
  })

  test('gives the person the earliest open day as the next one due', async () => {
    const id = await aPerson(db, { institutionId, endOfTerm: atTheEdge })
    await openDuePlans(db, clock)
    expect((await personOf(id)).nextDueOn).toBe(day('2027-01-20'))
  })

  test('counts deadlines anew when the end of term was moved', async () => {
    const id = await aPerson(db, { institutionId, endOfTerm: atTheEdge })
    await openDuePlans(db, clock)
    await db.write
      .updateTable('people')
      .set({ endOfTerm: day('2027-11-15') })
      .where('id', '=', id)
      .execute()
    expect(await doDailyWork(db, clock)).toMatchObject({ opened: 0, changed: 1 })
    expect(await plansOf(id)).toMatchObject([{ endOfTerm: day('2027-11-15'), releaseOn: day('2027-11-15') }])
    const notice = await db.read
      .selectFrom('planDeadlines')
      .select('dueOn')
      .where('personId', '=', id)
      .where('code', '=', 'DL-03')
      .executeTakeFirstOrThrow()
    expect(notice.dueOn).toBe(day('2026-11-15'))
    expect((await personOf(id)).nextDueOn).toBe(day('2026-11-15'))
    expect(await doDailyWork(db, clock)).toMatchObject({ opened: 0, changed: 0 })
  })

  test('turns a sent plan into one under way when a year is left, and into a released one on release', async () => {
    const id = await aPerson(db, { institutionId, endOfTerm: day('2027-11-21') })
    await openDuePlans(db, clock)
    await db.write.updateTable('plans').set({ state: 'sent' }).where('personId', '=', id).execute()
    await doDailyWork(db, clock)
    expect(await plansOf(id)).toMatchObject([{ state: 'in-progress' }])
    await db.write
      .updateTable('people')
      .set({ standing: 'released', releasedOn: today, releaseGround: 'parole' })
      .where('id', '=', id)
      .execute()
    await doDailyWork(db, clock)
    expect(await plansOf(id)).toMatchObject([{ state: 'released', releaseOn: today }])
  })
})
