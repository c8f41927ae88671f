/** Shifts and hours at home, over midnight and over the end of the week. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shift } from '~/domain/openings/shift'
import { hoursOverlap, isNightWork, isReadable, minuteOf } from '~/domain/openings/shift'
import { shift } from '#tests/support/matching-arbitraries'

/** The oracle: marks every minute of the week one by one, walking each shift forward from its first minute. */
const minutesOf = (shifts: readonly Shift[]): Set<number> => {
  const marked = new Set<number>()
  for (const { days, from, to } of shifts) {
    const [first, last] = [minuteOf(from) ?? 0, minuteOf(to) ?? 0]
    for (const each of days) {
      let minute = first
      let passed = 0
      do {
        marked.add(((each - 1) * 1440 + first + passed) % 10_080)
        minute = (minute + 1) % 1440
        passed += 1
      } while (minute !== last)
    }
  }
  return marked
}

const overlapByMinute = (some: readonly Shift[], others: readonly Shift[]): boolean => {
  const theirs = minutesOf(others)
  return [...minutesOf(some)].some((minute) => theirs.has(minute))
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const weekdays = [1, 2, 3, 4, 5]

describe('hours that meet', () => {
  it('are the same, found by spans of time or minute by minute', () => {
    const list = fc.array(shift, { maxLength: 3 })
    fc.assert(
      fc.property(list, list, (some, others) => {
        expect(hoursOverlap(some, others)).toBe(overlapByMinute(some, others))
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['a day shift and a night at home', '08:00', '17:00', weekdays, '22:00', '06:00', everyDay, false],
    ['a night shift and a night at home', '20:00', '08:00', weekdays, '22:00', '06:00', everyDay, true],
    ['a shift that ends when home begins', '14:00', '22:00', weekdays, '22:00', '06:00', everyDay, false],
    ['a shift that ends a minute later', '14:00', '22:01', weekdays, '22:00', '06:00', everyDay, true],
    ['a shift that begins when home ends', '06:00', '14:00', weekdays, '22:00', '06:00', everyDay, false],
    ['a Sunday night that runs into Monday', '23:00', '01:00', [7], '00:30', '02:00', [1], true],
    ['a Saturday night and a Monday morning', '23:00', '01:00', [6], '00:30', '02:00', [1], false],
    ['hours round the clock', '08:00', '08:00', [3], '09:00', '10:00', [3], true],
  ])('%s', (_, from, to, days, homeFrom, homeTo, homeDays, meet) => {
    const [work, home] = [
      { days, from, to },
      { days: homeDays, from: homeFrom, to: homeTo },
    ]
    expect(hoursOverlap([work], [home])).toBe(meet)
    expect(hoursOverlap([home], [work])).toBe(meet)
  })

  it('at night are known as night work', () => {
    expect(isNightWork([{ days: [2], from: '16:00', to: '22:00' }])).toBe(false)
    expect(isNightWork([{ days: [2], from: '16:00', to: '22:30' }])).toBe(true)
    expect(isNightWork([{ days: [7], from: '05:30', to: '12:00' }])).toBe(true)
    expect(isNightWork([])).toBe(false)
  })
})

describe('hours as they are typed', () => {
  it.each([
    ['24:00', undefined],
    ['8:00', undefined],
    ['08:60', undefined],
    ['', undefined],
    ['00:00', 0],
    ['23:59', 1439],
  ])('%s is minute %s', (text, minute) => expect(minuteOf(text)).toBe(minute))

  it('are readable only with real times and real days', () => {
    expect(isReadable({ days: [1], from: '08:00', to: '17:00' })).toBe(true)
    expect(isReadable({ days: [], from: '08:00', to: '17:00' })).toBe(false)
    expect(isReadable({ days: [8], from: '08:00', to: '17:00' })).toBe(false)
    expect(isReadable({ days: [1], from: '08:00', to: '25:00' })).toBe(false)
  })

  it('that cannot be read stop the comparison instead of answering no', () => {
    const broken = { days: [1], from: 'noon', to: '17:00' }
    expect(() => hoursOverlap([broken], [{ days: [1], from: '08:00', to: '17:00' }])).toThrow(RangeError)
  })
})
