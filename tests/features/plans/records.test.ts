/** What is kept of a programme: its versions, the person's answers, the contents in words, and what was removed. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { callerFor } from '#tests/support/actors'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, done, leadTo, planOf, today } from '#tests/support/plans'
import { agreePlan, revisePlan } from '~/features/plans/commands.server'
import { contentsOf, writeContents } from '~/features/plans/contents.server'
import { addMeasure } from '~/features/plans/drafting.server'
import { removeMeasure, restoreMeasure } from '~/features/plans/removal.server'

const words = { 'pretrial-report': '', behaviour: 'Без нарушений', claims: '', situation: '' }

onEveryDatabase('of a programme', (open) => {
  let db: Databases
  let office: Office

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
  })
  afterEach(() => db.close())

  const versionsOf = (planId: string) =>
    db.read.selectFrom('planVersions').selectAll().where('planId', '=', planId).orderBy('number').execute()

  describe('versions', () => {
    test('one is kept at each step, numbered, with the one who took it', async () => {
      const id = await aPersonWithPlan(db, office)
      await leadTo(db, office, id, 'approved')
      const plan = await planOf(db, id)
      expect(
        (await versionsOf(plan.id)).map(({ number, step, byUserId }) => [number, step, byUserId]),
      ).toEqual([
        [1, 'draft', office.officer.actor.userId],
        [2, 'approve', office.head.actor.userId],
      ])
    })

    test('an old one keeps what stood in it after the programme was changed', async () => {
      const id = await aPersonWithPlan(db, office)
      await leadTo(db, office, id, 'approved')
      const plan = await planOf(db, id)
      const [first] = await versionsOf(plan.id)
      await done(revisePlan(office.officer, plan.id, plan.version))
      const { version } = await planOf(db, id)
      const added = {
        block: 'other',
        need: null,
        catalogueKey: '',
        title: 'Хат',
        service: 'ngo',
        dueOn: null,
      } as const
      await done(addMeasure(office.officer, plan.id, version, added))
      expect((await versionsOf(plan.id))[0]).toEqual(first)
      expect(first?.snapshot).not.toContain('Хат')
    })
  })

  describe('the person’s answers', () => {
    test('stay in the history after a change made the person’s word lapse', async () => {
      const id = await aPersonWithPlan(db, office)
      await leadTo(db, office, id, 'drafted')
      const plan = await planOf(db, id)
      const no = { answer: 'does-not-agree', statement: 'Таразға бармаймын', on: today } as const
      await done(agreePlan(office.officer, plan.id, plan.version, no))
      const { version } = await planOf(db, id)
      await done(agreePlan(office.officer, plan.id, version, { answer: 'agreed', statement: '', on: today }))
      const answers = await db.read
        .selectFrom('planAgreements')
        .select(['answer', 'statement', 'lapsedAt'])
        .where('planId', '=', plan.id)
        .orderBy('id')
        .execute()
      expect(answers.map((each) => [each.answer, each.statement, each.lapsedAt === null])).toEqual([
        ['does-not-agree', 'Таразға бармаймын', false],
        ['agreed', null, true],
      ])
    })
  })

  describe('contents', () => {
    test('are written once for each point and refuse a form made from older words', async () => {
      const plan = await planOf(db, await aPersonWithPlan(db, office))
      await done(writeContents(office.officer, plan.id, 0, words))
      expect((await contentsOf(db.read, plan.id)).map(({ part, text }) => [part, text])).toEqual([
        ['behaviour', 'Без нарушений'],
      ])
      const stale = await writeContents(office.officer, plan.id, 0, { ...words, behaviour: 'Иначе' })
      expect(stale).toMatchObject({ refusal: { code: 'errors:stale' } })
      await done(writeContents(office.officer, plan.id, 1, { ...words, claims: 'Погашено полностью' }))
      expect(await contentsOf(db.read, plan.id)).toHaveLength(2)
    })
  })

  describe('a measure', () => {
    const removed = async () => {
      const id = await aPersonWithPlan(db, office)
      const plan = await planOf(db, id)
      const added = {
        block: 'other',
        need: null,
        catalogueKey: '',
        title: 'Хат',
        service: 'ngo',
        dueOn: today,
      } as const
      await done(addMeasure(office.officer, plan.id, plan.version, added))
      const measure = await db.read
        .selectFrom('measures')
        .selectAll()
        .where('planId', '=', plan.id)
        .executeTakeFirstOrThrow()
      await done(removeMeasure(office.officer, plan.id, measure.id, measure.version))
      return { plan, measure }
    }

    const isThere = async (id: string) =>
      (await db.read.selectFrom('measures').select('id').where('id', '=', id).execute()).length === 1

    test('that was removed by mistake comes back as it was', async () => {
      const { plan, measure } = await removed()
      expect(await isThere(measure.id)).toBe(false)
      await done(restoreMeasure(office.officer, plan.id, measure.id))
      const back = await db.read
        .selectFrom('measures')
        .selectAll()
        .where('id', '=', measure.id)
        .executeTakeFirstOrThrow()
      expect(back).toEqual({ ...measure, version: measure.version + 1 })
    })

    test('does not come back after half a minute', async () => {
      const { plan, measure } = await removed()
      const later = { now: () => new Date(office.officer.clock.now().getTime() + 31_000) }
      const late = await restoreMeasure({ ...office.officer, clock: later }, plan.id, measure.id)
      expect(late).toMatchObject({ refusal: { code: 'plans:refusal.undo-late' } })
      expect(await isThere(measure.id)).toBe(false)
    })

    test('is not brought back by somebody else', async () => {
      const { plan, measure } = await removed()
      const other = callerFor(db, { ...office.officer.actor, userId: 'another' })
      expect(await restoreMeasure(other, plan.id, measure.id)).toMatchObject({ ok: false })
    })

    test('of an approved programme stays', async () => {
      const id = await aPersonWithPlan(db, office)
      await leadTo(db, office, id, 'approved')
      const plan = await planOf(db, id)
      const [measure] = await db.read
        .selectFrom('measures')
        .selectAll()
        .where('planId', '=', plan.id)
        .execute()
      const refused = await removeMeasure(office.officer, plan.id, measure?.id ?? '', measure?.version ?? 0)
      expect(refused).toMatchObject({ refusal: { code: 'plans:refusal.revise-first' } })
    })
  })
})
