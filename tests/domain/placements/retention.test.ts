/** The curve of retention against a published example, and what it must never do. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Stay, followedOn, medianStay, retentionCurve, stayingOn } from '~/domain/placements/retention'

/** Freireich et al. 1963, the 6-MP arm (weeks of remission; + censored), the example of most textbooks. */
const freireich: readonly Stay[] = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
  .split(' ')
  .map((each) => ({ days: Number.parseInt(each, 10), left: !each.endsWith('+') }))

describe('the retention curve', () => {
  it('gives the published estimates, standard errors and log-log bands', () => {
    // As printed by `survfit(..., conf.type = "log-log")` of R.
    const published = [
      [6, 21, 0.857, 0.0764, 0.62, 0.952],
      [7, 17, 0.807, 0.0869, 0.563, 0.923],
      [10, 15, 0.753, 0.0963, 0.503, 0.889],
      [13, 12, 0.69, 0.1068, 0.432, 0.849],
      [16, 11, 0.627, 0.1141, 0.368, 0.805],
      [22, 7, 0.538, 0.1282, 0.268, 0.747],
      [23, 6, 0.448, 0.1346, 0.188, 0.68],
    ] as const
    const curve = retentionCurve(freireich)
    expect(curve).toHaveLength(published.length)
    for (const [at, [day, atRisk, staying, error, low, high]] of published.entries()) {
      const step = curve[at]
      expect(step).toMatchObject({ day, atRisk })
      expect(step?.staying).toBeCloseTo(staying, 3)
      expect(step?.error).toBeCloseTo(error, 4)
      expect(step?.low).toBeCloseTo(low, 3)
      expect(step?.high).toBeCloseTo(high, 3)
    }
    expect(medianStay(curve)).toBe(23)
  })

  it('without censoring is the share still at work', () => {
    const curve = retentionCurve([10, 20, 30, 40].map((days) => ({ days, left: true })))
    expect(curve.map(({ staying }) => staying)).toEqual([0.75, 0.5, 0.25, 0])
    expect(stayingOn(curve, 9)).toBeUndefined()
    expect(stayingOn(curve, 25)?.staying).toBe(0.5)
  })

  it('counts whoever was stopped as staying until then: a transfer is not a loss', () => {
    const stopped = retentionCurve([
      { days: 5, left: false },
      { days: 10, left: true },
      { days: 20, left: false },
    ])
    expect(stopped).toMatchObject([{ day: 10, atRisk: 2, staying: 0.5 }])
    expect(retentionCurve([{ days: 30, left: false }])).toEqual([])
    expect(followedOn(freireich, 20)).toBe(8)
  })

  it('never rises, stays between 0 and 1, and lies within its band', () => {
    const stay = fc.record({ days: fc.integer({ min: 0, max: 400 }), left: fc.boolean() })
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 60 }), (stays) => {
        let before = 1
        for (const { staying, low, high } of retentionCurve(stays)) {
          expect(staying).toBeLessThanOrEqual(before)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(low).toBeLessThanOrEqual(staying + 1e-12)
          expect(high).toBeGreaterThanOrEqual(staying - 1e-12)
          before = staying
        }
      }),
    )
  })
})
