/** Headquarters writes a questionnaire: a draft is copied, changed and put in force; what is in use never changes. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { firstVersion } from '#db/reference/questionnaire'
import { anActor, callerFor } from '#tests/support/actors'
import { anAskedPerson } from '#tests/support/assessments'
import { onEveryDatabase } from '#tests/support/database'
import { anOffice, done, today } from '#tests/support/plans'
import type { Question } from '~/domain/assessments/questionnaire'
import { addDays } from '~/domain/calendar/day'
import {
  addQuestion,
  changeQuestion,
  copyVersion,
  putInForce,
  removeQuestion,
} from '~/features/assessments/questionnaire-commands.server'
import { questionsOf, versionsOf } from '~/features/assessments/questionnaire.server'
import { Denied } from '~/platform/command.server'
import type { Caller } from '~/platform/caller.server'

const aQuestion: Question = {
  key: 'driving-licence',
  place: 'work',
  pathway: 'work',
  kind: 'yes-no',
  tier: 'general',
  text: {
    kk: 'Жүргізуші куәлігіңіз бар ма?',
    ru: 'Есть ли водительское удостоверение?',
    en: 'Do you drive?',
  },
  help: null,
  options: [],
  need: 'profession',
  needWhen: ['no'],
}

onEveryDatabase('a questionnaire', (open) => {
  let db: Databases
  let staff: Caller

  beforeEach(async () => {
    db = await open()
    staff = callerFor(db, anActor('headquarters'))
  })
  afterEach(() => db.close())

  const aDraft = () => done(copyVersion(staff, firstVersion.id))
  const stands = async (id: string) =>
    (await versionsOf(db.read)).find((each) => each.id === id)?.inForceFrom ?? null

  test('is copied with every question, and one draft is written at a time', async () => {
    const id = await aDraft()
    const [first, copy] = [await questionsOf(db.read, firstVersion.id), await questionsOf(db.read, id)]
    expect(copy.map(({ key, text }) => [key, text])).toEqual(first.map(({ key, text }) => [key, text]))
    expect(copy.some((each) => first.some((old) => old.id === each.id))).toBe(false)
    expect(await copyVersion(staff, id)).toMatchObject({ refusal: { code: 'draft-open' } })
  })

  describe('as a draft', () => {
    test('takes new questions, changes and leaves others out; the version in force stays whole', async () => {
      const id = await aDraft()
      await done(addQuestion(staff, id, 1, aQuestion))
      const trade = (await questionsOf(db.read, id)).find(({ key }) => key === 'has-trade')
      const reworded = { ...aQuestion, key: 'other', text: { ...aQuestion.text, en: 'Reworded' } }
      await done(changeQuestion(staff, id, trade?.id ?? '', 2, reworded))
      const wish = (await questionsOf(db.read, id)).find(({ key }) => key === 'trade-wish')
      await done(removeQuestion(staff, id, wish?.id ?? '', 3))
      const drafted = new Map((await questionsOf(db.read, id)).map((each) => [each.key, each.text.en]))
      expect([drafted.get('driving-licence'), drafted.get('has-trade'), drafted.has('trade-wish')]).toEqual([
        'Do you drive?',
        'Reworded',
        false,
      ])
      expect(await questionsOf(db.read, firstVersion.id)).toHaveLength(firstVersion.questions.length)
    })

    test('refuses a second question under a key, a broken one, and a form from an older draft', async () => {
      const id = await aDraft()
      await done(addQuestion(staff, id, 1, aQuestion))
      expect(await addQuestion(staff, id, 2, aQuestion)).toMatchObject({ refusal: { code: 'key-taken' } })
      const broken = { ...aQuestion, key: 'broken', need: 'school' } as const
      expect(await addQuestion(staff, id, 2, broken)).toMatchObject({ refusal: { code: 'need-elsewhere' } })
      expect(await addQuestion(staff, id, 1, { ...aQuestion, key: 'late' })).toMatchObject({
        refusal: { code: 'errors:stale' },
      })
    })
  })

  describe('once it has its day', () => {
    test('asks from that day on, and an assessment under way keeps the questions it began with', async () => {
      const { id: assessmentId } = await anAskedPerson(db, await anOffice(db))
      const id = await aDraft()
      await done(putInForce(staff, id, 1, today))
      const row = await db.read
        .selectFrom('assessments')
        .select('versionId')
        .where('id', '=', assessmentId)
        .executeTakeFirst()
      expect(row?.versionId).toBe(firstVersion.id)
      const next = await anAskedPerson(db, await anOffice(db))
      const fresh = await db.read
        .selectFrom('assessments')
        .select('versionId')
        .where('id', '=', next.id)
        .executeTakeFirst()
      expect(fresh?.versionId).toBe(id)
    })

    test('never changes again, not even before its day', async () => {
      const id = await aDraft()
      await done(putInForce(staff, id, 1, addDays(today, 30)))
      const [question] = await questionsOf(db.read, id)
      const refused = { refusal: { code: 'version-used' } }
      expect(await addQuestion(staff, id, 2, aQuestion)).toMatchObject(refused)
      expect(await changeQuestion(staff, id, question?.id ?? '', 2, aQuestion)).toMatchObject(refused)
      expect(await removeQuestion(staff, id, question?.id ?? '', 2)).toMatchObject(refused)
      expect(await putInForce(staff, id, 2, today)).toMatchObject(refused)
      expect(await stands(id)).toBe(addDays(today, 30))
    })

    test('the shipped one never changes either, and nobody but headquarters writes', async () => {
      expect(await addQuestion(staff, firstVersion.id, 1, aQuestion)).toMatchObject({
        refusal: { code: 'version-used' },
      })
      const officer = (await anOffice(db)).officer
      await expect(copyVersion(officer, firstVersion.id)).rejects.toThrow(Denied)
    })
  })
})
