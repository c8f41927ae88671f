/** An assessment's life: begun with the version in force, saved block by block, completed into needs on the plan. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { firstVersion } from '#db/reference/questionnaire'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { anAskedPerson, askAll, sayAt } from '#tests/support/assessments'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf as explained } from '#tests/support/query-plan'
import { type Office, aPersonWithPlan, anOffice, done, leadTo, planOf, today } from '#tests/support/plans'
import { saveBlock, skipBlock } from '~/features/assessments/block-commands.server'
import {
  answerForNeed,
  completeAssessment,
  startAssessment,
  withdrawAssessment,
} from '~/features/assessments/commands.server'
import {
  answersOf,
  getAssessment,
  assessmentsQuery,
  readAssessment,
} from '~/features/assessments/queries.server'
import { foundNeedsOf, suggestionsOf } from '~/features/plans/suggesting.server'
import { Denied } from '~/platform/command.server'

onEveryDatabase('an assessment', (open) => {
  let db: Databases
  let office: Office

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
  })
  afterEach(() => db.close())

  const versionOf = async (id: string) =>
    (await db.read.selectFrom('assessments').select('version').where('id', '=', id).executeTakeFirstOrThrow())
      .version

  const complete = async (id: string) =>
    done(completeAssessment(office.officer, id, await versionOf(id), ['psychologist']))

  const found = async (personId: string) =>
    new Map((await foundNeedsOf(db.read, personId)).map((each) => [each.need, each.state]))

  describe('while it is open', () => {
    test('takes the version in force, and there is one at a time', async () => {
      const { personId, id } = await anAskedPerson(db, office)
      const row = await db.read.selectFrom('assessments').selectAll().where('id', '=', id).executeTakeFirst()
      expect(row).toMatchObject({ versionId: firstVersion.id, openKey: personId })
      expect(await startAssessment(office.officer, personId)).toMatchObject({
        refusal: { code: 'already-open' },
      })
    })

    test('loses nothing when the officer leaves and returns', async () => {
      const { id } = await anAskedPerson(db, office)
      await sayAt(office.officer, db, id, 'work', { 'has-trade': ['no'], 'trade-wish': ['Дәнекерлеуші'] })
      await sayAt(office.officer, db, id, 'housing', { 'home-after': ['nowhere'] })
      const answers = [...(await answersOf(db.read, id)).values()].map((each) =>
        each.state === 'answered' ? each.values : [],
      )
      expect(answers.toSorted()).toEqual([['no'], ['nowhere'], ['Дәнекерлеуші']].toSorted())
    })

    test('keeps the name of whoever took an answer that did not change', async () => {
      const { id } = await anAskedPerson(db, office)
      await sayAt(office.officer, db, id, 'work', { 'has-trade': ['no'] })
      const { institutionId } = office
      const userId = await aUser(db, { role: 'detachment-head', institutionId, name: 'Ахметов Б.' })
      const head = callerFor(db, anActor('detachment-head', { userId, institutionId }))
      await sayAt(head, db, id, 'work', { 'has-trade': ['no'], 'job-after': ['help'] })
      const names = [...(await answersOf(db.read, id)).values()].map(({ by }) => by)
      expect(names.toSorted()).toEqual(['Ахметов Б.', 'Серікқызы А.'].toSorted())
    })

    test('opened by mistake is taken back with a reason, keeps its answers, and makes room for a new one', async () => {
      const { personId, id } = await anAskedPerson(db, office)
      await sayAt(office.officer, db, id, 'work', { 'has-trade': ['no'] })
      const version = await versionOf(id)
      expect(await withdrawAssessment(office.officer, id, version + 1, 'Қателестім')).toMatchObject({
        refusal: { code: 'errors:stale' },
      })
      await done(withdrawAssessment(office.officer, id, version, 'Басқа адамға ашылуы керек еді'))
      const [kept] = await assessmentsQuery(db.read, office.head.actor, personId).execute()
      expect(kept).toMatchObject({
        openKey: null,
        completedOn: null,
        withdrawnOn: today,
        withdrawnBecause: 'Басқа адамға ашылуы керек еді',
      })
      expect((await answersOf(db.read, id)).size).toBe(1)
      expect(await found(personId)).toEqual(new Map())
      expect(await withdrawAssessment(office.officer, id, version + 1, 'Тағы')).toMatchObject({
        refusal: { code: 'completed' },
      })
      await done(startAssessment(office.officer, personId))
    })

    test('refuses the second of two workers at once, and keeps what the first one wrote', async () => {
      const { id } = await anAskedPerson(db, office)
      const said = (value: string) => ({ 'has-trade': { values: [value], silence: null } })
      await done(saveBlock(office.officer, id, 'work', 0, said('yes')))
      expect(await saveBlock(office.officer, id, 'work', 0, said('no'))).toMatchObject({
        refusal: { code: 'errors:stale' },
      })
      expect([...(await answersOf(db.read, id)).values()][0]).toMatchObject({ values: ['yes'] })
    })

    test('does not throw answers away by leaving their block out', async () => {
      const { id } = await anAskedPerson(db, office)
      await sayAt(office.officer, db, id, 'work', { 'has-trade': ['no'] })
      const why = { reason: 'declined', note: '' } as const
      expect(await skipBlock(office.officer, id, 'work', 1, why)).toMatchObject({
        refusal: { code: 'block-answered' },
      })
    })

    test('is out of reach for another institution', async () => {
      const { id, personId } = await anAskedPerson(db, office)
      const stranger = (await anOffice(db)).officer
      await expect(saveBlock(stranger, id, 'work', 0, {})).rejects.toThrow(Denied)
      await expect(getAssessment(db.read, stranger.actor, { personId, id })).rejects.toMatchObject({
        status: 404,
      })
    })
  })

  test('the assessments of a person are read from an index, without sorting', async () => {
    const plan = await explained(
      db.read,
      assessmentsQuery(db.read, office.officer.actor, office.institutionId),
    )
    expect(plan).toContain('assessments_by_person')
    expect(plan).not.toMatch(/\bsort\b|B-TREE FOR ORDER/i)
  })

  describe('about health', () => {
    test('is read by those who work with it, and by nobody else around', async () => {
      const { personId, id } = await anAskedPerson(db, office)
      await sayAt(office.officer, db, id, 'medical', { 'care-now': ['yes'] })
      const sees = async (role: 'medic' | 'psychologist' | 'institution-head' | 'social-worker') => {
        const actor = anActor(role, { institutionId: office.institutionId })
        const assessment = await getAssessment(db.read, actor, { personId, id })
        return (await readAssessment(db.read, actor, assessment)).answers.size
      }
      expect([await sees('medic'), await sees('social-worker')]).toEqual([1, 1])
      expect([await sees('psychologist'), await sees('institution-head')]).toEqual([0, 0])
    })

    test('is not overwritten by somebody who cannot see it', async () => {
      const { id } = await anAskedPerson(db, office)
      await sayAt(office.officer, db, id, 'other', { 'sobriety-wish': ['yes'], 'children-matters': ['no'] })
      const head = callerFor(db, anActor('detachment-head', { institutionId: office.institutionId }))
      await sayAt(head, db, id, 'other', { 'children-matters': ['yes'] })
      const question = firstVersion.questions.find(({ key }) => key === 'sobriety-wish')
      expect((await answersOf(db.read, id)).get(question?.id ?? '')).toMatchObject({ values: ['yes'] })
    })
  })

  describe('on completion', () => {
    test('waits until every block was asked or left out with a reason', async () => {
      const { id } = await anAskedPerson(db, office)
      await sayAt(office.officer, db, id, 'work', { 'has-trade': ['no'] })
      expect(await completeAssessment(office.officer, id, await versionOf(id), [])).toMatchObject({
        refusal: { code: 'blocks-open', values: { total: 7 } },
      })
    })

    test('records what was not asked as not asked, and a skipped block as skipped: neither is a no', async () => {
      const { personId, id } = await anAskedPerson(db, office)
      await askAll(office.officer, db, id, { work: { 'has-trade': ['yes'] } }, ['housing'])
      await complete(id)
      const silent = [...(await answersOf(db.read, id)).values()].filter((each) => each.state !== 'answered')
      expect(silent.length).toBeGreaterThan(15)
      expect(silent.every((each) => each.state === 'not-answered' && each.why === 'not-asked')).toBe(true)
      const needs = await found(personId)
      expect([needs.get('profession'), needs.get('place-to-stay'), needs.get('employment')]).toEqual([
        'not-needed',
        'unknown',
        'unknown',
      ])
    })

    test('marks the form of the plan, offers the measures, and adds none by itself', async () => {
      const { personId, id } = await anAskedPerson(db, office)
      const said = { housing: { 'home-after': ['nowhere'] }, other: { 'sobriety-wish': ['yes'] } }
      await askAll(office.officer, db, id, said, [])
      expect(await complete(id)).toMatchObject({ isOpenForChange: true })
      const plan = await planOf(db, personId)
      const marks = await db.read
        .selectFrom('planNeeds')
        .selectAll()
        .where('planId', '=', plan.id)
        .where('needed', '=', 1)
        .execute()
      expect(marks.map((each) => each.block).toSorted()).toEqual(['housing', 'other'])
      expect(
        await db.read.selectFrom('measures').selectAll().where('planId', '=', plan.id).execute(),
      ).toEqual([])
      const { suggestions } = await suggestionsOf(db.read, plan, plan.openedOn)
      const sure = suggestions.filter(({ certainty }) => certainty === 'needed').map(({ need }) => need)
      expect(sure).toEqual(expect.arrayContaining(['place-to-stay', 'sobriety-support']))
    })

    test('asks the person about a drafted programme again, and leaves an approved one as it is', async () => {
      const { personId, id } = await anAskedPerson(db, office)
      await leadTo(db, office, personId, 'agreed')
      await askAll(office.officer, db, id, { housing: { 'home-after': ['nowhere'] } }, [])
      await complete(id)
      expect(await planOf(db, personId)).toMatchObject({ state: 'drafted', agreement: null })

      const other = await aPersonWithPlan(db, office)
      await leadTo(db, office, other, 'approved')
      const second = await done(startAssessment(office.officer, other))
      await askAll(office.officer, db, second, { housing: { 'home-after': ['nowhere'] } }, [])
      expect(await complete(second)).toMatchObject({ isOpenForChange: false, marked: 0 })
      expect(await planOf(db, other)).toMatchObject({ state: 'approved', agreement: 'agreed' })
      expect((await found(other)).get('place-to-stay')).toBe('needed')
    })

    test('closes the answers for good', async () => {
      const { id } = await anAskedPerson(db, office)
      await askAll(office.officer, db, id, {}, [])
      await complete(id)
      expect(await saveBlock(office.officer, id, 'work', 1, {})).toMatchObject({
        refusal: { code: 'completed' },
      })
    })

    test('is for the one who drafts the plan', async () => {
      const { id } = await anAskedPerson(db, office)
      const head = callerFor(db, anActor('detachment-head', { institutionId: office.institutionId }))
      await expect(completeAssessment(head, id, 1, [])).rejects.toThrow(Denied)
    })
  })

  describe('afterwards', () => {
    test('the person turns help down in their own words, and may want it again', async () => {
      const { personId, id } = await anAskedPerson(db, office)
      await askAll(office.officer, db, id, { work: { 'has-trade': ['no'] } }, [])
      await complete(id)
      const words = { state: 'declined', note: 'Өзім үйренемін' } as const
      await done(answerForNeed(office.officer, personId, 'profession', 1, words))
      expect((await found(personId)).get('profession')).toBe('declined')
      const stale = answerForNeed(office.officer, personId, 'profession', 1, { state: 'needed', note: '' })
      expect(await stale).toMatchObject({ refusal: { code: 'errors:stale' } })
      const unknown = answerForNeed(office.officer, personId, 'school', 1, words)
      expect(await unknown).toMatchObject({ refusal: { code: 'need-unknown' } })
    })

    test('an old answer keeps its old question after a new version came into force', async () => {
      const { personId, id } = await anAskedPerson(db, office)
      await askAll(office.officer, db, id, { work: { 'has-trade': ['no'] } }, [])
      const next = '01990000-0000-7000-8482-100000000000'
      await db.write
        .insertInto('questionnaireVersions')
        .values({ id: next, number: 2, inForceFrom: today, createdBy: null, createdAt: testNow, version: 1 })
        .execute()
      await complete(id)
      const old = await getAssessment(db.read, office.officer.actor, { personId, id })
      const read = await readAssessment(db.read, office.officer.actor, old)
      expect(read.questions.map(({ text }) => text.en)).toContain(
        'Do you have a trade you can earn a living with?',
      )
      const second = await done(startAssessment(office.officer, personId))
      const fresh = await getAssessment(db.read, office.officer.actor, { personId, id: second })
      expect([old.versionNumber, fresh.versionNumber]).toEqual([1, 2])
    })
  })
})
