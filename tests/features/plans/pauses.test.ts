/** A paused deadline is as late as any: the pause stands beside it with its reason and its author. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, deadlineOf, done, planOf, today } from '#tests/support/plans'
import { day } from '~/domain/calendar/day'
import type { PauseProposal } from '~/domain/deadlines/pause'
import { liftPause, pauseDeadline, pauseInForce, pausesOf } from '~/features/plans/pauses.server'
import { planPageOf } from '~/features/plans/plan-page.server'
import { findPlanOf } from '~/features/plans/queries.server'
import { statusOfRow } from '~/features/plans/wording.server'
import { Denied } from '~/platform/command.server'
import { formatFor } from '~/platform/format.server'
import { translatorFor } from '~/platform/i18n.server'

const hospital: PauseProposal = {
  kind: 'pause',
  reason: 'in-hospital',
  words: null,
  ground: null,
  citation: null,
  from: day('2026-11-10'),
  until: day('2026-12-01'),
}

onEveryDatabase('a pause', (open) => {
  let db: Databases
  let office: Office
  let id: string
  let planId: string

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
    id = await aPersonWithPlan(db, office, { endOfTerm: day('2027-11-01') })
    planId = (await planOf(db, id)).id
  })
  afterEach(() => db.close())

  const current = async () => pauseInForce(await pausesOf(db.read, planId), 'DL-03', today)

  test('leaves the deadline overdue, counted and due next', async () => {
    const before = await deadlineOf(db, id, 'DL-03')
    await done(pauseDeadline(office.officer, planId, 'DL-03', hospital))
    const after = await deadlineOf(db, id, 'DL-03')
    expect(after).toEqual(before)
    expect(statusOfRow(after, today)).toBe('overdue')
    const person = await db.read
      .selectFrom('people')
      .select('nextDueOn')
      .where('id', '=', id)
      .executeTakeFirst()
    expect(person?.nextDueOn).toBe('2026-11-01')
    const { actor } = office.officer
    const reader = {
      db: db.read,
      actor,
      today,
      t: translatorFor('en'),
      format: formatFor('en'),
      language: 'en',
    } as const
    const plan = await findPlanOf(db.read, actor, id)
    if (!plan) throw new Error('no plan')
    const row = (await planPageOf(plan, reader)).deadlines.find((each) => each.code === 'DL-03')
    expect(row?.badge.tone).toBe('bad')
    expect(row?.paused).toBe('paused 10 Nov 2026 – 1 Dec 2026: the person is in hospital (Серікқызы А.)')
  })

  test('is one at a time; lifted, it makes room and stays in the history', async () => {
    await done(pauseDeadline(office.officer, planId, 'DL-03', hospital))
    expect(await pauseDeadline(office.head, planId, 'DL-03', hospital)).toMatchObject({
      refusal: { code: 'already-paused' },
    })
    const first = await current()
    await done(liftPause(office.head, planId, 'DL-03', first?.id ?? ''))
    expect(await current()).toBeUndefined()
    expect(await liftPause(office.head, planId, 'DL-03', first?.id ?? '')).toMatchObject({
      refusal: { code: 'not-paused' },
    })
    await done(pauseDeadline(office.officer, planId, 'DL-03', hospital))
    expect(await pausesOf(db.read, planId)).toHaveLength(2)
  })

  test('whose end has passed does not stand in the way of the next', async () => {
    await done(pauseDeadline(office.officer, planId, 'DL-03', { ...hospital, until: day('2026-11-15') }))
    expect(await current()).toBeUndefined()
    await done(pauseDeadline(office.officer, planId, 'DL-03', hospital))
    expect(await current()).toMatchObject({ untilDay: '2026-12-01' })
  })

  test('is no deed of another institution, nor of a psychologist', async () => {
    const other = await anOffice(db)
    await expect(pauseDeadline(other.officer, planId, 'DL-03', hospital)).rejects.toThrow(Denied)
    const { institutionId } = office
    const psychologist = callerFor(db, anActor('psychologist', { institutionId }))
    await expect(pauseDeadline(psychologist, planId, 'DL-03', hospital)).rejects.toThrow(Denied)
  })
})
