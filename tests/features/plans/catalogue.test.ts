/** The measures to choose from: everybody's and an institution's own, changed by revisions, kept by the plans that took them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { shippedMeasures } from '#db/reference/measures'
import { anActor, callerFor } from '#tests/support/actors'
import { aCatalogueMeasure } from '#tests/support/assessments'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, done, planOf } from '#tests/support/plans'
import { catalogueFor } from '~/features/plans/catalogue.server'
import {
  addCatalogueMeasure,
  retireCatalogueMeasure,
  reviseCatalogueMeasure,
} from '~/features/plans/catalogue-commands.server'
import type { EntryWords } from '~/features/plans/catalogue-forms'
import { addMeasure, draftFromFacts } from '~/features/plans/drafting.server'
import { measureTitle } from '~/features/plans/wording.server'
import { Denied } from '~/platform/command.server'
import type { Caller } from '~/platform/caller.server'
import { translatorFor } from '~/platform/i18n.server'

const words: EntryWords = {
  nameKk: 'Шеберханада бір күн',
  nameRu: 'День в мастерской',
  nameEn: 'A day in the workshop',
  need: 'profession',
  service: 'education',
  dueBy: 'before-release',
  dueCode: null,
  dueDays: 100,
}

onEveryDatabase('the catalogue', (open) => {
  let db: Databases
  let office: Office
  let staff: Caller

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
    staff = callerFor(db, anActor('headquarters'))
  })
  afterEach(() => db.close())

  const keysOf = async (institutionId: string) =>
    (await catalogueFor(db.read, institutionId)).map(({ key }) => key)

  const idOf = async (key: string) =>
    (
      await db.read
        .selectFrom('catalogueMeasures')
        .select('id')
        .where('currentKey', '=', key)
        .executeTakeFirstOrThrow()
    ).id

  test('starts from the measures we ship, in their order', async () => {
    expect(await keysOf(office.institutionId)).toEqual(shippedMeasures.map(({ key }) => key))
  })

  test('of an institution is offered to its own people only', async () => {
    await done(addCatalogueMeasure(office.officer, words))
    const other = await anOffice(db)
    const [own, theirs] = [await keysOf(office.institutionId), await keysOf(other.institutionId)]
    expect([own.length - theirs.length, theirs.length]).toEqual([1, shippedMeasures.length])
  })

  test('of the whole service is changed by headquarters alone', async () => {
    const id = await idOf('openings-chosen')
    await expect(reviseCatalogueMeasure(office.officer, id, words)).rejects.toThrow(Denied)
    const foreign = await aCatalogueMeasure(db, { institutionId: (await anOffice(db)).institutionId })
    await expect(retireCatalogueMeasure(office.officer, foreign)).rejects.toThrow(Denied)
    await done(reviseCatalogueMeasure(staff, id, { ...words, need: 'employment' }))
  })

  test('asks for the day that its kind needs', async () => {
    expect(await addCatalogueMeasure(staff, { ...words, dueDays: null })).toMatchObject({
      refusal: { code: 'days-missing' },
    })
    expect(await addCatalogueMeasure(staff, { ...words, dueBy: 'deadline' })).toMatchObject({
      refusal: { code: 'code-missing' },
    })
  })

  describe('and the plans', () => {
    const tookOpenings = async () => {
      const personId = await aPersonWithPlan(db, office, { wantsJobHelp: 1 })
      const plan = await planOf(db, personId)
      await done(draftFromFacts(office.officer, plan.id, plan.version, ['openings-chosen']))
      return { personId, planId: plan.id }
    }

    const titleIn = async (planId: string, language: 'kk' | 'ru' | 'en') => {
      const measure = await db.read
        .selectFrom('measures')
        .selectAll()
        .where('planId', '=', planId)
        .executeTakeFirstOrThrow()
      return measureTitle(measure, translatorFor(language))
    }

    test('a retired measure stays readable in the plan that took it, in every language', async () => {
      const { planId } = await tookOpenings()
      await done(retireCatalogueMeasure(staff, await idOf('openings-chosen')))
      expect(await keysOf(office.institutionId)).not.toContain('openings-chosen')
      expect(await titleIn(planId, 'ru')).toBe('Подбор вакансий и собеседование с работодателем')
      expect(await titleIn(planId, 'kk')).toBe('Бос жұмыс орындарын таңдау және жұмыс берушімен әңгімелесу')
    })

    test('a plan keeps the words it took when the measure is reworded, and a new one takes the new words', async () => {
      const before = await tookOpenings()
      const id = await idOf('openings-chosen')
      await done(reviseCatalogueMeasure(staff, id, { ...words, need: 'employment' }))
      expect(await reviseCatalogueMeasure(staff, id, words)).toMatchObject({
        refusal: { code: 'errors:stale' },
      })
      const after = await tookOpenings()
      expect(await titleIn(before.planId, 'en')).toBe('Choice of openings and talk with an employer')
      expect(await titleIn(after.planId, 'en')).toBe('A day in the workshop')
    })

    test('a measure out of use cannot be taken by an old form', async () => {
      const { personId, planId } = await tookOpenings()
      await done(retireCatalogueMeasure(staff, await idOf('jobseeker-registered')))
      const form = {
        catalogueKey: 'jobseeker-registered',
        need: null,
        title: null,
        block: null,
        service: null,
        dueOn: null,
      }
      const { version } = await planOf(db, personId)
      expect(await addMeasure(office.officer, planId, version, form)).toMatchObject({
        refusal: { code: 'measure-not-in-use' },
      })
    })
  })
})
