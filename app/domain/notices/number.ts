/** An institution's own numbers of outgoing papers: a pattern, and how a number is written by it. */
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'

/** `{n}` the serial of the year, `{year}` four digits, `{yy}` two, `{code}` the institution's own number. */
export const numberMarks = ['n', 'year', 'yy', 'code'] as const

export const usualPattern = '{code}/3-{n}/{year}'

/** Refused: `pattern-without-serial` (two papers would bear one number), `pattern-unknown-mark`. */
export const readPattern = (text: string): Result<string> => {
  const marks = [...text.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] ?? '')
  const stranger = marks.find((mark) => !(numberMarks as readonly string[]).includes(mark))
  if (stranger !== undefined) return refuse('pattern-unknown-mark', { values: { mark: stranger } })
  return marks.includes('n') ? ok(text) : refuse('pattern-without-serial')
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

export const writeNumber = (
  pattern: string,
  { serial, year, code }: { readonly serial: number; readonly year: number; readonly code: string },
): string =>
  pattern
    .replaceAll('{n}', String(serial))
    .replaceAll('{year}', String(year))
    .replaceAll('{yy}', String(year).slice(2))
    .replaceAll('{code}', code)
