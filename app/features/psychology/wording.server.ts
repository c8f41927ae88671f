/** Refusals and times of psychologists' work in the reader's words. */
import { parseDay } from '~/domain/calendar/day'
import type { Refusal } from '~/domain/result'
import type { At } from '~/platform/guard.server'

/** A refusal whose day is written as the reader's language writes days. */
export const toldIn = (refusal: Refusal, { format }: Pick<At, 'format'>): Refusal => {
  const day = parseDay(String(refusal.values?.day ?? ''))
  return day ? { ...refusal, values: { ...refusal.values, day: format.day(day) } } : refusal
}
