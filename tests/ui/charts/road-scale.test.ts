/** The road gives the months before release the most room and never runs backwards. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roadScale, spreadOut } from '~/ui/charts/road-scale'

describe('the scale of the release road', () => {
  test('the last three months before release get more room than the nine months before them', () => {
    const at = roadScale(-425, 365, 1000)
    expect(at(0) - at(-90)).toBeGreaterThan(at(-90) - at(-365))
    expect(at(0) - at(-90)).toBeGreaterThan(at(365) - at(0))
  })

  test('the road begins at its first day and ends at its last', () => {
    const at = roadScale(-200, 90, 640)
    expect(at(-200)).toBe(0)
    expect(at(90)).toBeCloseTo(640, 6)
  })

  test('a day beyond either end stands at that end', () => {
    const at = roadScale(-425, 365, 1000)
    expect(at(-2000)).toBe(0)
    expect(at(2000)).toBeCloseTo(1000, 6)
  })

  test('a later day always stands further along, whatever part of the road is shown', () => {
    const ends = fc.record({
      from: fc.integer({ min: -700, max: -91 }),
      to: fc.integer({ min: 1, max: 700 }),
    })
    fc.assert(
      fc.property(ends, fc.double({ min: 0, max: 1, noNaN: true }), ({ from, to }, part) => {
        const at = roadScale(from, to, 1000)
        const day = from + Math.floor(part * (to - from - 1))
        expect(at(day + 1)).toBeGreaterThan(at(day))
      }),
    )
  })
})

describe('markers of neighbouring days', () => {
  test('four deadlines on one day stand around that day, not after it', () => {
    expect(spreadOut([500, 500, 500, 500], 20, 0, 1000)).toEqual([470, 490, 510, 530])
  })

  test('markers with room stay on their days', () => {
    expect(spreadOut([100, 130, 400], 20, 0, 1000)).toEqual([100, 130, 400])
  })

  test('however crowded, markers keep their order, their distance and the picture', () => {
    const days = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(days, (drawn) => {
        const xs = spreadOut(
          [...drawn].sort((one, other) => one - other),
          20,
          0,
          1000,
        )
        xs.slice(1).forEach((x, index) => expect(x - (xs[index] ?? 0)).toBeGreaterThan(19.999))
        expect(xs[0]).toBeGreaterThanOrEqual(0)
        expect(xs.at(-1)).toBeLessThanOrEqual(1000.001)
      }),
    )
  })
})
