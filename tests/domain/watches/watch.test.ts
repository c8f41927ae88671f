/** A watch: when a handover is due, which are refused, and which were missed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Instant, addHours, instant } from '~/domain/calendar/almaty'
import { day } from '~/domain/calendar/day'
import { decideHandover, decideStart, handoverDueAt, missedHandovers } from '~/domain/watches/watch'

const today = day('2026-11-20')
const start = instant('2026-11-20T03:00:00Z')
const later = (hours: number): Instant => addHours(start, hours)

describe('a watch', () => {
  it('begins only from a proposal and with a measure', () => {
    expect(decideStart('proposed', ['look-in']).ok).toBe(true)
    expect(decideStart('proposed', [])).toMatchObject({ refusal: { code: 'no-measures' } })
    expect(decideStart('ended', ['look-in'])).toMatchObject({ refusal: { code: 'wrong-state' } })
  })
})

describe('a handover', () => {
  const standing = { state: 'on' as const, last: start, now: later(13) }
  it.each([
    ['in time', { at: later(12), from: 'Ким', to: 'Оспанов' }, 'ok'],
    ['at a time ahead', { at: later(14), from: 'Ким', to: 'Оспанов' }, 'time-ahead'],
    ['before the last one', { at: start, from: 'Ким', to: 'Оспанов' }, 'time-before-last'],
    ['to oneself', { at: later(12), from: 'Ким', to: ' ким ' }, 'same-person'],
  ])('%s', (_words, handover, code) => {
    const result = decideHandover(handover, standing)
    expect(result.ok ? 'ok' : result.refusal.code).toBe(code)
  })

  it('is missed when shift and grace have passed', () => {
    expect(missedHandovers(start, [], later(13), today)).toEqual([])
    expect(missedHandovers(start, [], later(15), today)).toEqual([{ from: later(13), until: later(15) }])
    expect(missedHandovers(start, [later(20)], later(24), today)).toEqual([
      { from: later(13), until: later(20) },
    ])
  })

  it('is never missed by a shift that hands over in time, and every longer silence is seen', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }), (steps) => {
        const times = steps.map((_, at) => later(steps.slice(0, at + 1).reduce((sum, step) => sum + step, 0)))
        const end = times.at(-1) ?? start
        const gaps = missedHandovers(start, times, end, today)
        expect(gaps).toHaveLength(steps.filter((step) => step > 13).length)
        for (const gap of gaps) expect(gap.until > gap.from).toBe(true)
      }),
    )
  })

  it('is due thirteen hours after the last', () => {
    expect(handoverDueAt(start, today)).toBe(later(13))
  })
})
