/**
 * The code on a printed sheet with which a person signs in to their own page once. Twelve digits, because digits are typed
 * alike on every keyboard: five that find the sheet, six that are secret, and one by which a slip of the finger is noticed.
 */
import { type Day, daysBetween } from '../calendar/day'
import { type Result, ok, refuse } from '../result'
import { codeDays, codeTries } from './parameters'

export const numberDigits = 5
export const secretDigits = 6

/** In custody far from release a code opens only the institution's own devices: nobody outside can use it. */
export type CodePlace = 'kiosk' | 'anywhere'

/** How a code came to its end. */
export const codeEnds = ['used', 'replaced', 'called-off', 'locked', 'over'] as const
export type CodeEnd = (typeof codeEnds)[number]

/** Damm's quasigroup: its check digit notices every wrong digit and every two digits that changed places. */
const damm: readonly string[] = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

const checkOf = (digits: string): string =>
  [...digits].reduce((interim, digit) => damm[Number(interim)]?.[Number(digit)] ?? '0', '0')

export type CodeParts = { readonly number: string; readonly secret: string }

/** The whole code of its parts, without gaps. */
export const codeOf = ({ number, secret }: CodeParts): string =>
  `${number}${secret}${checkOf(number + secret)}`

/** As it is printed and read aloud: «123 456 789 012». */
export const spacedCode = (code: string): string => code.replace(/(\d{3})(?=\d)/g, '$1 ')

/** What was typed, with gaps or strokes between the digits; undefined when a digit is missing or wrong. */
export const readCode = (typed: string): CodeParts | undefined => {
  const digits = typed.replace(/[\s\u00a0\u202f.\-–—]/g, '')
  if (!/^\d{12}$/.test(digits) || checkOf(digits) !== '0') return undefined
  return {
    number: digits.slice(0, numberDigits),
    secret: digits.slice(numberDigits, numberDigits + secretDigits),
  }
}

type Whose = {
  readonly standing: 'in-custody' | 'on-probation' | 'released'
  /** The day of release, set or expected. */
  readonly releaseOn: Day | null
}

/** Where a code made today may be used: anywhere once the person is free, or will be while the code lasts. */
export const placeFor = ({ standing, releaseOn }: Whose, today: Day): CodePlace => {
  if (standing !== 'in-custody') return 'anywhere'
  return releaseOn !== null && daysBetween(today, releaseOn) <= codeDays.on(today) ? 'anywhere' : 'kiosk'
}

export type LiveCode = {
  readonly place: CodePlace
  readonly institutionId: string | null
  readonly lastDay: Day
  readonly tries: number
}

/**
 * Whether a code that was typed right may be used here and today. `kioskOf`: the institution of the device, null elsewhere.
 * Every refusal is the same word, so that none tells more than another.
 */
export const decideUse = (code: LiveCode, kioskOf: string | null, today: Day): Result<true> => {
  const isHere = code.place === 'anywhere' || (kioskOf !== null && kioskOf === code.institutionId)
  return isHere && code.lastDay >= today && code.tries < codeTries.on(today) ? ok(true) : refuse('wrong-code')
}

/** Whether so many wrong tries end the code. */
export const isLockedBy = (tries: number, today: Day): boolean => tries >= codeTries.on(today)
