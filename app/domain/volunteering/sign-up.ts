/** Signing up for a shift: who gets a seat, who waits in line, and how one leaves without any consequence. */
import type { Finding } from '../law/rule'
import { noneFailed } from '../law/rule'
import { type Result, ok, refuse } from '../result'
import { asksOfficer } from './eligibility'
import { type EventState, type ShiftTime, startOf } from './event'

export const signUpStates = [
  'proposed',
  'asked',
  'signed-up',
  'waiting',
  'declined',
  'withdrawn',
  'taken-off',
] as const
export type SignUpState = (typeof signUpStates)[number]

const standing: ReadonlySet<SignUpState> = new Set(['proposed', 'asked', 'signed-up', 'waiting'])

/** Whether it still stands: only one of a person on a shift may. */
export const isStanding = (state: SignUpState): boolean => standing.has(state)

/** The same as a list, for queries. */
export const standingStates: readonly SignUpState[] = [...standing]

export type ShiftNow = ShiftTime & {
  readonly eventState: EventState
  readonly shiftState: 'planned' | 'cancelled'
  readonly seats: number
  readonly taken: number
}

/** Whether a shift still takes people. Refused: `event-off`, `event-over`. */
export const decideOpen = (shift: ShiftNow, now: string): Result<null> => {
  if (shift.eventState !== 'planned' || shift.shiftState !== 'planned') return refuse('event-off')
  return startOf(shift) <= now ? refuse('event-over') : ok(null)
}

/**
 * Decides where somebody stands whom nothing stops: on a seat, or in line when none is free. A rule that fails refuses,
 * one that could not be answered does not: an officer has looked. Refused: `event-off`, `event-over`, `not-eligible`
 * with the findings.
 */
export const decideSeat = (
  shift: ShiftNow,
  findings: readonly Finding[],
  now: string,
): Result<'signed-up' | 'waiting'> => {
  const open = decideOpen(shift, now)
  if (!open.ok) return open
  if (!noneFailed(findings)) return refuse('not-eligible', { findings })
  return ok(shift.taken < shift.seats ? 'signed-up' : 'waiting')
}

/** Decides where somebody stands who signed up by themself: `asked` where an officer has to look first. Refused as `decideSeat`. */
export const decideSignUp = (
  shift: ShiftNow,
  findings: readonly Finding[],
  now: string,
): Result<'signed-up' | 'waiting' | 'asked'> => {
  const seat = decideSeat(shift, findings, now)
  return seat.ok && asksOfficer(findings) ? ok('asked') : seat
}

/** Decides that an officer puts the event before a person, who then answers. Refused as `decideSeat`. */
export const decideProposal = (
  shift: ShiftNow,
  findings: readonly Finding[],
  now: string,
): Result<'proposed'> => {
  const decided = decideSeat(shift, findings, now)
  return decided.ok ? ok('proposed') : decided
}

/**
 * Decides that the person steps back, whenever they like until it begins, without a reason and without a trace in any
 * assessment (law on volunteering, art. 12(3)(2)). Refused: `not-standing`, `event-over`.
 */
export const decideWithdrawal = (
  state: SignUpState,
  shift: ShiftTime,
  now: string,
): Result<'withdrawn' | 'declined'> => {
  if (!isStanding(state)) return refuse('not-standing')
  if (startOf(shift) <= now) return refuse('event-over')
  return ok(state === 'proposed' ? 'declined' : 'withdrawn')
}

/**
 * Decides what a person says about photos: taken back whenever they like, after the event too (law 94-V on personal data,
 * art. 8, to be confirmed); given while the event is ahead. Refused: `not-standing`, `event-over`.
 */
export const decidePhotos = (
  state: SignUpState,
  shift: ShiftTime,
  agrees: boolean,
  now: string,
): Result<null> => {
  if (!isStanding(state) || state === 'proposed') return refuse('not-standing')
  return agrees && startOf(shift) <= now ? refuse('event-over') : ok(null)
}

/** How many of those in line move up. */
export const seatsFreed = ({ seats, taken }: Pick<ShiftNow, 'seats' | 'taken'>): number =>
  Math.max(0, seats - taken)
