/** Nothing moves without trace: every moved deadline keeps from where, to where, why and by whose word. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { testNow } from '#tests/support/actors'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, deadlineOf, done, planOf, today } from '#tests/support/plans'
import { type Day, day } from '~/domain/calendar/day'
import { changeAfterRelease, changeSentence } from '~/features/people/commands.server'
import type { SentenceValue } from '~/features/people/forms'
import { completeDeadline } from '~/features/plans/deadlines.server'
import { doDailyWork } from '~/features/plans/daily.server'
import { rebasePlan } from '~/features/plans/rebase.server'

const nothing = { answer: null, note: null } as const

onEveryDatabase('the history of a deadline', (open) => {
  let db: Databases
  let office: Office

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
  })
  afterEach(() => db.close())

  const personOf = (id: string) =>
    db.read.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const shiftsOf = (id: string) =>
    db.read.selectFrom('deadlineShifts').selectAll().where('personId', '=', id).orderBy('id').execute()
  const changesOf = (id: string) =>
    db.read.selectFrom('termChanges').selectAll().where('personId', '=', id).orderBy('id').execute()

  const moveEnd = async (id: string, endOfTerm: Day): Promise<void> => {
    const person = await personOf(id)
    const sentence: SentenceValue = {
      standing: 'in-custody',
      sentenceStart: person.sentenceStart,
      endOfTerm,
      releasedOn: null,
      releaseGround: null,
      termSetOn: null,
      paroleOn: null,
      neverParole: null,
      banRemains: null,
      behaviourDegree: null,
      version: person.version,
    }
    await done(changeSentence(office.officer, id, sentence))
  }

  test('keeps the old day, the cause and who corrected the end of term', async () => {
    const id = await aPersonWithPlan(db, office, { endOfTerm: day('2027-11-25') })
    await moveEnd(id, day('2027-08-31'))
    const [change] = await changesOf(id)
    expect(change).toMatchObject({
      cause: 'correction',
      endBefore: '2027-11-25',
      endAfter: '2027-08-31',
      enteredBy: office.officer.actor.userId,
    })
    expect(await shiftsOf(id)).toContainEqual(
      expect.objectContaining({
        code: 'DL-03',
        fromDay: '2026-11-25',
        toDay: '2026-08-31',
        cause: 'term-moved',
        changeId: change?.id,
        changedOn: today,
        enteredBy: office.officer.actor.userId,
      }),
    )
  })

  test('goes on from the last day without a gap, however often the term moves', async () => {
    const id = await aPersonWithPlan(db, office, { endOfTerm: day('2027-11-25') })
    for (const end of ['2027-08-31', '2028-02-29', '2027-02-28', '2027-12-31']) await moveEnd(id, day(end))
    const shifts = await shiftsOf(id)
    const codes = [...new Set(shifts.map((each) => each.code))]
    expect(codes.length).toBeGreaterThan(8)
    for (const code of codes) {
      const own = shifts.filter((each) => each.code === code)
      expect(own.slice(1).map((each) => each.fromDay)).toEqual(own.slice(0, -1).map((each) => each.toDay))
      expect((await deadlineOf(db, id, code)).dueOn).toBe(own.at(-1)?.toDay)
    }
  })

  test('gains nothing when the same facts are counted again, and what is done never moves', async () => {
    const id = await aPersonWithPlan(db, office, { endOfTerm: day('2027-11-25') })
    const request = await deadlineOf(db, id, 'DL-02')
    await done(
      completeDeadline(office.officer, request.planId, 'DL-02', request.version, { on: today, ...nothing }),
    )
    await moveEnd(id, day('2027-08-31'))
    const before = await shiftsOf(id)
    const again = await db.write.transaction().execute((tx) => rebasePlan(tx, id, today))
    expect(again?.moved).toEqual([])
    expect(await shiftsOf(id)).toEqual(before)
    expect(before.some((each) => each.code === 'DL-02')).toBe(false)
    expect(await deadlineOf(db, id, 'DL-02')).toMatchObject({ dueOn: request.dueOn, doneOn: today })
  })

  test('names the change that a file brought, also when the plan follows an hour later', async () => {
    const id = await aPersonWithPlan(db, office, { endOfTerm: day('2027-11-25') })
    await db.write
      .insertInto('termChanges')
      .values({
        id: 'change-of-a-file',
        personId: id,
        institutionId: office.institutionId,
        cause: 'import',
        courtAct: null,
        actOn: null,
        endBefore: day('2027-11-25'),
        endAfter: day('2027-08-31'),
        releaseBefore: null,
        releaseAfter: null,
        groundBefore: null,
        groundAfter: null,
        fromInstitutionId: null,
        toInstitutionId: null,
        note: null,
        reason: null,
        importId: null,
        enteredBy: office.officer.actor.userId,
        enteredAt: testNow,
      })
      .execute()
    await db.write
      .updateTable('people')
      .set({ endOfTerm: day('2027-08-31') })
      .where('id', '=', id)
      .execute()
    await doDailyWork(db, { now: () => new Date(testNow) })
    const shifts = await shiftsOf(id)
    expect(shifts.length).toBeGreaterThan(5)
    expect(new Set(shifts.map((each) => each.changeId))).toEqual(new Set(['change-of-a-file']))
    expect(new Set(shifts.map((each) => each.enteredBy))).toEqual(new Set([office.officer.actor.userId]))
  })

  test('waits for no answer to a notice that turned out not to be needed', async () => {
    const id = await aPersonWithPlan(db, office, { housingAfter: 'unknown', wantsJobHelp: null })
    const notice = await deadlineOf(db, id, 'DL-07')
    const empty = { on: today, answer: 'not-needed', note: null } as const
    await done(completeDeadline(office.officer, notice.planId, 'DL-07', notice.version, empty))
    expect(await deadlineOf(db, id, 'DL-08')).toMatchObject({ waitingSince: null, dueOn: null })
  })

  test('follows a fact that somebody found out', async () => {
    const id = await aPersonWithPlan(db, office, { sex: 'female', disabilityGroup: 0, isPregnant: 0 })
    expect(await deadlineOf(db, id, 'DL-06')).toMatchObject({ applies: 'unknown' })
    await db.write.updateTable('people').set({ hasSmallChildren: 1 }).where('id', '=', id).execute()
    const person = await personOf(id)
    const after = { housingAfter: 'own', addressAfter: null, placeAfter: null } as const
    await done(
      changeAfterRelease(office.officer, id, {
        ...after,
        familyTies: null,
        supervisionExpected: 0,
        supervisionOrdered: null,
        version: person.version,
      }),
    )
    expect(await deadlineOf(db, id, 'DL-06')).toMatchObject({ applies: 'yes' })
    expect(await changesOf(id)).toEqual([])
    expect((await planOf(db, id)).openKey).toBe(id)
  })
})
