/** Places of Kazakhstan: what a code or a name in a file means. */
import { describe, expect, test } from 'vitest'
import {
  districtsOf,
  findPlace,
  oblasts,
  placeName,
  regionName,
  regions,
  townsOf,
} from '#db/reference/regions'

describe('the table of places', () => {
  test('it holds 17 oblasts, 3 cities and every district, once each', () => {
    expect(oblasts).toHaveLength(20)
    expect(new Set(regions.map((each) => each.kato)).size).toBe(regions.length)
    expect(oblasts.filter((each) => districtsOf(each.kato).length === 0)).toEqual([])
  })

  test('every place has a name in three languages and lies in an oblast', () => {
    for (const each of regions) {
      expect(each.kato).toMatch(/^\d{9}$/)
      expect([each.ru, each.kk, each.en].every((name) => name.trim() === name && name !== '')).toBe(true)
      expect(each.en).toMatch(/^[A-Za-z .'-]+$/)
      expect(each.kk).not.toMatch(/Г\.А\.|Қ\.Ә\./)
      expect(oblasts.some((oblast) => oblast.kato.startsWith(each.kato.slice(0, 2)))).toBe(true)
    }
  })

  test.each([
    ['10', 'kk', 'Абай облысы'],
    ['710000000', 'en', 'Astana'],
    ['101010000', 'ru', 'г. Семей'],
    ['103433100', 'kk', 'Ақсуат ауданы'],
    ['99', 'ru', '99'],
  ] as const)('%s in %s is %s', (kato, language, name) => {
    expect(regionName(kato, language)).toBe(name)
  })

  test('a town is named with its district and oblast, a city only once', () => {
    expect(placeName('103620100', 'kk')).toBe('Аягөз қ., Аягөз ауданы, Абай облысы')
    expect(placeName('790000000', 'ru')).toBe('г. Шымкент')
    expect(townsOf('103600000').map((each) => each.kato)).toEqual(['103620100'])
  })
})

describe('a place in words', () => {
  test.each([
    ['Семей', '101000000'],
    ['г.Семей', '101000000'],
    ['Алматы', '750000000'],
    ['Алматы қаласы', '750000000'],
    ['Алматинская область', '190000000'],
    ['Алматинская обл.', '190000000'],
    ['Абай', '100000000'],
    ['Усть-Каменогорск', '631000000'],
    ['Өскемен', '631000000'],
    ['Оскемен', '631000000'],
    ['город Астана', '710000000'],
    ['Аягоз', '103600000'],
    ['г. Аягоз', '103620100'],
    ['пос. Долинка', '352835100'],
    ['103620100', '103620100'],
  ])('%s', (words, kato) => {
    expect(findPlace(words)?.kato).toBe(kato)
  })

  test.each(['Жамбылский район', 'Нигде', '', 'область'])('%j is not guessed', (words) => {
    expect(findPlace(words)).toBeUndefined()
  })
})
