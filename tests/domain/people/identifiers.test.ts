/** Identifiers of people and firms: what is read, what is refused and why, and what only warns. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import { checkDigit } from '~/domain/people/check-digit'
import { demoBin, demoIin, isImpossibleYear } from '~/domain/people/demo-identifiers'
import { birthOfIin, maskIin, readBin, readBusinessId, readIin, sexOfIin } from '~/domain/people/identifiers'
import { sexes } from '~/domain/people/person'

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  result.ok ? 'read' : result.refusal.code

describe('numbers as people and files bring them', () => {
  test.each([
    ['800416100254', 'read', 'a man born in 1880'],
    ['680503250034', 'read', 'a woman born in 1868'],
    ['061211600012', 'read', 'an example whose check digit takes the second pass'],
    ['840629300619', 'read', 'a public sample'],
    [' 840629 300619 ', 'read', 'spaces from a spreadsheet'],
    ['8406-2930-0619', 'read', 'dashes'],
    ['0000000', 'identifier-length', 'too short'],
    ['868795643215', 'iin-date', 'month 87'],
    ['sdf867', 'identifier-characters', 'letters'],
    ['ajd85gt6h5yj', 'identifier-characters', 'twelve signs, letters among them'],
    ['/*-/*-gd098j6435', 'identifier-characters', 'symbols'],
    ['821214240092', 'identifier-not-issuable', 'a serial that no check digit closes'],
    ['840629300618', 'identifier-check-digit', 'a slip in the last digit'],
    ['', 'identifier-empty', 'nothing'],
    ['   ', 'identifier-empty', 'only spaces'],
    ['0123456789AB', 'identifier-characters', 'letters at the end'],
    ['9999990', 'identifier-length', 'an impossible date, cut short'],
    ['0002310', 'identifier-length', '31 February, cut short'],
    ['000231300019', 'iin-date', '31 February'],
    ['850315900019', 'iin-century', 'a seventh digit that says nothing known'],
    ['853150302604', 'iin-date', 'day and month swapped beyond sense'],
    ['850315302600', 'identifier-not-issuable', 'a number that is never issued'],
  ])('%j as an IIN: %s (%s)', (typed, expected) => {
    expect(codeOf(readIin(typed))).toBe(expected)
  })

  test.each([
    ['940140000385', 'read', 'a bank'],
    ['950341000052', 'read', 'a branch'],
    ['961141000023', 'read', 'a branch'],
    ['070941024691', 'read', 'a branch'],
    ['150440000013', 'read', 'a firm'],
    ['210950000012', 'read', 'a non-resident, second pass'],
    ['180360000014', 'read', 'joint entrepreneurship'],
    ['12345', 'identifier-length', 'too short'],
    ['12345678901X', 'identifier-characters', 'a letter'],
    ['949940000385', 'bin-month', 'month 99'],
    ['940190000385', 'bin-kind', 'kind 9'],
    ['940149000385', 'bin-division', 'division 9'],
    ['940140000386', 'identifier-check-digit', 'a slip in the last digit'],
  ])('%j as a BIN: %s (%s)', (typed, expected) => {
    expect(codeOf(readBin(typed))).toBe(expected)
  })

  test('an employer may be an organisation or a person who trades alone', () => {
    expect(readBusinessId('940140000385')).toMatchObject({ ok: true, value: { kind: 'bin' } })
    expect(readBusinessId('840629300619')).toMatchObject({ ok: true, value: { kind: 'iin' } })
    expect(codeOf(readBusinessId('840679300619'))).toBe('bin-kind')
    expect(codeOf(readBusinessId('demo'))).toBe('identifier-characters')
  })
})

describe('an IIN beside the papers', () => {
  const born = day('1985-03-15')

  test('agreement is silent', () => {
    expect(readIin('850315300019', { birth: born, sex: 'male' })).toMatchObject({
      ok: true,
      value: { warnings: [] },
    })
  })

  test('another birth date or sex warns and does not refuse, since an IIN is never re-issued', () => {
    expect(readIin('850315300019', { birth: day('1985-03-16'), sex: 'female' })).toMatchObject({
      ok: true,
      value: { value: '850315300019', warnings: ['iin-birth-differs', 'iin-sex-differs'] },
    })
  })

  test('the century counts: 1885 is not 1985', () => {
    expect(readIin('850315300019', { birth: day('1885-03-15') })).toMatchObject({
      value: { warnings: ['iin-birth-differs'] },
    })
  })

  test('a foreigner with a zero in the seventh place is compared by day, month and year without a century', () => {
    const number = `8503150${'0001'}`
    const whole = `${number}${checkDigit(number)}`
    expect(readIin(whole, { birth: born, sex: 'female' })).toMatchObject({
      ok: true,
      value: { warnings: [] },
    })
    expect(readIin(whole, { birth: day('1985-04-15') })).toMatchObject({
      value: { warnings: ['iin-birth-differs'] },
    })
  })

  test('only the last four digits show behind the mask', () => {
    expect(maskIin('850315300412')).toBe('•••• •••• 0412')
  })
})

const births = fc
  .record({
    year: fc.integer({ min: 1930, max: 2012 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) =>
    day(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`),
  )

const firstPass = (digits: string): number =>
  Array.from(digits).reduce((total, digit, place) => total + Number(digit) * (place + 1), 0) % 11

describe('the check digit', () => {
  test('any one wrong digit among the first ten is caught as long as neither number needs the second pass', () => {
    const slips = fc.record({
      digits: fc.stringMatching(/^\d{11}$/),
      // The eleventh digit weighs 11, so the first pass cannot see it: a weakness of the rule itself.
      place: fc.integer({ min: 0, max: 9 }),
      shift: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(slips, ({ digits, place, shift }) => {
        const wrong = (Number(digits[place]) + shift) % 10
        const slipped = `${digits.slice(0, place)}${wrong}${digits.slice(place + 1)}`
        fc.pre(firstPass(digits) < 10 && firstPass(slipped) < 10)
        expect(checkDigit(slipped)).not.toBe(checkDigit(digits))
      }),
    )
  })

  test('only the digit that the rule gives is read, whatever the serial', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), fc.integer({ min: 0, max: 9 }), (eleven, last) => {
        const outcome = codeOf(readBin(`940140${eleven.slice(6)}${last}`))
        const expected = checkDigit(`940140${eleven.slice(6)}`)
        expect(outcome === 'read').toBe(expected === last)
      }),
    )
  })
})

describe('identifiers of fictional people', () => {
  test('nobody else may carry them: the year of birth has not come', () => {
    fc.assert(
      fc.property(
        births,
        fc.constantFrom(...sexes),
        fc.integer({ min: 0, max: 99_999 }),
        (birth, sex, serial) => {
          const digits = demoIin(serial, birth, sex)
          expect(birthOfIin(digits)).toMatch(/^20[89]\d-/)
          expect(sexOfIin(digits)).toBe(sex)
          expect(isImpossibleYear(digits)).toBe(true)
          expect(codeOf(readIin(digits, { birth, sex }))).toBe('iin-future')
          expect(readIin(digits, { birth, sex, demo: true })).toMatchObject({
            ok: true,
            value: { warnings: [] },
          })
        },
      ),
    )
  })

  test('the mark of a demo excuses the year only: a real number still has to agree with the papers', () => {
    expect(readIin('850315300019', { birth: day('1990-01-01'), demo: true })).toMatchObject({
      value: { warnings: ['iin-birth-differs'] },
    })
  })

  test('a person born on 29 February has one as well', () => {
    const digits = demoIin(7, day('1988-02-29'), 'female')
    expect(codeOf(readIin(digits, { birth: day('1988-02-29'), demo: true }))).toBe('read')
  })

  test('serials never meet, even for people born on the same day', () => {
    const numbers = Array.from({ length: 100_000 }, (_, serial) => demoIin(serial, day('1985-03-15'), 'male'))
    expect(new Set(numbers).size).toBe(100_000)
    expect(() => demoIin(100_000, day('1985-03-15'), 'male')).toThrow(RangeError)
  })

  test('fictional firms have readable and distinct numbers', () => {
    const numbers = Array.from({ length: 2000 }, (_, serial) => demoBin(serial * 50))
    expect(new Set(numbers).size).toBe(2000)
    expect(numbers.every((each) => readBin(each).ok)).toBe(true)
  })
})
