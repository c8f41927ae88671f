/** Valibot shapes that many forms share. Messages are i18n keys; no shape does I/O. */
import * as v from 'valibot'
import { type Day, parseDay } from '~/domain/calendar/day'

const clean = (text: string): string => text.normalize('NFC').trim()

/** A text that must be there, at most `limit` characters. */
export const text = (limit = 500) =>
  v.pipe(
    v.string('errors:required'),
    v.transform(clean),
    v.minLength(1, 'errors:required'),
    v.maxLength(limit, 'errors:too-long'),
  )

/** A text that may be left empty; empty becomes null. */
export const maybeText = (limit = 2000) =>
  v.optional(
    v.pipe(
      v.string('errors:required'),
      v.transform(clean),
      v.maxLength(limit, 'errors:too-long'),
      v.transform((value) => (value === '' ? null : value)),
    ),
    '',
  )

/** A day typed as dd.mm.yyyy or yyyy-mm-dd. */
const readDay = (value: string): string => {
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(value.trim())
  return dotted ? `${dotted[3]}-${dotted[2]?.padStart(2, '0')}-${dotted[1]?.padStart(2, '0')}` : value.trim()
}

export const dayField = v.pipe(
  v.string('errors:required'),
  v.transform(readDay),
  v.minLength(1, 'errors:required'),
  v.check((value) => parseDay(value) !== undefined, 'errors:not-a-day'),
  v.transform((value) => value as Day),
)

export const maybeDay = v.optional(
  v.pipe(
    v.string('errors:required'),
    v.transform(readDay),
    v.check((value) => value === '' || parseDay(value) !== undefined, 'errors:not-a-day'),
    v.transform((value): Day | null => (value === '' ? null : (value as Day))),
  ),
  '',
)

/** A whole number within limits, typed with or without spaces. */
export const whole = (min: number, max: number) =>
  v.pipe(
    v.string('errors:required'),
    v.transform((value) => value.replace(/[\s\u00a0\u202f]/g, '')),
    v.minLength(1, 'errors:required'),
    v.check((value) => /^-?\d+$/.test(value), 'errors:not-a-number'),
    v.transform(Number),
    v.minValue(min, 'errors:too-small'),
    v.maxValue(max, 'errors:too-large'),
  )

export const maybeWhole = (min: number, max: number) =>
  v.optional(
    v.union(
      [
        v.pipe(
          v.string(),
          v.transform((value) => value.trim()),
          v.literal(''),
          v.transform((): null => null),
        ),
        whole(min, max),
      ],
      'errors:not-a-number',
    ),
    '',
  )

/** Tenge typed with or without kopeck-like tiyn; becomes whole tiyn. */
export const maybeMoney = v.optional(
  v.pipe(
    v.string(),
    v.transform((value) => value.replace(/[\s\u00a0\u202f₸]/g, '').replace(',', '.')),
    v.check((value) => value === '' || /^\d{1,9}(\.\d{1,2})?$/.test(value), 'errors:not-money'),
    v.transform((value) => (value === '' ? null : Math.round(Number(value) * 100))),
  ),
  '',
)

/** One of a closed list. */
export const oneOf = <const T extends readonly [string, ...string[]]>(options: T) =>
  v.picklist(options, 'errors:choose')

/** One of a closed list, or nothing chosen: null. */
export const maybeOneOf = <const T extends readonly [string, ...string[]]>(options: T) =>
  v.optional(
    v.pipe(
      v.string(),
      v.check((value) => value === '' || options.includes(value), 'errors:choose'),
      v.transform((value): T[number] | null => (value === '' ? null : value)),
    ),
    '',
  )

/** Any number of a closed list; a single tick arrives as a text. */
export const manyOf = <const T extends readonly [string, ...string[]]>(options: T) =>
  v.optional(
    v.pipe(
      v.union([v.string(), v.array(v.string())]),
      v.transform((value): string[] => (typeof value === 'string' ? (value === '' ? [] : [value]) : value)),
      v.array(v.picklist(options, 'errors:choose')),
    ),
    [],
  )

/** yes, no or not known (empty) → 1, 0, null. */
export const known = v.optional(
  v.pipe(
    v.picklist(['', 'yes', 'no'], 'errors:choose'),
    v.transform((value): 0 | 1 | null => (value === '' ? null : value === 'yes' ? 1 : 0)),
  ),
  '',
)

export const ticked = v.optional(
  v.pipe(
    v.string(),
    v.transform((value) => value !== ''),
  ),
  '',
)

/** The version of the row that the form was made from. */
export const version = v.pipe(
  v.string('errors:required'),
  v.regex(/^\d+$/, 'errors:required'),
  v.transform(Number),
)
