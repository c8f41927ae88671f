/** The holiday table: changed with a reason, previewed, and every open deadline counted anew in pieces. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, deadlineOf, done, planOf, today } from '#tests/support/plans'
import { planOf as queryPlanOf } from '#tests/support/query-plan'
import { addDays, day } from '~/domain/calendar/day'
import { previewHoliday, stretchedOver } from '~/features/plans/calendar-preview.server'
import { completeDeadline } from '~/features/plans/deadlines.server'
import type { HolidayValue } from '~/features/plans/holiday-forms'
import { changeHoliday, holidayHistory } from '~/features/plans/holidays.server'
import { applyCalendar, latestRecount } from '~/features/plans/recount.server'
import type { Caller } from '~/platform/caller.server'

const clock = { now: () => new Date(testNow) }

const moved: HolidayValue = {
  intent: 'save',
  day: day('2026-12-04'),
  kind: 'holiday',
  nameKk: 'Ауыстырылған демалыс',
  nameRu: 'Перенос выходного',
  nameEn: 'Moved day off',
  why: 'Үкіметтің 2026 жылғы № 900 қаулысы',
  version: 0,
}

onEveryDatabase('the holiday table', (open) => {
  let db: Databases
  let office: Office
  let headquarters: Caller

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
    const userId = await aUser(db, { role: 'headquarters', name: 'Ахметов Б.' })
    headquarters = callerFor(db, anActor('headquarters', { userId }))
  })
  afterEach(() => db.close())

  /** Someone without a home whose request for a place went out today: the answer is due on 11 December. */
  const anAsker = async (): Promise<string> => {
    const homeless = { housingAfter: 'none', wantsJobHelp: 0, disabilityGroup: 0 } as const
    const id = await aPersonWithPlan(db, office, { ...homeless, endOfTerm: day('2027-02-15') })
    const row = await deadlineOf(db, id, 'DL-07')
    const sent = { on: today, answer: null, note: null }
    await done(completeDeadline(office.officer, row.planId, 'DL-07', row.version, sent))
    return id
  }
  const shiftsOf = (id: string) =>
    db.read
      .selectFrom('deadlineShifts')
      .selectAll()
      .where('personId', '=', id)
      .where('cause', '=', 'calendar-changed')
      .execute()

  test('moves what counts working days over the day, and the move names the change and its author', async () => {
    const id = await anAsker()
    await done(changeHoliday(headquarters, moved))
    expect(await applyCalendar(db, clock)).toBe(true)
    expect(await deadlineOf(db, id, 'DL-08')).toMatchObject({ dueOn: '2026-12-14' })
    const [change] = await holidayHistory(db.read)
    expect(await shiftsOf(id)).toMatchObject([
      {
        code: 'DL-08',
        fromDay: '2026-12-11',
        toDay: '2026-12-14',
        changeId: change?.id,
        enteredBy: headquarters.actor.userId,
      },
    ])
    expect(await applyCalendar(db, clock)).toBe(false)
    expect(await shiftsOf(id)).toHaveLength(1)
  })

  test('makes a working day of a Saturday and gives the old day back when it is ordinary again', async () => {
    const id = await anAsker()
    const saturday = { ...moved, day: day('2026-11-28'), kind: 'working' } as const
    await done(changeHoliday(headquarters, saturday))
    await applyCalendar(db, clock)
    expect(await deadlineOf(db, id, 'DL-08')).toMatchObject({ dueOn: '2026-12-10' })
    await done(changeHoliday(headquarters, { ...saturday, kind: 'ordinary', version: 1 }))
    await applyCalendar(db, clock)
    expect(await deadlineOf(db, id, 'DL-08')).toMatchObject({ dueOn: '2026-12-11' })
    const days = (await shiftsOf(id)).map((each) => [each.fromDay, each.toDay])
    expect(days).toEqual([
      ['2026-12-11', '2026-12-10'],
      ['2026-12-10', '2026-12-11'],
    ])
  })

  test('says before saving how many deadlines would move, and then moves exactly those', async () => {
    await anAsker()
    await anAsker()
    await aPersonWithPlan(db, office, { endOfTerm: day('2026-12-04'), wantsJobHelp: 0, housingAfter: 'own' })
    await aPersonWithPlan(db, office, { endOfTerm: day('2027-10-15'), wantsJobHelp: 0, housingAfter: 'own' })
    const before = await db.read.selectFrom('planDeadlines').selectAll().orderBy('id').execute()
    const preview = await previewHoliday(db.read, moved, today)
    expect(await db.read.selectFrom('planDeadlines').selectAll().orderBy('id').execute()).toEqual(before)
    await done(changeHoliday(headquarters, moved))
    await applyCalendar(db, clock)
    const shifts = await db.read.selectFrom('deadlineShifts').selectAll().execute()
    const byCalendar = shifts.filter((each) => each.cause === 'calendar-changed')
    const applying = await Promise.all(
      byCalendar.map(async (each) => (await deadlineOf(db, each.personId, each.code)).applies !== 'no'),
    )
    expect(preview.people).toBe(3)
    expect(preview.deadlines).toBe(applying.filter(Boolean).length)
    expect(preview.byCode.get('DL-08')).toBe(2)
    expect(await latestRecount(db.read)).toMatchObject({ total: 4, done: 4, moved: byCalendar.length })
  })

  test('is recounted from where a stopped server left it', async () => {
    const [first, second] = [await anAsker(), await anAsker()]
    await done(changeHoliday(headquarters, moved))
    const [change] = await holidayHistory(db.read)
    const started = { total: 2, done: 1, moved: 0, startedAt: testNow, finishedAt: null }
    const ids = [(await planOf(db, first)).id, (await planOf(db, second)).id].toSorted()
    await db.write
      .insertInto('calendarRecounts')
      .values({ id: change?.id ?? '', lastPlanId: ids[0] ?? '', ...started })
      .execute()
    await applyCalendar(db, clock)
    const dues = await db.read
      .selectFrom('planDeadlines')
      .select('dueOn')
      .where('code', '=', 'DL-08')
      .orderBy('planId')
      .execute()
    expect(dues.map((each) => each.dueOn)).toEqual(['2026-12-11', '2026-12-14'])
    expect(await latestRecount(db.read)).toMatchObject({ done: 2, moved: 1, finishedAt: testNow })
  })

  test('is recounted once, however many ask for it at the same time', async () => {
    const id = await anAsker()
    await done(changeHoliday(headquarters, moved))
    await Promise.all([applyCalendar(db, clock), applyCalendar(db, clock), applyCalendar(db, clock)])
    expect(await shiftsOf(id)).toHaveLength(1)
    expect(await latestRecount(db.read)).toMatchObject({ done: 1 })
  })

  describe('keeps', () => {
    test('who changed which day, from what to what and why', async () => {
      await done(changeHoliday(headquarters, moved))
      await done(
        changeHoliday(headquarters, { ...moved, kind: 'ordinary', why: 'қате енгізілген', version: 1 }),
      )
      const [last, first] = await holidayHistory(db.read)
      expect(first).toMatchObject({ day: '2026-12-04', before: null, why: moved.why, name: 'Ахметов Б.' })
      expect(last).toMatchObject({ after: null, why: 'қате енгізілген' })
      expect(JSON.parse(last?.before ?? '{}')).toMatchObject({ kind: 'holiday', nameRu: 'Перенос выходного' })
    })

    test('nothing that says no more than before, nor a working day in the week, nor an old form', async () => {
      const wednesday = { ...moved, day: day('2026-11-25'), kind: 'working' } as const
      expect(await changeHoliday(headquarters, wednesday)).toMatchObject({
        refusal: { code: 'holidays.not-weekend' },
      })
      const unnamed = { ...moved, nameKk: null }
      expect(await changeHoliday(headquarters, unnamed)).toMatchObject({
        refusal: { code: 'holidays.name-missing' },
      })
      const nothing = { ...moved, kind: 'ordinary' } as const
      expect(await changeHoliday(headquarters, nothing)).toMatchObject({
        refusal: { code: 'holidays.nothing-changed' },
      })
      await done(changeHoliday(headquarters, moved))
      expect(await changeHoliday(headquarters, { ...moved, nameEn: 'Other' })).toMatchObject({
        refusal: { code: 'errors:stale' },
      })
      expect(await holidayHistory(db.read)).toHaveLength(1)
    })
  })

  test('finds what a day can touch by an index', async () => {
    const plan = await queryPlanOf(db.read, stretchedOver(db.read, moved.day, addDays(moved.day, 10)))
    expect(plan).toContain('plan_deadlines_open_by_day')
  })
})
