/** Occupations: every group has a title, and workshop words lead to the right group. */
import { describe, expect, test } from 'vitest'
import {
  guessOccupation,
  isOccupationCode,
  majorGroups,
  occupationTitle,
  occupations,
  searchOccupations,
} from '#db/reference/occupations'

const languages = ['kk', 'ru', 'en'] as const

describe('titles', () => {
  test('all 436 unit groups and ten major ones are there', () => {
    expect(occupations).toHaveLength(436)
    expect(majorGroups).toHaveLength(10)
    expect(new Set(occupations.map((each) => each.code)).size).toBe(436)
  })

  test.each(languages)('every group is called something in %s', (language) => {
    const nameless = occupations.filter((each) => /^\d/.test(occupationTitle(each.code, language)))
    expect(nameless).toEqual([])
  })

  test('trades and services have titles of their own in Kazakh and Russian', () => {
    const own = occupations.filter((each) => /^[5789]/.test(each.code) && each.ru && each.kk)
    const trades = occupations.filter((each) => /^[5789]/.test(each.code))
    expect(own.length / trades.length).toBeGreaterThan(0.95)
  })

  test('a group without one borrows its parent’s, and a national code is read by its first digits', () => {
    expect(occupationTitle('2111', 'ru')).toBe('Специалисты в области науки и техники')
    expect(occupationTitle('4110-9', 'kk')).toBe('Кеңсе қызметшілері')
    expect(occupationTitle('xx', 'kk')).toBe('xx')
    expect(isOccupationCode('7212')).toBe(true)
    expect(isOccupationCode('72')).toBe(false)
  })
})

describe('search', () => {
  test.each([
    ['швея', '7533'],
    ['швея-мотористка', '8153'],
    ['тігінші', '7533'],
    ['тигинши', '7533'],
    ['сварщик', '7212'],
    ['дәнекерлеуші', '7212'],
    ['токарь', '7223'],
    ['повар', '5120'],
    ['аспаз', '5120'],
    ['бетонщ', '7114'],
    ['пекарь', '7512'],
    ['тракторист', '8341'],
    ['кладовщик', '4321'],
    ['дворник', '9613'],
    ['welder', '7212'],
    ['7115', '7115'],
  ])('%s leads to %s first', (typed, code) => {
    expect(searchOccupations(typed, 'ru')[0]?.code).toBe(code)
  })

  test('nothing typed and nonsense find nothing, and no list is longer than asked', () => {
    expect(searchOccupations('  ', 'kk')).toEqual([])
    expect(searchOccupations('абракадабра', 'kk')).toEqual([])
    expect(searchOccupations('рабочий', 'ru', 3)).toHaveLength(3)
  })

  test('an everyday name leads to one group only as its very own name', () => {
    const owners = new Map<string, string[]>()
    for (const { code, also = [] } of occupations) {
      for (const name of also) owners.set(name, [...(owners.get(name) ?? []), code])
    }
    expect([...owners].filter(([, codes]) => codes.length > 1)).toEqual([])
  })
})

describe('a job title from a listing', () => {
  test.each([
    ['Водитель-испытатель', '8322'],
    ['Водитель погрузчика (вахта)', '8344'],
    ['Требуются сварщики на производство', '7212'],
    ['Помощник повара в столовую', '9412'],
    ['Швеи', '7533'],
    ['Шеф-повар (семейный)', '3434'],
    ['Офис-менеджер', '3343'],
    ['Аспазшы', '5120'],
  ])('%s', (title, code) => {
    expect(guessOccupation(title)?.code).toBe(code)
  })

  test('what names no trade is not guessed', () => {
    expect(guessOccupation('Эксперт по развитию')).toBeUndefined()
  })
})
