/** The list of plans narrowed by who has the person, by deadlines and by institution. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, today } from '#tests/support/plans'
import { planOf } from '#tests/support/query-plan'
import { reviewOn } from '~/domain/assessments/review'
import { type Day, addDays, day } from '~/domain/calendar/day'
import { type PlanFilter, everyPlan, plansQuery } from '~/features/plans/list-query.server'

onEveryDatabase('the list of plans', (open) => {
  let db: Databases
  let office: Office
  let colleague: string
  let [mine, theirs, nobodys, elsewhere]: string[] = []

  const dueOn = (personId: string, on: string | null) =>
    db.write
      .updateTable('people')
      .set({ nextDueOn: on === null ? null : day(on) })
      .where('id', '=', personId)
      .execute()

  beforeAll(async () => {
    db = await open()
    office = await anOffice(db)
    const other = await anOffice(db)
    const { institutionId } = office
    colleague = await aUser(db, { role: 'social-worker', institutionId })
    const own = { caseWorkerId: office.officer.actor.userId, endOfTerm: day('2027-11-10') }
    mine = await aPersonWithPlan(db, office, own)
    theirs = await aPersonWithPlan(db, office, { caseWorkerId: colleague, arrivedOn: today })
    nobodys = await aPersonWithPlan(db, office, { caseWorkerId: null, endOfTerm: day('2027-12-01') })
    elsewhere = await aPersonWithPlan(db, other, { caseWorkerId: null, endOfTerm: day('2027-12-01') })
    await dueOn(mine, addDays(today, -3))
    await dueOn(theirs, addDays(today, 3))
    await dueOn(nobodys, addDays(today, 30))
    await dueOn(elsewhere, addDays(today, -1))
  })
  afterAll(() => db.close())

  const people = async (filter: Partial<PlanFilter>, actor = office.officer.actor) =>
    (await plansQuery(db.read, actor, { ...everyPlan, ...filter }, today, null).execute()).map(
      (each) => each.personId,
    )

  test('shows mine, a colleague’s, and those whom nobody has', async () => {
    expect(await people({ whose: 'mine' })).toEqual([mine])
    expect(await people({ whose: colleague })).toEqual([theirs])
    expect(await people({ whose: 'none' })).toEqual([nobodys])
    expect(await people({})).toEqual([mine, theirs, nobodys])
  })

  test('shows what is overdue, what is due in a week, and who came late', async () => {
    expect(await people({ only: 'overdue' })).toEqual([mine])
    expect(await people({ only: 'due' })).toEqual([theirs])
    expect(await people({ only: 'late' })).toEqual([theirs])
    expect(await people({ only: 'overdue', whose: 'none' })).toEqual([])
  })

  test('shows whose needs nobody has assessed in this part of the year', async () => {
    expect(await people({ only: 'review' })).toEqual([mine, theirs, nobodys])
    const { id, releaseOn } = await db.read
      .selectFrom('plans')
      .select(['id', 'releaseOn'])
      .where('personId', '=', nobodys ?? '')
      .executeTakeFirstOrThrow()
    const { version } = await db.read
      .selectFrom('questionnaireVersions')
      .select('id as version')
      .executeTakeFirstOrThrow()
    await db.write
      .insertInto('assessments')
      .values({
        id: 'a-1',
        personId: nobodys ?? '',
        institutionId: office.institutionId,
        versionId: version,
        openKey: null,
        startedOn: today,
        startedBy: colleague,
        completedOn: today,
        completedBy: colleague,
        present: '[]',
        createdAt: today,
        version: 1,
      })
      .execute()
    expect(await people({ only: 'review' })).toEqual([mine, theirs])
    const owedOn = async (on: Day) =>
      (
        await plansQuery(db.read, office.officer.actor, { ...everyPlan, only: 'review' }, on, null).execute()
      ).map((each) => each.id)
    // The first window lasts until 271 days are left; the next asks anew, and again says what reviewOn says.
    for (const left of [280, 271, 270, 200, 180, 91, 30, 0, -1]) {
      const on = addDays(releaseOn, -left)
      const { state } = reviewOn(releaseOn, { assessedOn: today, since: today }, on)
      expect((await owedOn(on)).includes(id), `${left}`).toBe(state === 'due' || state === 'overdue')
    }
  })

  test('a head of detachment has the people of the detachment', async () => {
    const userId = await aUser(db, { role: 'detachment-head', institutionId: office.institutionId })
    const detachment = { id: 'd-1', institutionId: office.institutionId, number: '1', headUserId: userId }
    await db.write.insertInto('detachments').values(detachment).execute()
    await db.write
      .updateTable('people')
      .set({ detachmentId: 'd-1' })
      .where('id', '=', theirs ?? '')
      .execute()
    const head = anActor('detachment-head', { userId, institutionId: office.institutionId })
    expect(await people({ whose: 'mine' }, head)).toEqual([theirs])
  })

  test('headquarters narrows it to one institution, from an index', async () => {
    const headquarters = anActor('headquarters')
    const { institutionId } = office
    expect(await people({ institutionId, only: 'overdue' }, headquarters)).toEqual([mine])
    expect(await people({ only: 'overdue' }, headquarters)).toHaveLength(2)
    const query = plansQuery(db.read, headquarters, { ...everyPlan, institutionId }, today, null)
    expect(await planOf(db.read, query)).toContain('plans_open_by_institution')
  })
})
