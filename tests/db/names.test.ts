/** Fictional people are named as people in Kazakhstan are, men and women rightly. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as lists from '#db/seed/name-lists'
import { fictionalName, kazakhPatronymic, russianStylePatronymic, surnameFor } from '#db/seed/names'
import { sexes } from '~/domain/people/person'

const seeded = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const manyNames = (sex: 'male' | 'female') => {
  const random = seeded(7)
  return Array.from({ length: 2000 }, () => fictionalName(random, sex))
}

describe('forms', () => {
  test.each([
    ['Нұрғалиев', 'Нұрғалиева'],
    ['Мұстафин', 'Мұстафина'],
    ['Соловьёв', 'Соловьёва'],
    ['Ким', 'Ким'],
    ['Бондаренко', 'Бондаренко'],
    ['Серікбай', 'Серікбай'],
    ['Шмидт', 'Шмидт'],
  ])('a man %s, a woman %s', (man, woman) => {
    expect(surnameFor(man, 'male')).toBe(man)
    expect(surnameFor(man, 'female')).toBe(woman)
  })

  test('a patronymic follows the father’s name and the child’s sex', () => {
    expect(kazakhPatronymic('Болат', 'male')).toBe('Болатұлы')
    expect(kazakhPatronymic('Болат', 'female')).toBe('Болатқызы')
    expect(russianStylePatronymic('Қайрат', 'male')).toBe('Кайратович')
    expect(russianStylePatronymic('Абай', 'female')).toBe('Абаевна')
    expect(russianStylePatronymic('Құрманғазы', 'male')).toBe('Құрманғазыұлы')
  })
})

describe('many people', () => {
  test('women bear women’s patronymics and men bear men’s', () => {
    const ends = { male: /(ұлы|вич|ич)$/, female: /(қызы|вна)$/ }
    for (const sex of sexes) {
      const wrong = manyNames(sex).filter(
        ({ patronymic }) => patronymic !== null && !ends[sex].test(patronymic),
      )
      expect(wrong).toEqual([])
    }
  })

  test('no man is called by a woman’s name, nor a woman by a man’s surname that has a form for her', () => {
    const women = manyNames('female')
    expect(women.filter(({ surname }) => /[оеё]в$/.test(surname))).toEqual([])
    const givenToWomen = new Set([...lists.kazakhWomen, ...lists.russianWomen])
    const shared = manyNames('male').filter(({ given }) => givenToWomen.has(given) && given !== 'Жанат')
    expect(shared).toEqual([])
  })

  test('names repeat seldom, some people have no patronymic, and all customs are met', () => {
    const people = manyNames('male')
    const distinct = new Set(
      people.map(({ surname, given, patronymic }) => `${surname} ${given} ${patronymic}`),
    )
    expect(distinct.size).toBeGreaterThan(1990)
    expect(people.filter(({ patronymic }) => patronymic === null).length).toBeGreaterThan(50)
    expect(new Set(people.map(({ naming }) => naming)).size).toBe(3)
  })

  test('the same stream names the same people on every machine', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...sexes), (seed, sex) => {
        expect(fictionalName(seeded(seed), sex)).toEqual(fictionalName(seeded(seed), sex))
      }),
    )
  })

  test('every list holds each name once, in Cyrillic letters only', () => {
    for (const list of Object.values(lists)) {
      expect(new Set(list).size).toBe(list.length)
      expect(list.filter((name) => !/^[А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ]+$/.test(name))).toEqual([])
    }
  })
})
