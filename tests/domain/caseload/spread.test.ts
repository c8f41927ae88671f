/** What is usual, and how far it varies. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadOf } from '~/domain/caseload/spread'

const days = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 })

test('the quarters stand in order, and each is a number of days that occurred', () => {
  fc.assert(
    fc.property(days, (list) => {
      const { low, median, high, count } = spreadOf(list) ?? { low: -1, median: -1, high: -1, count: -1 }
      expect(low).toBeLessThanOrEqual(median)
      expect(median).toBeLessThanOrEqual(high)
      expect([low, median, high].every((each) => list.includes(each))).toBe(true)
      expect(count).toBe(list.length)
      expect(list.filter((each) => each <= median).length * 2).toBeGreaterThanOrEqual(list.length)
    }),
  )
})

test('does not depend on the order', () => {
  fc.assert(
    fc.property(days, (list) => {
      expect(spreadOf(list.toReversed())).toEqual(spreadOf(list))
    }),
  )
})

test('of one to five days the median is three', () => {
  expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ count: 5, median: 3, low: 2, high: 4 })
  expect(spreadOf([])).toBeNull()
})
