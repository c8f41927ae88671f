/** Names written out, shortened, and sorted as the Kazakh alphabet goes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullName, initials, sortKey } from '~/domain/people/names'

describe('a name on paper', () => {
  test('surname first, then given name and patronymic', () => {
    expect(fullName({ surname: 'Нұрғалиев', given: 'Шыңғыс', patronymic: 'Болатұлы' })).toBe(
      'Нұрғалиев Шыңғыс Болатұлы',
    )
  })

  test('a person without a patronymic is whole without it', () => {
    expect(fullName({ surname: 'Ли', given: 'Анна' })).toBe('Ли Анна')
    expect(fullName({ surname: 'Ли', given: 'Анна', patronymic: '' })).toBe('Ли Анна')
    expect(initials({ surname: 'Ли', given: 'Анна', patronymic: null })).toBe('Ли\u00a0А.')
  })

  test('initials keep Kazakh letters', () => {
    expect(initials({ surname: 'Әбішева', given: 'іңкәр', patronymic: 'ұланқызы' })).toBe(
      'Әбішева\u00a0І.\u00a0Ұ.',
    )
  })
})

describe('the order of names', () => {
  const collator = new Intl.Collator('kk')
  const letters = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'
  const kazakh = fc
    .string({ unit: fc.constantFrom(...letters, ' ', '-'), maxLength: 8 })
    .map((each) => each.trim())

  test('keys compare as the Kazakh collator compares the words', () => {
    fc.assert(
      fc.property(kazakh, kazakh, (one, other) => {
        const [a, b] = [sortKey(one), sortKey(other)]
        expect(a < b ? -1 : a > b ? 1 : 0).toBe(Math.sign(collator.compare(one, other)))
      }),
      { numRuns: 2000 },
    )
  })

  test('a list of surnames stands as in a Kazakh directory', () => {
    const surnames = [
      'Яковлев',
      'Іңкәров',
      'Иванов',
      'Ізтаев',
      'Қасымов',
      'Калиев',
      'Әлиев',
      'Алиев',
      'Ұлтанов',
      'Үсенов',
      'Усенов',
      'Smith',
    ]
    const sorted = surnames.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    expect(sorted).toEqual(surnames.toSorted(collator.compare))
    expect(sorted[0]).toBe('Алиев')
  })

  test('case changes nothing, and a key holds only signs that every database orders alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sortKey(text)).toMatch(/^[0-9a-z]*$/)
      }),
    )
    expect(sortKey('ӘБІШЕВА')).toBe(sortKey('әбішева'))
  })
})
