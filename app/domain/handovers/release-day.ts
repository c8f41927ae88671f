/** The day of release and the three days after it: eight things that decide whether somebody gets home, and the hours. */
import type { Day } from '../calendar/day'
import { daysBetween } from '../calendar/day'
import type { Service } from '../plans/services'
import { type Result, ok, refuse } from '../result'

/** In the order of the day. A card for the telephone is a courtesy and counts for nothing. */
export const markKeys = [
  'documents',
  'medicine',
  'clothing',
  'travel',
  'money',
  'first-night',
  'first-appointment',
  'gate',
  'sim',
] as const
export type MarkKey = (typeof markKeys)[number]

export const markStates = ['not-known', 'arranged', 'done', 'problem', 'not-needed'] as const
export type MarkState = (typeof markStates)[number]

/** Who usually sees to it. */
export const usualService: Readonly<Record<MarkKey, Service>> = {
  documents: 'social-worker',
  medicine: 'medic',
  clothing: 'social-worker',
  travel: 'social-worker',
  money: 'social-worker',
  'first-night': 'local-authority',
  'first-appointment': 'local-authority',
  gate: 'ngo',
  sim: 'ngo',
}

/** Health is nobody's business on a shared board: of medicine it says whether it was given, and nothing more. */
export const mayCarryNote = (key: MarkKey): boolean => key !== 'medicine'

export const isSettledMark = (state: MarkState): boolean => state === 'done' || state === 'not-needed'

/** What one press of the mark makes of it; a settled one is changed on the person's page. */
export const pressedMark: Readonly<Record<MarkState, MarkState | null>> = {
  'not-known': 'arranged',
  arranged: 'done',
  problem: 'done',
  done: null,
  'not-needed': null,
}

/** What became of a volunteer's visit at the gate: allowed by the institution, held, or not held after all. */
export type GateStep = 'allowed' | 'held' | 'off'

/**
 * What a visit at the gate makes of the mark; null where it stays. What somebody wrote as a problem, as done or as not needed
 * is never overwritten.
 */
export const gateAfter = (step: GateStep, state: string): MarkState | null => {
  if (step === 'allowed') return state === 'not-known' ? 'arranged' : null
  if (step === 'held') return state === 'not-known' || state === 'arranged' ? 'done' : null
  return state === 'arranged' ? 'not-known' : null
}

export type MarkWords = { readonly state: MarkState; readonly note: string | null }

/** Decides what is written on the board. Refused: `note-about-health`, `problem-without-note`. */
export const decideMark = (key: MarkKey, { state, note }: MarkWords): Result<MarkWords> => {
  const said = note?.trim() || null
  if (!mayCarryNote(key)) return said ? refuse('note-about-health') : ok({ state, note: null })
  if (state === 'problem' && said === null) return refuse('problem-without-note')
  return ok({ state, note: said })
}

/** Days ahead and back that the board shows. */
export const boardDays = { ahead: 14, back: 3 } as const

/** The first hours of freedom, when most goes wrong. A habit of the work, not a number of the law. */
export const firstHours = 72

/** A moment in Almaty: its day and the minutes since its midnight. */
export type Moment = { readonly day: Day; readonly minutes: number }

const noon = 12 * 60

/** Reads "09:30"; undefined when it is no time of day. */
export const minutesOf = (text: string): number | undefined => {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined
}

/**
 * Whole hours since the gate closed behind the person; negative before. Penal Enforcement Code, article 165(2): release
 * is in the first half of the last day, so that noon stands in while nobody wrote down the time.
 */
export const hoursSince = (releasedOn: Day, leftAt: string | null, now: Moment): number => {
  const left = (leftAt === null ? undefined : minutesOf(leftAt)) ?? noon
  return Math.floor((daysBetween(releasedOn, now.day) * 24 * 60 + now.minutes - left) / 60)
}

/** How a person stands on the board: problems first, then what is open, then those for whom all is settled. */
export const standingOnBoard = (states: readonly MarkState[]): 'problem' | 'open' | 'settled' => {
  if (states.includes('problem')) return 'problem'
  return states.every(isSettledMark) ? 'settled' : 'open'
}
