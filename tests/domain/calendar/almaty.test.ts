/** Hours of the law in both time-zone eras of Almaty, checked against an independent clock. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { addHours, instant, instantAt, isTime, wallTimeAt } from '~/domain/calendar/almaty'
import { day } from '~/domain/calendar/day'
import { dayAt } from '~/platform/clock.server'
import { someDay } from '#tests/support/days'

const zone = 'Asia/Almaty'
const someTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)

/** Instants around the change of 1 March 2024 as often as anywhere else. */
const someInstant = fc.oneof(
  fc.integer({ min: 24_192_000, max: 32_000_000 }),
  fc.integer({ min: 28_486_000, max: 28_490_000 }),
).map((minute) => instant(new Date(minute * 60_000).toISOString())) // prettier-ignore

const shownAt = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)

describe('the clock in Almaty', () => {
  test.each([
    ['six hours ahead of UTC in winter 2024', '2024-02-10', '09:00', '2024-02-10T03:00:00.000Z'],
    ['six hours ahead until the last hour of February', '2024-02-29', '22:59', '2024-02-29T16:59:00.000Z'],
    [
      'the first of the two hours that clocks showed twice',
      '2024-02-29',
      '23:30',
      '2024-02-29T17:30:00.000Z',
    ],
    ['five hours ahead from 1 March 2024', '2024-03-01', '00:00', '2024-02-29T19:00:00.000Z'],
    ['five hours ahead today', '2026-11-22', '09:00', '2026-11-22T04:00:00.000Z'],
  ])('is %s', (_what, on, time, at) => {
    expect(instantAt({ day: day(on), time })).toBe(at)
    expect(wallTimeAt(instant(at))).toEqual({ day: on, time })
  })

  test('refuses what is no time and no instant', () => {
    expect(['24:00', '9:00', '12:60', ''].map(isTime)).toEqual([false, false, false, false])
    expect(() => instantAt({ day: day('2026-11-22'), time: '25:00' })).toThrow(RangeError)
    expect(() => instant('2026-11-22 09:00')).toThrow(RangeError)
    expect(() => instant('2026-02-30T09:00:00Z')).toThrow(RangeError)
  })

  test('agrees with an independent one whatever day and hour it is', () => {
    fc.assert(
      fc.property(someDay, someTime, (on, time) => {
        const theirs = Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(zone)
        expect(instantAt({ day: on, time })).toBe(
          theirs.toInstant().toString({ smallestUnit: 'millisecond' }),
        )
      }),
      { numRuns: 3000 },
    )
  })

  test('tells which day it is in both eras, as the product’s own clock does', () => {
    fc.assert(
      fc.property(someInstant, (at) => {
        const theirs = shownAt(at)
        const { day: shown, time } = wallTimeAt(at)
        expect(shown).toBe(theirs.toPlainDate().toString())
        expect(time).toBe(theirs.toPlainTime().toString({ smallestUnit: 'minute' }))
        expect(dayAt(new Date(at))).toBe(shown)
      }),
      { numRuns: 3000 },
    )
  })

  test('counts twenty-four real hours even over the night the clocks went back', () => {
    const before = instantAt({ day: day('2024-02-29'), time: '10:00' })
    expect(wallTimeAt(addHours(before, 24))).toEqual({ day: '2024-03-01', time: '09:00' })
    fc.assert(
      fc.property(someInstant, fc.integer({ min: -200, max: 200 }), (at, hours) => {
        expect(addHours(at, hours)).toBe(
          Temporal.Instant.from(at).add({ hours }).toString({ smallestUnit: 'millisecond' }),
        )
      }),
      { numRuns: 2000 },
    )
  })
})
