/**
 * Identifiers for fictional people and firms: their check digit is right, so every screen treats them as
 * real, but they state a birth in 2080–2099, so they can belong to nobody living and any validator that
 * knows today's date rejects them.
 */
import type { Day } from '../calendar/day'
import { checkDigit } from './check-digit'
import type { Sex } from './person'

/** True when the number states a birth in 2080–2099. Takes twelve digits. */
export const isImpossibleYear = (digits: string): boolean =>
  (digits[6] === '5' || digits[6] === '6') && Number(digits.slice(0, 2)) >= 80

const serialLimit = 100_000

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const assertSerial = (serial: number): void => {
  if (!Number.isInteger(serial) || serial < 0 || serial >= serialLimit) {
    throw new RangeError(`a demo serial is a whole number below ${serialLimit}, not ${serial}`)
  }
}

/**
 * A demo IIN for a person born on `birth`. Day, month and sex are the person's own (29 February becomes the
 * 28th, most of these years lack it); the year is 2090–2099. Different serials (0…99,999) give different numbers.
 */
export const demoIin = (serial: number, birth: Day, sex: Sex): string => {
  assertSerial(serial)
  const monthAndDay = birth.slice(5).replace('-', '')
  const tail = `${monthAndDay === '0229' ? '0228' : monthAndDay}${sex === 'male' ? 5 : 6}${pad(serial % 10_000, 4)}`
  const year = Math.floor(serial / 10_000)
  const usual = `9${year}${tail}`
  const digit = checkDigit(usual)
  // The first digit weighs 1, so stepping from 209x to 208x turns the remainder 10 into 9: always issuable.
  const digits = digit === undefined ? `8${year}${tail}` : usual
  return `${digits}${checkDigit(digits)}`
}

/**
 * A demo BIN of a resident's head office, "registered" in 2060–2069: organisations of those years do not exist yet.
 * Different serials (0…99,999) give different numbers.
 */
export const demoBin = (serial: number): string => {
  assertSerial(serial)
  const candidates = Array.from(
    { length: 12 },
    (_, month) => `6${serial % 10}${pad(month + 1, 2)}40${pad(serial, 5)}`,
  )
  const digits = candidates.find((each) => checkDigit(each) !== undefined)
  if (digits === undefined) throw new RangeError(`no demo BIN for serial ${serial}`)
  return `${digits}${checkDigit(digits)}`
}
