/** Order 163: the time at which somebody appears for registration does not get in the way of work. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '~/domain/calendar/day'
import { type Appearance, clashOf, decideAppearance, nextAppearance } from '~/domain/people/appearances'

const today = day('2026-11-28')
const mondays: Appearance = {
  body: 'police',
  weekdays: [1],
  monthDays: [],
  from: '10:00',
  to: '11:00',
  fromDay: day('2026-01-01'),
  untilDay: null,
}
const dayShift = { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }
const nightShift = { days: [7], from: '22:00', to: '11:00' }

describe('A time of appearance', () => {
  it.each([
    ['on Mondays at ten', mondays, 'accepted'],
    ['on the fifth and twentieth', { ...mondays, weekdays: [], monthDays: [5, 20] }, 'accepted'],
    ['without any day', { ...mondays, weekdays: [] }, 'appearance-days'],
    ['on days of the week and of the month at once', { ...mondays, monthDays: [5] }, 'appearance-days'],
    ['on the thirty-second', { ...mondays, weekdays: [], monthDays: [32] }, 'appearance-month-day'],
    ['that ends before it begins', { ...mondays, to: '09:00' }, 'appearance-hours'],
    ['at no time of day', { ...mondays, from: '25:00' }, 'appearance-hours'],
    ['whose last day is before the first', { ...mondays, untilDay: day('2025-12-31') }, 'appearance-until'],
  ])('%s is %s', (_what, draft, answer) => {
    const decided = decideAppearance(draft)
    expect(decided.ok ? 'accepted' : decided.refusal.code).toBe(answer)
  })
})

describe('An appearance and a shift', () => {
  it.each([
    ['meet each week when both are on that day', mondays, [dayShift], 'every-week'],
    ['meet in some months when a date may be a working day', { ...mondays, weekdays: [], monthDays: [5] }, [dayShift], 'some-months'],
    ['meet when the shift of Sunday night runs into Monday', mondays, [nightShift], 'every-week'],
    ['do not meet on a free day', { ...mondays, weekdays: [6] }, [dayShift], null],
    ['do not meet after work', { ...mondays, from: '17:00', to: '18:00' }, [dayShift], null],
    ['do not meet once the appearances are over', { ...mondays, untilDay: addDays(today, -1) }, [dayShift], null],
    ['meet on the last day of the appearances', { ...mondays, untilDay: today }, [dayShift], 'every-week'],
    ['do not meet where no shift is set', mondays, [], null],
  ] as const)('%s', (_what, appearance, shifts, clash) => {
    expect(clashOf(appearance, shifts, today)).toBe(clash)
  }) // prettier-ignore

  it('meet by date wherever they would meet on any day of the week', () => {
    const hour = fc.integer({ min: 0, max: 22 })
    fc.assert(
      fc.property(hour, fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), (from, days) => {
        const time = (at: number): string => `${String(at).padStart(2, '0')}:00`
        const hours = { from: time(from), to: time(from + 1) }
        const weekly = [1, 2, 3, 4, 5, 6, 7].some(
          (each) =>
            clashOf({ ...mondays, ...hours, weekdays: [each] }, [{ ...dayShift, days }], today) !== null,
        )
        const byDate = clashOf(
          { ...mondays, ...hours, weekdays: [], monthDays: [5] },
          [{ ...dayShift, days }],
          today,
        )
        expect(byDate !== null).toBe(weekly)
      }),
    )
  })
})

describe('The next appearance', () => {
  it.each([
    ['on Mondays is the coming Monday', mondays, '2026-11-30'],
    ['on Saturdays is today', { ...mondays, weekdays: [6] }, '2026-11-28'],
    ['on dates is the nearest of them', { ...mondays, weekdays: [], monthDays: [5, 20] }, '2026-12-05'],
    ['begins with its first day', { ...mondays, fromDay: day('2026-12-09') }, '2026-12-14'],
    ['ends with its last day', { ...mondays, untilDay: day('2026-11-29') }, null],
    [
      'on the thirty-first skips the short month',
      { ...mondays, weekdays: [], monthDays: [31] },
      '2026-12-31',
    ],
  ])('%s', (_what, appearance, next) => {
    expect(nextAppearance(appearance, today)).toBe(next)
  })
})
