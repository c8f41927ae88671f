/** What holds for every end of term, whichever day it falls on. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '~/domain/calendar/day'
import { addDays, day } from '~/domain/calendar/day'
import { workingDaysBetween } from '~/domain/calendar/working-days'
import type { DeadlineCode } from '~/domain/deadlines/codes'
import { rebase } from '~/domain/deadlines/rebase'
import { releaseDayOf, scheduleDeadlines } from '~/domain/deadlines/schedule'
import { dueSoonDays, statusOf } from '~/domain/deadlines/status'
import { officialCalendar as calendar, plain, someDay } from '#tests/support/days'
import { deadlineFacts } from '#tests/support/deadline-facts'

const today = day('2026-11-21')
const scheduleFor = (facts: Parameters<typeof deadlineFacts>[0]) =>
  new Map(scheduleDeadlines(deadlineFacts(facts), calendar, today).map((each) => [each.code, each]))

describe('for any end of term', () => {
  test('release is a working day, never after the end and at most ten days before it', () => {
    fc.assert(
      fc.property(someDay, (endOfTerm) => {
        const release = releaseDayOf(endOfTerm, calendar)
        expect(calendar.isWorkingDay(release)).toBe(true)
        expect(release <= endOfTerm && release >= addDays(endOfTerm, -10)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('deadlines counted from the end agree with an independent calendar', () => {
    fc.assert(
      fc.property(someDay, (endOfTerm) => {
        const schedule = scheduleFor({ endOfTerm })
        const before = (months: number) => plain(endOfTerm).subtract({ months }).toString()
        expect(schedule.get('DL-03')?.due).toBe(before(12))
        expect(schedule.get('DL-07')?.due).toBe(before(2))
        expect(schedule.get('DL-13')?.due).toBe(before(1))
      }),
      { numRuns: 300 },
    )
  })

  test('what the verdict leaves behind falls on the right side of release, and on working days where it counts them', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.constantFrom('end-of-term', 'parole', 'amnesty' as const),
        (endOfTerm, ground) => {
          const schedule = scheduleFor({ endOfTerm, releaseGround: ground as 'parole' })
          const release = releaseDayOf(endOfTerm, calendar)
          const due = (code: DeadlineCode) => schedule.get(code)?.due ?? release
          if (ground === 'end-of-term')
            expect(due('DL-39')).toBe(plain(release).subtract({ months: 1 }).toString())
          else expect(due('DL-39') > release && calendar.isWorkingDay(due('DL-39'))).toBe(true)
          expect([due('DL-40'), due('DL-41')]).toEqual([release, release])
          expect(due('DL-42')).toBe(plain(endOfTerm).subtract({ months: 6 }).toString())
          expect(due('DL-42-2') < release && calendar.isWorkingDay(due('DL-42-2'))).toBe(true)
          expect(workingDaysBetween(due('DL-42-2'), release, calendar)).toBe(5)
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('the chain keeps its order: request, documents, housing, court, police, release, hand-over', () => {
    fc.assert(
      fc.property(someDay, (endOfTerm) => {
        const schedule = scheduleFor({ endOfTerm })
        const chain = (['DL-02', 'DL-05', 'DL-07', 'DL-13', 'DL-14', 'DL-15', 'DL-16'] as const).map(
          (code) => schedule.get(code)?.due ?? '',
        )
        expect(chain).toEqual([...chain].sort())
      }),
      { numRuns: 300 },
    )
  })

  test('a later end of term never makes a deadline earlier', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 800 }), (endOfTerm, later) => {
        const [sooner, moved] = [
          scheduleFor({ endOfTerm }),
          scheduleFor({ endOfTerm: addDays(endOfTerm, later) }),
        ]
        for (const [code, { due }] of sooner)
          expect((due ?? '') <= (moved.get(code)?.due ?? ''), code).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('facts that did not change move nothing', () => {
    fc.assert(
      fc.property(someDay, (endOfTerm) => {
        expect(rebase(deadlineFacts({ endOfTerm }), deadlineFacts({ endOfTerm }), calendar, today)).toEqual(
          [],
        )
      }),
      { numRuns: 100 },
    )
  })
})

const at = (due: Day, today: Day) =>
  statusOf({ code: 'DL-03', due }, { doneOn: null, waitingSince: null, today })

describe('a status', () => {
  test('goes open, due soon, overdue as days pass, and never back', () => {
    const order = ['open', 'due-soon', 'overdue']
    fc.assert(
      fc.property(someDay, fc.integer({ min: -40, max: 40 }), (due, shift) => {
        const now = addDays(due, shift)
        expect(at(due, now)).toBe(order[shift > 0 ? 2 : shift >= -dueSoonDays ? 1 : 0])
        expect(order.indexOf(at(due, now))).toBeLessThanOrEqual(order.indexOf(at(due, addDays(now, 1))))
      }),
      { numRuns: 300 },
    )
  })
})
