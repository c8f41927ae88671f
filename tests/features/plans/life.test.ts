/** A plan's life: drafted from facts, answered by the person, approved by another, sent, handed over, closed. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { onEveryDatabase } from '#tests/support/database'
import {
  type Office,
  aPersonWithPlan,
  anOffice,
  deadlineOf,
  done,
  leadTo,
  planOf,
  today,
} from '#tests/support/plans'
import { day } from '~/domain/calendar/day'
import { recordOutcome } from '~/features/contributions/commands.server'
import {
  agreePlan,
  approvePlan,
  closePlan,
  handOverPlan,
  markDrafted,
  openPlan,
  revisePlan,
} from '~/features/plans/commands.server'
import { doDailyWork } from '~/features/plans/daily.server'
import { addMeasure, draftFromFacts, recordNeeds } from '~/features/plans/drafting.server'
import { findPlanOf } from '~/features/plans/queries.server'
import { Denied } from '~/platform/command.server'

onEveryDatabase('a plan', (open) => {
  let db: Databases
  let office: Office

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
  })
  afterEach(() => db.close())

  describe('in drafting', () => {
    test('takes the ticked measures with their services and days, and marks the form', async () => {
      const id = await aPersonWithPlan(db, office, { wantsJobHelp: 1 })
      const plan = await planOf(db, id)
      await done(
        draftFromFacts(office.officer, plan.id, plan.version, ['openings-chosen', 'rights-explained']),
      )
      const measures = await db.read
        .selectFrom('measures')
        .selectAll()
        .where('planId', '=', plan.id)
        .execute()
      expect(measures.map((each) => [each.catalogueKey, each.block, each.service])).toEqual([
        ['rights-explained', 'legal', 'social-worker'],
        ['openings-chosen', 'work', 'social-worker'],
      ])
      expect(measures.every((each) => each.dueOn !== null && each.dueOn >= today)).toBe(true)
      const needs = await db.read.selectFrom('planNeeds').selectAll().where('planId', '=', plan.id).execute()
      expect(needs).toHaveLength(8)
      expect(needs.find((each) => each.block === 'work')?.needed).toBe(1)
    })

    test('is not finished without a measure', async () => {
      const id = await aPersonWithPlan(db, office)
      const plan = await planOf(db, id)
      const refused = await markDrafted(office.officer, plan.id, plan.version)
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'rules-failed' } })
      expect((await planOf(db, id)).state).toBe('preparing')
    })

    test('refuses a form made from an older state of the plan', async () => {
      const plan = await planOf(db, await aPersonWithPlan(db, office))
      await done(recordNeeds(office.officer, plan.id, plan.version, []))
      const stale = await recordNeeds(office.officer, plan.id, plan.version, [])
      expect(stale).toMatchObject({ refusal: { code: 'errors:stale' } })
    })

    test('asks the person again after a measure was added', async () => {
      const id = await aPersonWithPlan(db, office)
      await leadTo(db, office, id, 'agreed')
      const plan = await planOf(db, id)
      const words = {
        block: 'other',
        need: null,
        catalogueKey: '',
        title: 'Хат',
        service: 'ngo',
        dueOn: null,
      } as const
      await done(addMeasure(office.officer, plan.id, plan.version, words))
      expect(await planOf(db, id)).toMatchObject({ agreement: null, agreementOn: null })
    })
  })

  describe('and the person', () => {
    test('who does not agree says why', async () => {
      const id = await aPersonWithPlan(db, office)
      await leadTo(db, office, id, 'drafted')
      const plan = await planOf(db, id)
      const answer = { answer: 'does-not-agree', on: today } as const
      const silent = await agreePlan(office.officer, plan.id, plan.version, { ...answer, statement: ' ' })
      expect(silent).toMatchObject({ refusal: { code: 'statement-missing' } })
      await done(
        agreePlan(office.officer, plan.id, plan.version, { ...answer, statement: 'Таразға бармаймын' }),
      )
      expect(await planOf(db, id)).toMatchObject({
        agreement: 'does-not-agree',
        agreementStatement: 'Таразға бармаймын',
      })
    })

    test('is not asked about a plan that is still being prepared', async () => {
      const plan = await planOf(db, await aPersonWithPlan(db, office))
      const early = await agreePlan(office.officer, plan.id, plan.version, {
        answer: 'agreed',
        statement: '',
        on: today,
      })
      expect(early).toMatchObject({ refusal: { code: 'nothing-to-agree' } })
    })
  })

  describe('on approval', () => {
    test('waits for the person’s word', async () => {
      const id = await aPersonWithPlan(db, office)
      await leadTo(db, office, id, 'drafted')
      const plan = await planOf(db, id)
      expect(await approvePlan(office.head, plan.id, plan.version)).toMatchObject({
        refusal: { code: 'rules-failed' },
      })
    })

    test('is refused to the one who drafted it', async () => {
      const id = await aPersonWithPlan(db, office)
      await leadTo(db, office, id, 'agreed')
      const plan = await planOf(db, id)
      const { userId } = office.officer.actor
      const promoted = callerFor(
        db,
        anActor('institution-head', { userId, institutionId: office.institutionId }),
      )
      const refused = await approvePlan(promoted, plan.id, plan.version)
      expect(refused).toMatchObject({ refusal: { code: 'plans:refusal.same-person' } })
      await done(approvePlan(office.head, plan.id, plan.version))
      expect(await planOf(db, id)).toMatchObject({ state: 'approved', approvedOn: today })
    })

    test('is out of reach for the head of another institution', async () => {
      const id = await aPersonWithPlan(db, office)
      await leadTo(db, office, id, 'agreed')
      const plan = await planOf(db, id)
      const other = await anOffice(db)
      await expect(approvePlan(other.head, plan.id, plan.version)).rejects.toThrow(Denied)
    })

    test('is given again after a revision', async () => {
      const id = await aPersonWithPlan(db, office)
      await leadTo(db, office, id, 'approved')
      const plan = await planOf(db, id)
      const change = await recordNeeds(office.officer, plan.id, plan.version, [])
      expect(change).toMatchObject({ refusal: { code: 'plans:refusal.revise-first' } })
      await done(revisePlan(office.officer, plan.id, plan.version))
      expect(await planOf(db, id)).toMatchObject({ state: 'drafted', agreement: null, approvedBy: null })
    })
  })

  describe('once sent', () => {
    test('is seen by the authority of its region, and by no other', async () => {
      const id = await aPersonWithPlan(db, office)
      const authority = (region: string) => anActor('local-authority', { region })
      expect(await findPlanOf(db.read, authority('79'), id)).toBeUndefined()
      await leadTo(db, office, id, 'sent')
      expect(await findPlanOf(db.read, authority('79'), id)).toMatchObject({ state: 'sent', personId: id })
      expect(await findPlanOf(db.read, authority('11'), id)).toBeUndefined()
      expect(await deadlineOf(db, id, 'DL-04')).toMatchObject({ doneOn: today })
      expect(await deadlineOf(db, id, 'DL-03')).toMatchObject({ doneOn: today })
    })

    test('lets that authority report on its measures', async () => {
      const id = await aPersonWithPlan(db, office)
      await leadTo(db, office, id, 'sent')
      const plan = await planOf(db, id)
      const measure = await db.read
        .selectFrom('measures')
        .selectAll()
        .where('catalogueKey', '=', 'visit-to-local-authority')
        .executeTakeFirstOrThrow()
      const report = { status: 'done', outcome: 'Қабылданды', on: today, evidence: null } as const
      const place = { planId: plan.id, measureId: measure.id }
      const authority = (region: string) => callerFor(db, anActor('local-authority', { region }))
      await expect(recordOutcome(authority('11'), place, measure.version, report)).rejects.toThrow(Denied)
      await done(recordOutcome(authority('79'), place, measure.version, report))
      const settled = await db.read
        .selectFrom('measures')
        .selectAll()
        .where('id', '=', measure.id)
        .executeTakeFirst()
      expect(settled).toMatchObject({ status: 'done', outcome: 'Қабылданды', doneOn: today })
    })

    test('is handed over after release, and closing takes everything off the worklists', async () => {
      const id = await aPersonWithPlan(db, office)
      await leadTo(db, office, id, 'sent')
      const left = { standing: 'released', releasedOn: today, releaseGround: 'parole' } as const
      await db.write.updateTable('people').set(left).where('id', '=', id).execute()
      await doDailyWork(db, { now: () => new Date(testNow) })
      const plan = await planOf(db, id)
      expect(plan.state).toBe('released')
      const there = { on: today, placeAfter: '111010000', addressAfter: null }
      await done(handOverPlan(office.officer, plan.id, plan.version, there))
      expect(await deadlineOf(db, id, 'DL-16')).toMatchObject({ doneOn: today })
      const person = () =>
        db.read.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      expect((await person()).sharedRegion).toBe('11')
      const { version } = await planOf(db, id)
      await done(closePlan(office.officer, plan.id, version, 'completed'))
      expect((await person()).nextDueOn).toBeNull()
      expect(await planOf(db, id)).toMatchObject({
        state: 'closed',
        openKey: null,
        closedReason: 'completed',
      })
    })
  })

  test('opened by hand is not opened twice', async () => {
    const id = await aPersonWithPlan(db, office, { endOfTerm: day('2030-01-01') })
    await done(openPlan(office.officer, id))
    expect(await openPlan(office.officer, id)).toMatchObject({
      refusal: { code: 'plans:refusal.already-open' },
    })
  })
})
