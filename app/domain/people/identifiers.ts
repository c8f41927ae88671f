/** Reads the numbers that the state gives to people (IIN) and to organisations (BIN), and says what is wrong with them. */
import type { Day } from '../calendar/day'
import { parseDay } from '../calendar/day'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import { checkOutcome } from './check-digit'
import { isImpossibleYear } from './demo-identifiers'
import type { Sex } from './person'

declare const iinBrand: unique symbol
declare const binBrand: unique symbol
/** Twelve digits of a person, checked. */
export type Iin = string & { readonly [iinBrand]: true }
/** Twelve digits of an organisation, checked. */
export type Bin = string & { readonly [binBrand]: true }

/** What does not agree but does not make the number wrong: an IIN is never re-issued, so papers may differ from it. */
export type IinWarning = 'iin-birth-differs' | 'iin-sex-differs'

export type IinReading = { readonly value: Iin; readonly warnings: readonly IinWarning[] }

export type IinContext = {
  /** What the papers say; without them nothing is compared. */
  readonly birth?: Day | null
  readonly sex?: Sex | null
  /** Fictional people of the demo carry years in which nobody living was born; nobody else may. */
  readonly demo?: boolean
}

const notDigits = /\D/
// Word processors and spreadsheets put any of these between groups of digits.
const separators = /[\s\u200b\ufeff\u2010-\u2015-]+/g

const readTwelveDigits = (text: string): Result<string> => {
  const digits = text.replace(separators, '')
  if (digits === '') return refuse('identifier-empty')
  if (notDigits.test(digits)) return refuse('identifier-characters')
  return digits.length === 12
    ? ok(digits)
    : refuse('identifier-length', { values: { length: digits.length } })
}

const readCheckDigit = (digits: string): Result<string> => {
  const outcome = checkOutcome(digits)
  if (outcome === 'right') return ok(digits)
  return refuse(outcome === 'wrong' ? 'identifier-check-digit' : 'identifier-not-issuable')
}

const centuries = { 1: '18', 2: '18', 3: '19', 4: '19', 5: '20', 6: '20' } as const

/** The birth date that an IIN states; undefined where it states none (seventh digit 0) or an unreal one. */
export const birthOfIin = (digits: string): Day | undefined => {
  const century = centuries[Number(digits[6]) as keyof typeof centuries] as string | undefined
  return century === undefined
    ? undefined
    : parseDay(`${century}${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`)
}

/** The sex that an IIN states: odd is male, even is female, 0 says nothing. */
export const sexOfIin = (digits: string): Sex | undefined => {
  const place = Number(digits[6])
  if (place < 1 || place > 6) return undefined
  return place % 2 === 1 ? 'male' : 'female'
}

// 1 and 2 (born in the 1800s) stay readable: old files hold them. 0 is met on some foreigners, where only day and month can be checked.
const readDate = (digits: string, demo: boolean): Result<string> => {
  const place = Number(digits[6])
  if (place > 6) return refuse('iin-century')
  const monthAndDay = `${digits.slice(2, 4)}-${digits.slice(4, 6)}`
  const isReal = place === 0 ? parseDay(`2000-${monthAndDay}`) : birthOfIin(digits)
  if (!isReal) return refuse('iin-date')
  return isImpossibleYear(digits) && !demo ? refuse('iin-future') : ok(digits)
}

const birthDiffers = (digits: string, birth: Day): boolean => {
  const stated = birthOfIin(digits)
  return stated === undefined ? digits.slice(0, 6) !== birth.slice(2).replaceAll('-', '') : stated !== birth
}

const warningsOf = (digits: string, { birth, sex, demo }: IinContext): IinWarning[] => {
  const stated = sexOfIin(digits)
  const isFictional = demo === true && isImpossibleYear(digits)
  return [
    ...(birth && !isFictional && birthDiffers(digits, birth) ? (['iin-birth-differs'] as const) : []),
    ...(sex && stated && stated !== sex ? (['iin-sex-differs'] as const) : []),
  ]
}

/**
 * Reads an individual identification number as people type it (spaces and dashes are forgiven).
 * A wrong length, sign, date or check digit refuses it; disagreement with the papers only warns.
 * Refusals: identifier-empty, -characters, -length, -check-digit, -not-issuable; iin-century, iin-date, iin-future.
 * Source: order 521 of 29.06.2023; seventh digit 0 for foreigners is to be confirmed.
 */
export const readIin = (text: string, context: IinContext = {}): Result<IinReading> => {
  const typed = readTwelveDigits(text)
  if (!typed.ok) return typed
  const dated = readDate(typed.value, context.demo ?? false)
  if (!dated.ok) return dated
  const checked = readCheckDigit(dated.value)
  return checked.ok
    ? ok({ value: checked.value as Iin, warnings: warningsOf(checked.value, context) })
    : checked
}

/**
 * Reads a business identification number: year and month of registration, kind (4 resident, 5 non-resident,
 * 6 joint entrepreneurship), division (0 head, 1 branch, 2 representative, 3 other), serial, check digit.
 * Refusals: the identifier-… ones of `readIin`; bin-month, bin-kind, bin-division.
 */
export const readBin = (text: string): Result<Bin> => {
  const typed = readTwelveDigits(text)
  if (!typed.ok) return typed
  const month = Number(typed.value.slice(2, 4))
  if (month < 1 || month > 12) return refuse('bin-month')
  if (!/[456]/.test(typed.value[4] ?? '')) return refuse('bin-kind')
  if (!/[0-3]/.test(typed.value[5] ?? '')) return refuse('bin-division')
  const checked = readCheckDigit(typed.value)
  return checked.ok ? ok(checked.value as Bin) : checked
}

export type BusinessId =
  { readonly kind: 'bin'; readonly value: Bin } | { readonly kind: 'iin'; readonly value: Iin }

/**
 * Reads what an employer is registered under: a BIN, or the IIN of a sole trader. The fifth digit tells them
 * apart: 0–3 begins a day of birth, 4–6 is a kind of organisation.
 */
export const readBusinessId = (text: string, context: Pick<IinContext, 'demo'> = {}): Result<BusinessId> => {
  const typed = readTwelveDigits(text)
  if (!typed.ok) return typed
  if (Number(typed.value[4]) <= 3) {
    const person = readIin(typed.value, context)
    return person.ok ? ok({ kind: 'iin', value: person.value.value }) : person
  }
  const organisation = readBin(typed.value)
  return organisation.ok ? ok({ kind: 'bin', value: organisation.value }) : organisation
}

/** An identifier for eyes that need not see it whole: `•••• •••• 0412`. */
export const maskIin = (digits: string): string => `•••• •••• ${digits.slice(-4)}`
