/** A calendar day without time or zone, as `YYYY-MM-DD`, and the arithmetic the law needs on it. */

declare const dayBrand: unique symbol
/** `YYYY-MM-DD`, always a real day of the Gregorian calendar. Days compare with `<` and `>` as text. */
export type Day = string & { readonly [dayBrand]: true }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const perDay = 86_400_000

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month; `month` is 1..12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const compose = (year: number, month: number, date: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day

/** Reads `YYYY-MM-DD`; undefined when the text is not a real day. */
export const parseDay = (text: string): Day | undefined => {
  const found = shape.exec(text)
  if (!found) return undefined
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
    ? (text as Day)
    : undefined
}

/** Reads a day that must be right: written in code or read from our own database. */
export const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed) throw new RangeError(`not a day: ${text}`)
  return parsed
}

export const yearOf = (each: Day): number => Number(each.slice(0, 4))
export const monthOf = (each: Day): number => Number(each.slice(5, 7))
export const dateOf = (each: Day): number => Number(each.slice(8, 10))

/** Days since 1970-01-01; the number line on which days are added and compared. */
export const toNumber = (each: Day): number =>
  Date.UTC(yearOf(each), monthOf(each) - 1, dateOf(each)) / perDay

/** The inverse of `toNumber`. */
export const fromNumber = (count: number): Day => {
  // Civil-from-days (Howard Hinnant's public-domain algorithm): no Date object, so no time zone can leak in.
  const z = count + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return compose(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}

export const addDays = (each: Day, count: number): Day => fromNumber(toNumber(each) + count)

/** Adds calendar months; a day that the target month lacks becomes its last day (29 February − 1 year = 28 February). */
export const addMonths = (each: Day, count: number): Day => {
  const index = yearOf(each) * 12 + monthOf(each) - 1 + count
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return compose(year, month, Math.min(dateOf(each), daysInMonth(year, month)))
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from)

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (each: Day): number => ((((toNumber(each) + 3) % 7) + 7) % 7) + 1

/** Whole years between birth and a day: a person born on 29 February turns a year older on 1 March of common years. */
export const ageOn = (birth: Day, today: Day): number =>
  yearOf(today) - yearOf(birth) - (today.slice(5) < birth.slice(5) ? 1 : 0)
