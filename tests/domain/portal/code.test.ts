import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '~/domain/calendar/day'
import { codeOf, decideUse, placeFor, readCode, spacedCode } from '~/domain/portal/code'

const today = day('2026-11-21')
const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`))
const parts = fc.record({ number: digits(5), secret: digits(6) })

describe('A sign-in code', () => {
  it('is read as it was printed, whatever stands between its digits', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom('', ' ', '-', '\u00a0'), (code, gap) => {
        expect(readCode(spacedCode(codeOf(code)).replaceAll(' ', gap))).toEqual(code)
      }),
    )
  })

  it('is not taken with one digit wrong', () => {
    fc.assert(
      fc.property(parts, fc.nat(11), fc.integer({ min: 1, max: 9 }), (code, at, by) => {
        const whole = codeOf(code)
        const wrong = (Number(whole[at]) + by) % 10
        expect(readCode(whole.slice(0, at) + wrong + whole.slice(at + 1))).toBeUndefined()
      }),
    )
  })

  it('is not taken with two neighbouring digits that changed places', () => {
    fc.assert(
      fc.property(parts, fc.nat(10), (code, at) => {
        const whole = codeOf(code)
        const swapped = `${whole.slice(0, at)}${whole[at + 1]}${whole[at]}${whole.slice(at + 2)}`
        if (swapped !== whole) expect(readCode(swapped)).toBeUndefined()
      }),
    )
  })

  it.each(['', '12345678901', '1234567890123', 'abcdefghijkl', '１２３４５６７８９０１２'])(
    'is not taken when it is %o',
    (typed) => expect(readCode(typed)).toBeUndefined(),
  )
})

describe('A code made today', () => {
  it.each([
    ['of somebody who is free', { standing: 'released', releaseOn: null }, 'anywhere'],
    ['of somebody on probation', { standing: 'on-probation', releaseOn: null }, 'anywhere'],
    [
      'of somebody released while it lasts',
      { standing: 'in-custody', releaseOn: day('2026-11-28') },
      'anywhere',
    ],
    ['of somebody released the day after', { standing: 'in-custody', releaseOn: day('2026-11-29') }, 'kiosk'],
    ['of somebody without a known term', { standing: 'in-custody', releaseOn: null }, 'kiosk'],
  ] as const)('%s works %s', (_whose, person, place) => {
    expect(placeFor(person, today)).toBe(place)
  })
})

describe('Using a code', () => {
  const code = { place: 'kiosk', institutionId: '54', lastDay: today, tries: 0 } as const

  it.each([
    ['works on its last day on a device of the own institution', code, '54', true],
    ['does not work on a device of another institution', code, '69', false],
    ['does not work at home while the person is in custody', code, null, false],
    ['works at home once the person is free', { ...code, place: 'anywhere' as const }, null, true],
    ['does not work the day after', { ...code, lastDay: day('2026-11-20') }, '54', false],
    ['does not work after five wrong tries', { ...code, tries: 5 }, '54', false],
  ])('%s', (_what, given, kioskOf, works) => {
    expect(decideUse(given, kioskOf, today).ok).toBe(works)
  })
})
