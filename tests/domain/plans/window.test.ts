/** Preparation opens sixty days before the last year, the programme begins with it, release ends it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '~/domain/calendar/day'
import {
  isLateArrival,
  latestEndInWindow,
  preparationOpensOn,
  programmeBeginsOn,
  stageOn,
} from '~/domain/plans/window'
import { plain, someDay } from '#tests/support/days'

const today = day('2026-11-21')

describe('a man whose term ends on 15 November 2027', () => {
  const end = day('2027-11-15')

  test.each([
    ['2026-09-15', 'before-window'],
    ['2026-09-16', 'preparing'],
    ['2026-11-14', 'preparing'],
    ['2026-11-15', 'programme'],
    ['2027-11-15', 'programme'],
  ])('is on %s in the stage "%s"', (now, stage) => {
    expect(stageOn(end, null, day(now))).toBe(stage)
  })

  test('is released on the day of release, not when a court has merely set it', () => {
    expect(stageOn(end, day('2026-11-22'), today)).toBe('programme')
    expect(stageOn(end, today, today)).toBe('released')
  })
})

describe('the mark of one year', () => {
  test('clamps 29 February to 28 February', () => {
    expect(programmeBeginsOn(day('2028-02-29'), today)).toBe('2027-02-28')
    expect(programmeBeginsOn(day('2029-02-28'), today)).toBe('2028-02-28')
  })

  test('is crossed by one who arrives a day after it', () => {
    const end = day('2027-07-20')
    expect(isLateArrival(end, day('2026-07-20'), today)).toBe(false)
    expect(isLateArrival(end, day('2026-07-21'), today)).toBe(true)
    expect(isLateArrival(end, null, today)).toBe(false)
  })

  test('agrees with an independent calendar for any end of term', () => {
    fc.assert(
      fc.property(someDay, (end) => {
        const mark = plain(end).subtract({ years: 1 })
        expect(programmeBeginsOn(end, today)).toBe(mark.toString())
        expect(preparationOpensOn(end, today)).toBe(mark.subtract({ days: 60 }).toString())
      }),
      { numRuns: 300 },
    )
  })

  test('the bound that finds everyone in the window leaves nobody out and takes nobody early', () => {
    fc.assert(
      fc.property(someDay, (now) => {
        const last = latestEndInWindow(now)
        expect(preparationOpensOn(last, now) <= now).toBe(true)
        expect(preparationOpensOn(addDays(last, 1), now) > now).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('the bound reaches 29 February of a leap year', () => {
    expect(latestEndInWindow(day('2026-12-30'))).toBe('2028-02-29')
  })
})
