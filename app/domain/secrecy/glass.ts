/** Breaking the glass: in acute risk two people open the warning and the measures for a few hours; never a note. */
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'
import { glassAsked, glassOpen } from './parameters'

/** What threatens: why a warning is written, and why it is opened. */
export const riskKinds = ['suicide', 'self-harm', 'violence'] as const

/** Adds hours to an instant: the core has no clock of its own. */
type Plus = (iso: string, hours: number) => string

export type Opening = {
  readonly state: string
  readonly askedBy: string
  /** ISO instants. */
  readonly askedAt: string
  readonly openUntil: string | null
}

/** Where an opening stands: only an `open` one shows anything. */
export const glassState = (
  { state, askedAt, openUntil }: Opening,
  now: string,
  today: Day,
  plus: Plus,
): 'waits' | 'lapsed' | 'refused' | 'open' | 'closed' => {
  if (state === 'refused') return 'refused'
  if (state === 'asked') return now < plus(askedAt, glassAsked.on(today)) ? 'waits' : 'lapsed'
  return openUntil !== null && now < openUntil ? 'open' : 'closed'
}

/** The second person's word. Refusals: `same-person`, `glass-lapsed`, `glass-decided`. */
export const decideSecond = (
  opening: Opening,
  by: string,
  now: string,
  today: Day,
  plus: Plus,
): Result<'decide'> => {
  if (opening.askedBy === by) return refuse('same-person')
  const state = glassState(opening, now, today, plus)
  if (state === 'waits') return ok('decide')
  return refuse(state === 'lapsed' ? 'glass-lapsed' : 'glass-decided')
}

/** Until when it is open once the second person agreed. */
export const openUntilAfter = (now: string, today: Day, plus: Plus): string => plus(now, glassOpen.on(today))

/** The warning is shown to the two who opened it, and to nobody else. */
export const maySeeThrough = (
  opening: { readonly askedBy: string; readonly decidedBy: string | null },
  by: string,
): boolean => by === opening.askedBy || by === opening.decidedBy
