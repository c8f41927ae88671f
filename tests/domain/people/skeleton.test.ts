/** Search by name across alphabets: the same person is found however the name is spelt. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasMixedScripts, repairMixedScripts } from '~/domain/people/letters'
import { searchTokens, similarity, skeleton, trigrams } from '~/domain/people/skeleton'

describe('spellings that meet', () => {
  test.each([
    [
      'Нұрғалиев Шыңғыс',
      ['Nurgaliyev Shyngys', 'Nurğaliev Şyñğys', 'Nūrğaliev Şyñğys', 'Nurǵaliev Shyńǵys', 'Нургалеев Шынгыс'],
    ],
    ['Жүнісов', ['Zhunisov', 'Junisov', 'Джунисов', 'Жунисов']],
    ['Әлия', ['Алия', 'Aliya', 'Alia', 'ƏLİYA']],
    ['Қайрат', ['Кайрат', 'Kairat', 'Kayrat', 'Qaırat', 'Qairat']],
    ['Ерлан', ['Yerlan', 'Erlan']],
    ['Артём', ['Артем', 'Artyom', 'Artem']],
    ['Соловьёв', ['Соловьев', 'Solovyov', 'Solovev']],
    ['Щербаков', ['Shcherbakov', 'Scherbakov']],
    ['Чокин', ['Шокин', 'Chokin', 'Shokin']],
    ['Дмитрий', ['Dmitry', 'Dmitriy', 'Dmitrii']],
    ['Юсупов', ['Yusupov', 'Iusupov']],
    ['Цой', ['Tsoi', 'Tsoy']],
    ['Исхаков', ['Iskhakov']],
    ['Аққозы', ['Akkozy', 'Aqqozy']],
    ['Мұхаммед', ['Mukhammed', 'Muhamed', 'Мухамед']],
    ['Наталья', ['Наталия', "Natal'ya", 'Natalia']],
    ['Айсұлтан-Сүйініш', ['Aisultan Suiinish']],
  ])('%s', (name, spellings) => {
    expect(spellings.map(skeleton)).toEqual(spellings.map(() => skeleton(name)))
  })

  test('names of different people stay apart', () => {
    const others = ['Нұрмағанбетов', 'Оспанов', 'Ким', 'Иванов', 'Ахметов', 'Сарсенов']
    expect(others.map((each) => similarity(skeleton(each), skeleton('Нұрғалиев')) < 0.5)).toEqual(
      others.map(() => true),
    )
  })

  test('a half-typed name is the beginning of the whole one', () => {
    for (const typed of ['Нург', 'нургали', 'нургалие', 'Nurgaliye', 'Nūrğ']) {
      expect(skeleton('Нұрғалиев').startsWith(skeleton(typed))).toBe(true)
    }
  })

  test('Latin keys inside a Kazakh word are read as the letters they stand for', () => {
    expect(hasMixedScripts('Cерiк')).toBe(true)
    expect(repairMixedScripts('cерiк')).toBe('серік')
    expect(repairMixedScripts('serіk')).toBe('serik')
    expect(skeleton('Cерiк Қahарман')).toBe(skeleton('Серік Қаһарман'))
  })
})

describe('nearness', () => {
  test('one wrong letter still finds the name before others', () => {
    const near = similarity(skeleton('Нургалаев Чингис'), skeleton('Нұрғалиев Шыңғыс Болатұлы'))
    const far = similarity(skeleton('Нургалаев Чингис'), skeleton('Нұрмағанбетов Шыңғыс Болатұлы'))
    expect(near).toBeGreaterThan(0.7)
    expect(near).toBeGreaterThan(far)
  })

  test('it lies in [0, 1], is the same both ways, and a name is nearest to itself in any order of words', () => {
    const name = fc.string({ unit: fc.constantFrom(...'абғжийқнұшы '), minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [skeleton(one), skeleton(other)]
        const near = similarity(a, b)
        expect(near >= 0 && near <= 1).toBe(true)
        expect(a.split(' ').length === b.split(' ').length || near === similarity(b, a)).toBe(true)
        if (a !== '') expect(similarity(a, a.split(' ').toReversed().join(' '))).toBe(1)
      }),
    )
  })

  test('a skeleton is small Latin letters and spaces whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(skeleton(text)).toMatch(/^([a-z]+( [a-z]+)*)?$/)
      }),
    )
  })

  test('nothing is near to nothing', () => {
    expect(similarity('', skeleton('Оспанов'))).toBe(0)
    expect(trigrams('').size).toBe(0)
  })
})

describe('a search line', () => {
  test.each([
    ['Nurgaliyev Shyngys', { nameTokens: ['nurgaliv', 'cingis'] }],
    ['0412', { nameTokens: [], digits: '0412' }],
    ['850315 300019', { nameTokens: [], digits: '850315300019' }],
    ['Оспанов 8503', { nameTokens: ['ospanov'], digits: '8503' }],
    ['Ли 12', { nameTokens: ['li'] }],
    ['1234567890123', { nameTokens: [] }],
    ["'; drop table people --", { nameTokens: ['drop', 'tabli', 'piopli'] }],
  ])('%s', (typed, expected) => {
    expect(searchTokens(typed)).toEqual(expected)
  })
})
