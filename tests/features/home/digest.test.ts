/** The digest of the week: once for each user and week, only when there is something to do, only of one's own reach. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice } from '#tests/support/plans'
import { day } from '~/domain/calendar/day'
import { digestRowsOf, isEmptyDigest } from '~/features/home/digest-rows.server'
import { sendDigests } from '~/features/home/digest-run.server'

/** Nine in the morning in Almaty on Monday 23 November 2026. */
const monday = '2026-11-23T04:00:00.000Z'
const at = (instant: string) => ({ now: () => new Date(instant) })

onEveryDatabase('the digest of the week', (open) => {
  let db: Databases
  let office: Office

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
    await aPersonWithPlan(db, office, { caseWorkerId: office.officer.actor.userId })
  })
  afterEach(() => db.close())

  const told = () =>
    db.read.selectFrom('outbox').select(['userId', 'kind', 'link']).orderBy('userId').execute()

  test('comes once to each, even when two servers send it at the same moment', async () => {
    const runs = await Promise.all([sendDigests(db, at(monday)), sendDigests(db, at(monday))])
    expect(runs.reduce((sum, each) => sum + each.digests, 0)).toBe(2)
    expect(await sendDigests(db, at(monday))).toEqual({ digests: 0 })
    const users = [office.officer.actor.userId, office.head.actor.userId].toSorted()
    expect(await told()).toEqual(users.map((userId) => ({ userId, kind: 'digest', link: '/digest' })))
  })

  test('comes again in the next week', async () => {
    await sendDigests(db, at(monday))
    expect(await sendDigests(db, at('2026-11-30T04:00:00.000Z'))).toEqual({ digests: 2 })
  })

  test('does not come before eight in the morning of Almaty, nor to whom it is not the day', async () => {
    expect(await sendDigests(db, at('2026-11-23T02:59:00.000Z'))).toEqual({ digests: 0 })
    await db.write.updateTable('users').set({ digestDay: 4 }).execute()
    expect(await sendDigests(db, at(monday))).toEqual({ digests: 0 })
    expect(await sendDigests(db, at('2026-11-26T04:00:00.000Z'))).toEqual({ digests: 2 })
  })

  test('does not come to whoever wants none, is shut out, or has nothing to do', async () => {
    const idle = await aUser(db, { role: 'social-worker', institutionId: office.institutionId })
    await db.write
      .updateTable('users')
      .set({ digestDay: 0 })
      .where('id', '=', office.head.actor.userId)
      .execute()
    await db.write
      .updateTable('users')
      .set({ disabledAt: monday })
      .where('id', '=', office.officer.actor.userId)
      .execute()
    expect(await sendDigests(db, at(monday))).toEqual({ digests: 0 })
    const actor = { ...office.officer.actor, userId: idle }
    expect(isEmptyDigest(await digestRowsOf(db.read, actor, day('2026-11-23')))).toBe(true)
  })

  test('tells what is overdue and who is newly in the window', async () => {
    const rows = await digestRowsOf(db.read, office.officer.actor, day('2026-11-23'))
    expect(rows.overdue.deadlines.length).toBeGreaterThan(0)
    expect(rows.window).toHaveLength(1)
    const other = await anOffice(db)
    expect(isEmptyDigest(await digestRowsOf(db.read, other.head.actor, day('2026-11-23')))).toBe(true)
  })
})
