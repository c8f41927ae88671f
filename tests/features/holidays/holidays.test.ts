/** The holiday table: changed with a reason, previewed, and every open deadline and running duty counted anew in pieces. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, deadlineOf, done, planOf, today } from '#tests/support/plans'
import { planOf as queryPlanOf } from '#tests/support/query-plan'
import { addDays, day } from '~/domain/calendar/day'
import { workingDayCodes } from '~/domain/duties/rules'
import { movableAfter, movableDue } from '~/features/duties/calendar-moves.server'
import { recordEvent, settleDuty } from '~/features/duties/commands.server'
import { previewHoliday, stretchedOver } from '~/features/holidays/calendar-preview.server'
import { completeDeadline } from '~/features/plans/deadlines.server'
import type { HolidayValue } from '~/features/holidays/holiday-forms'
import { changeHoliday, holidayHistory } from '~/features/holidays/holidays.server'
import { applyCalendar, latestRecount } from '~/features/holidays/recount.server'
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

  describe('moves running duties too:', () => {
    /** A penalty of Thursday: its copy to the prosecutor and its entry are due on Friday 4 December. */
    const aPenalty = async (): Promise<string> => {
      const id = await aPerson(db, { institutionId: office.institutionId })
      const thursday = callerFor(db, office.officer.actor, { now: '2026-12-03T07:00:00.000Z' })
      const words = { event: 'penalty', on: day('2026-12-03'), time: null, note: null } as const
      await done(recordEvent(thursday, id, words))
      return id
    }
    const dutiesOf = (id: string) =>
      db.read.selectFrom('duties').selectAll().where('personId', '=', id).orderBy('code').execute()
    const movesOf = (id: string) =>
      db.read.selectFrom('dutyShifts').selectAll().where('personId', '=', id).orderBy('code').execute()

    test('the new day is theirs, the old one is kept with its cause and author', async () => {
      const id = await aPenalty()
      const preview = await previewHoliday(db.read, moved, today)
      await done(changeHoliday(headquarters, moved))
      await applyCalendar(db, clock)
      const duties = await dutiesOf(id)
      expect(duties.map(({ dueOn, sortOn }) => [dueOn, sortOn])).toEqual(
        duties.map(() => ['2026-12-07', '2026-12-07']),
      )
      const moves = await movesOf(id)
      expect(moves).toHaveLength(duties.length)
      expect(moves[0]).toMatchObject({
        fromDay: '2026-12-04',
        toDay: '2026-12-07',
        cause: 'calendar-changed',
        enteredBy: headquarters.actor.userId,
        wasPast: 0,
      })
      expect(preview).toMatchObject({ people: 1, deadlines: 0, duties: duties.length })
      const last = await latestRecount(db.read)
      expect(last).toMatchObject({ dutiesDone: duties.length, dutiesMoved: duties.length })
    })

    test('what was settled stays as it was, and so do months and days off the path', async () => {
      const id = await aPenalty()
      const [first] = await dutiesOf(id)
      const words = { outcome: 'done', on: day('2026-12-04'), time: null, reason: null, note: null } as const
      const friday = callerFor(db, office.officer.actor, { now: '2026-12-04T07:00:00.000Z' })
      await done(settleDuty(friday, first?.id ?? '', 1, words))
      const refused = { event: 'parole-refused', on: day('2026-12-03'), time: null, note: null } as const
      await done(recordEvent(friday, id, refused))
      await done(changeHoliday(headquarters, moved))
      await applyCalendar(db, clock)
      const codes = (await movesOf(id)).map(({ code }) => code)
      expect(codes).not.toContain(first?.code)
      expect((await dutiesOf(id)).find((each) => each.id === first?.id)).toMatchObject({
        dueOn: '2026-12-04',
        doneOn: '2026-12-04',
        late: 0,
      })
      expect(codes.every((code) => workingDayCodes.includes(code))).toBe(true)
    })

    test('a day that had passed before the move is remembered as passed', async () => {
      const id = await aPenalty()
      await done(changeHoliday(headquarters, moved))
      await applyCalendar(db, { now: () => new Date('2026-12-05T07:00:00.000Z') })
      expect(await movesOf(id)).toSatisfy((moves: { wasPast: number }[]) =>
        moves.every(({ wasPast }) => wasPast === 1),
      )
    })

    test('a stopped server goes on after the last duty it counted', async () => {
      const id = await aPenalty()
      const duties = (await dutiesOf(id)).toSorted((one, other) => (one.id < other.id ? -1 : 1))
      await done(changeHoliday(headquarters, moved))
      const [change] = await holidayHistory(db.read)
      const started = { total: 0, done: 0, moved: 0, startedAt: testNow, finishedAt: null }
      await db.write
        .insertInto('calendarRecounts')
        .values({ id: change?.id ?? '', lastPlanId: '', lastDutyId: duties[0]?.id ?? '', ...started })
        .execute()
      await applyCalendar(db, clock)
      const moves = await movesOf(id)
      expect(moves.map(({ dutyId }) => dutyId)).toEqual(duties.slice(1).map((each) => each.id))
    })

    test('found by indexes, for the preview and for the recount', async () => {
      expect(await queryPlanOf(db.read, movableDue(db.read, moved.day, 10))).toContain('duties_by_state')
      expect(await queryPlanOf(db.read, movableAfter(db.read, '', 50))).toContain('duties_by_state_and_id')
    })
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
