/** What a row of a list says of a person, in the words that officers of three languages type. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '#locales/index'
import { day } from '~/domain/calendar/day'
import {
  readCountry,
  readDay,
  readDegree,
  readEducation,
  readFitness,
  readHousing,
  readMoney,
  readSex,
  readYesNo,
} from '~/domain/imports/cells'
import { countKnown, fieldsOf, guessMapping } from '~/domain/imports/fields'
import { escapeFormula, restoreFormula } from '~/domain/imports/formula'
import { type PersonRowContext, readPersonRow } from '~/domain/imports/person-row'
import { checkDigit } from '~/domain/people/check-digit'
import { demoIin } from '~/domain/people/demo-identifiers'

const context: PersonRowContext = {
  today: day('2026-11-21'),
  demo: true,
  ownInstitution: 'own',
  institutionOf: (name) => ({ own: 'own', other: 'other' })[name],
  occupationOf: (name) => (name === 'швея' ? '7533' : undefined),
}
const whole: Record<string, string> = {
  surname: 'Ким',
  'given-name': 'Сергей',
  'birth-date': '17.05.1990',
  sex: 'м',
  'end-of-term': '01.09.2027',
}
const read = (row: Record<string, string>, more: Partial<PersonRowContext> = {}) =>
  readPersonRow((field) => row[field] ?? '', { ...context, ...more })
const codes = (row: Record<string, string>, more: Partial<PersonRowContext> = {}) =>
  read(row, more).problems.map(({ weight, column, code }) => `${weight} ${column} ${code}`)

describe('a cell', () => {
  it.each([
    ['17.05.1990', '1990-05-17'],
    ['1990-05-17', '1990-05-17'],
    ['1990-05-17T00:00:00', '1990-05-17'],
    ['7/5/1990', '1990-05-07'],
    ['17.05.1990 г.', '1990-05-17'],
    ['33010', '1990-05-17'],
    ['31.02.1990', undefined],
    ['17.05.90', undefined],
    ['1990', undefined],
  ])('«%s» is the day %s', (text, expected) => expect(readDay(text)).toBe(expected))

  it.each([
    ['118 000', 11_800_000],
    ['118 000,50 тг.', 11_800_050],
    ['₸5000', 500_000],
    ['-5', undefined],
    ['много', undefined],
  ])('«%s» is %s tiyn', (text, expected) => expect(readMoney(text)).toBe(expected))

  it.each([
    ['первая положительная', 1],
    ['екінші оң', 2],
    ['третья отрицательная', -3],
    ['бірінші теріс', -1],
    ['II положительная', 2],
    ['нейтральная', 0],
    ['-2', -2],
    ['хорошая', undefined],
  ])('«%s» is the degree %s', (text, expected) => expect(readDegree(text)).toBe(expected))

  it('is understood in Kazakh, Russian and English', () => {
    expect(['м', 'ЕР', 'male', 'Мужской'].map(readSex)).toEqual(['male', 'male', 'male', 'male'])
    expect(['Ж', 'әйел', 'F'].map(readSex)).toEqual(['female', 'female', 'female'])
    expect(['да', 'Иә', 'бар', '+', 'нет', 'жоқ', '-', '?'].map(readYesNo)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      undefined,
    ])
    expect(['Казахстан', 'ҚР', 'Қазақстан', 'kz', 'РФ', 'Узбекистан', 'Марс'].map(readCountry)).toEqual([
      'KZ',
      'KZ',
      'KZ',
      'KZ',
      'RU',
      'UZ',
      undefined,
    ])
    expect(
      ['трудоспособен', 'не годен', 'ограниченно трудоспособен', 'еңбекке жарамды', 'жарамсыз'].map(
        readFitness,
      ),
    ).toEqual(['fit', 'unfit', 'limited', 'fit', 'unfit'])
    expect(
      ['среднее', 'неполное среднее', 'средне-специальное', 'жоғары', 'бастауыш'].map(readEducation),
    ).toEqual(['general-secondary', 'basic-secondary', 'vocational', 'higher', 'primary'])
    expect(['у родственников', 'нет', 'собственное', 'съёмное', 'жоқ'].map(readHousing)).toEqual([
      'relatives',
      'none',
      'own',
      'rented',
      'none',
    ])
  })
})

describe('a row', () => {
  it('with a name, a birth date and a sex is enough', () => {
    expect(read(whole).record).toMatchObject({
      surname: 'Ким',
      birthDate: '1990-05-17',
      institutionId: 'own',
    })
    expect(codes(whole)).toEqual(['warning iin no-iin'])
  })

  it('tells every problem at once', () => {
    expect(
      codes({ ...whole, surname: '', sex: '?', iin: '12', 'end-of-term': 'скоро', alimony: 'x' }),
    ).toEqual([
      'bad surname surname-missing',
      'bad sex sex-unclear',
      'bad iin vocabulary:refusal.identifier-length',
      'bad end-of-term not-a-day',
      'bad alimony not-money',
    ])
  })

  it('takes birth and sex from the IIN where the papers are silent, and only warns where they disagree', () => {
    // Of someone who would be a hundred and ten years old.
    const iin = `16051730000${checkDigit('16051730000')}`
    const silent = { ...whole, 'birth-date': '', sex: '', iin }
    expect(read(silent).record).toMatchObject({ birthDate: '1916-05-17', sex: 'male' })
    expect(codes({ ...silent, sex: 'ж' })).toEqual(['warning iin vocabulary:warning.iin-sex-differs'])
  })

  it('gets back the zeros that a spreadsheet took from an IIN', () => {
    const row = { ...whole, 'birth-date': '17.05.2005', iin: '50517500002' }
    expect(read(row).record?.iin).toBe('050517500002')
  })

  it('of an invented person is taken only where everyone is invented', () => {
    const row = { ...whole, iin: demoIin(7, day('1990-05-17'), 'male') }
    expect(read(row).record).not.toBeNull()
    expect(codes(row, { demo: false })).toEqual(['bad iin vocabulary:refusal.iin-future'])
  })

  it('that names another institution is refused to a social worker only', () => {
    expect(codes({ ...whole, institution: 'other' })).toContain('bad institution institution-not-yours')
    expect(read({ ...whole, institution: 'other' }, { ownInstitution: null }).record?.institutionId).toBe(
      'other',
    )
    expect(codes(whole, { ownInstitution: null })).toContain('bad institution institution-missing')
  })

  it('never throws, whatever its cells hold', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...fieldsOf.people), fc.string({ unit: 'binary' })),
        (row) => {
          const { record, problems } = read(row)
          expect(record === null).toBe(problems.some((each) => each.weight === 'bad'))
        },
      ),
    )
  })
})

describe('headings', () => {
  it('are known in two languages at once, in brackets and on two lines', () => {
    expect(
      guessMapping('people', [
        '№',
        'ЖСН / ИИН',
        'Тегі',
        'Имя (аты)',
        'ТУҒАН\nКҮНІ',
        '__proto__',
        'constructor',
      ]),
    ).toEqual({
      '1': 'iin',
      '2': 'surname',
      '3': 'given-name',
      '4': 'birth-date',
    })
  })

  it.each(['kk', 'ru', 'en'] as const)('of our own template in %s are all known', (language) => {
    for (const kind of ['people', 'openings'] as const) {
      const labels: Readonly<Record<string, string>> = words[language].imports.field[kind]
      const wanted = fieldsOf[kind].filter((field) => field !== 'full-name')
      const headings = wanted.map((field) => labels[field] ?? '')
      expect(Object.values(guessMapping(kind, headings))).toEqual(wanted)
    }
  })

  it('are found under the title of an official list', () => {
    expect(countKnown(['Список осуждённых', '', ''])).toBeLessThan(2)
    expect(countKnown(['№', 'ФИО', 'Дата рождения'])).toBe(2)
  })
})

describe('a text that looks like a formula', () => {
  it('is escaped when it leaves and whole when it returns', () => {
    for (const text of [
      '=1+1',
      '+7 701',
      '-5',
      '@x',
      '\tx',
      '\0x',
      '＝1',
      "'=1",
      "''",
      "O'Нил",
      'constructor',
      '',
    ])
      expect(restoreFormula(escapeFormula(text))).toBe(text)
    expect(escapeFormula('=1')).toBe("'=1")
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(restoreFormula(escapeFormula(text))).toBe(text)
        expect(/^[=+\-@\t\0＝]/.test(escapeFormula(text))).toBe(false)
      }),
    )
  })
})
