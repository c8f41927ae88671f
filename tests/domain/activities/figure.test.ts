/** What a sum may say when one of its parts is «more than»: never that it knows better. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Figure, asInLetter, certainties, nobody, sumOf } from '~/domain/activities/figure'
import { counted, tallyBy, tallyOf } from '~/domain/activities/report'

const figure: fc.Arbitrary<Figure> = fc.record({
  count: fc.integer({ min: 0, max: 100_000 }),
  certainty: fc.constantFrom(...certainties),
})
const figures = fc.array(figure, { maxLength: 20 })

describe('A sum of numbers of people', () => {
  test.each([
    ['exact', 'exact', 'exact'],
    ['exact', 'more-than', 'more-than'],
    ['about', 'exact', 'about'],
    ['about', 'more-than', 'more-than'],
  ] as const)('%s and %s is %s', (one, other, both) => {
    const parts = [
      { count: 30, certainty: one },
      { count: 12, certainty: other },
    ]
    expect(sumOf(parts)).toEqual({ count: 42, certainty: both })
  })

  test('of nothing is exactly nobody', () => {
    expect(sumOf([])).toEqual(nobody)
  })

  test('says «more than» exactly when one of its parts does', () => {
    fc.assert(
      fc.property(figures, (parts) => {
        const says = parts.some(({ certainty }) => certainty === 'more-than')
        expect(sumOf(parts).certainty === 'more-than').toBe(says)
      }),
    )
  })

  test('is exact only when all of its parts are', () => {
    fc.assert(
      fc.property(figures, (parts) => {
        const isExact = parts.every(({ certainty }) => certainty === 'exact')
        expect(sumOf(parts).certainty === 'exact').toBe(isExact)
      }),
    )
  })

  test('is the same in any order and however its parts are grouped', () => {
    fc.assert(
      fc.property(figures, figures, (some, others) => {
        const all = sumOf([...some, ...others])
        expect(sumOf([...others, ...some])).toEqual(all)
        expect(sumOf([sumOf(some), sumOf(others)])).toEqual(all)
      }),
    )
  })
})

describe('A figure as the letter of 2021 writes it', () => {
  test.each([
    [
      { count: 312, certainty: 'exact' },
      { value: 312, unit: 'one', certainty: 'exact' },
    ],
    [
      { count: 312, certainty: 'about' },
      { value: 312, unit: 'one', certainty: 'about' },
    ],
    [
      { count: 4_123, certainty: 'exact' },
      { value: 4, unit: 'thousand', certainty: 'more-than' },
    ],
    [
      { count: 18_900, certainty: 'about' },
      { value: 19, unit: 'thousand', certainty: 'about' },
    ],
    [
      { count: 7_000, certainty: 'exact' },
      { value: 7, unit: 'thousand', certainty: 'exact' },
    ],
    [
      { count: 7_000, certainty: 'more-than' },
      { value: 7, unit: 'thousand', certainty: 'more-than' },
    ],
  ] as const)('%j', (given, letter) => {
    expect(asInLetter(given)).toEqual(letter)
  })

  test('never says more than is known, where it is known at all', () => {
    fc.assert(
      fc.property(figure, (given) => {
        const { value, unit } = asInLetter(given)
        if (given.certainty === 'about') return
        expect(value * (unit === 'thousand' ? 1000 : 1)).toBeLessThanOrEqual(given.count)
      }),
    )
  })
})

describe('The report of a year', () => {
  const rows = [
    { kind: 'concert', ...counted(2, 60, 'exact') },
    { kind: 'concert', ...counted(1, 100, 'more-than') },
    { kind: 'lecture', ...counted(3, 45, 'about') },
  ]

  test('adds up by form, and all forms together', () => {
    const found = tallyBy(rows, ({ kind }) => kind)
    expect(found.get('concert')).toEqual(counted(3, 160, 'more-than'))
    expect(found.get('lecture')).toEqual(counted(3, 45, 'about'))
    expect(tallyOf(rows)).toEqual(counted(6, 205, 'more-than'))
    expect(tallyOf([...found.values()])).toEqual(tallyOf(rows))
  })
})
