/** A night shift and a night at home meet after midnight, not only before it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockTime, sharedSpans, withinOneDay } from '~/ui/charts/clock-arcs'

const hour = 60
const spans = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 1439 }), to: fc.integer({ min: 0, max: 1439 }) }),
  { maxLength: 3 },
)

const covers = (set: readonly { from: number; to: number }[], minute: number) =>
  set.some(({ from, to }) =>
    from === to ? true : from < to ? minute >= from && minute < to : minute >= from || minute < to,
  )

describe('a day as a ring', () => {
  test('a day shift from 8 to 17 leaves the hours at home from 22 to 6 alone', () => {
    expect(sharedSpans([{ from: 8 * hour, to: 17 * hour }], [{ from: 22 * hour, to: 6 * hour }])).toEqual([])
  })

  test('a night shift meets the hours at home on both sides of midnight', () => {
    expect(sharedSpans([{ from: 20 * hour, to: 8 * hour }], [{ from: 22 * hour, to: 6 * hour }])).toEqual([
      { from: 0, to: 6 * hour },
      { from: 22 * hour, to: 24 * hour },
    ])
  })

  test('a span that ends at midnight is not cut into an empty piece', () => {
    expect(withinOneDay([{ from: 18 * hour, to: 0 }])).toEqual([{ from: 18 * hour, to: 24 * hour }])
  })

  test('a minute is shared exactly when both sets cover it', () => {
    fc.assert(
      fc.property(spans, spans, fc.integer({ min: 0, max: 1439 }), (one, other, minute) => {
        const both = covers(one, minute) && covers(other, minute)
        expect(sharedSpans(one, other).some(({ from, to }) => minute >= from && minute < to)).toBe(both)
      }),
    )
  })

  test('minutes are written as hours and minutes', () => {
    expect([clockTime(0), clockTime(485), clockTime(1440)]).toEqual(['00:00', '08:05', '00:00'])
  })
})
