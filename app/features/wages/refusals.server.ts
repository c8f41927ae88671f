/** Days and amounts of a refusal as the reader writes them. */
import type { Day } from '~/domain/calendar/day'
import type { Refusal } from '~/domain/result'
import type { At } from '~/platform/guard.server'

/** Writes the day that a refusal names. */
export const withDay = (refusal: Refusal, { format }: At): Refusal =>
  refusal.values?.day === undefined
    ? refusal
    : { ...refusal, values: { ...refusal.values, day: format.day(String(refusal.values.day) as Day) } }

/** Puts the figures of the finding that stopped the deed into its words. */
export const withFigures = (refusal: Refusal, { format }: At): Refusal => {
  const values = refusal.findings?.[0]?.values ?? {}
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? format.number(value) : value,
  ])
  return { ...refusal, values: { ...refusal.values, ...Object.fromEntries(written) } }
}
