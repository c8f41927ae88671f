/** Times for interviews: within working hours of a year, and never two at once for an opening's interviewer or a person. */
import { type Day, addDays, day, toNumber } from '../calendar/day'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import type { ReferralState } from './referral'

/** Where it is: people meet at a place, or over video. */
export const slotWays = ['place', 'video'] as const
export type SlotWay = (typeof slotWays)[number]

export const slotStates = ['offered', 'picked', 'cancelled'] as const
export type SlotState = (typeof slotStates)[number]

/** `startsAt` is `YYYY-MM-DDTHH:MM` of Almaty. */
export type Slot = { readonly startsAt: string; readonly minutes: number }

const minuteOf = ({ startsAt }: Slot): number =>
  toNumber(day(startsAt.slice(0, 10))) * 1440 +
  Number(startsAt.slice(11, 13)) * 60 +
  Number(startsAt.slice(14, 16))

/** Whether two times share a minute; one that begins as the other ends does not. */
export const overlap = (one: Slot, other: Slot): boolean => {
  const [from, since] = [minuteOf(one), minuteOf(other)]
  return from < since + other.minutes && since < from + one.minutes
}

export const shortestMinutes = 10
export const longestMinutes = 240
const furthestDays = 180

const hasTime = (startsAt: string): boolean => /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(startsAt)

/**
 * Decides a time to be offered or moved to, against the others of the same interviewer. Refused: `slot-past`,
 * `slot-too-far`, `slot-length`, `slot-clash`.
 */
export const decideSlot = (slot: Slot, others: readonly Slot[], today: Day): Result<Slot> => {
  const on = slot.startsAt.slice(0, 10)
  if (!hasTime(slot.startsAt) || on <= today) return refuse('slot-past')
  if (on > addDays(today, furthestDays)) return refuse('slot-too-far')
  if (slot.minutes < shortestMinutes || slot.minutes > longestMinutes) return refuse('slot-length')
  return others.some((other) => overlap(slot, other)) ? refuse('slot-clash') : ok(slot)
}

/** Decides who takes a time: it must be free, and the person free at it. Refused: `slot-taken`, `person-busy`. */
export const decidePick = (slot: Slot, isFree: boolean, ofPerson: readonly Slot[]): Result<Slot> => {
  if (!isFree) return refuse('slot-taken')
  return ofPerson.some((other) => overlap(slot, other)) ? refuse('person-busy') : ok(slot)
}

/** Times are offered while the referral stands at the interview, and not before or after. Refused: `not-at-interview`. */
export const decideOffering = (state: ReferralState): Result<ReferralState> =>
  state === 'interview' ? ok(state) : refuse('not-at-interview')

type Standing = { readonly state: SlotState; readonly startsAt: string }

/** Whether a time may still be taken, moved or called off: neither called off nor begun. */
export const isAhead = ({ state, startsAt }: Standing, now: string): boolean =>
  state !== 'cancelled' && startsAt > now

/** Decides a move; `others` hold the times of the interviewer and, once somebody has taken it, of the person. Refused: `slot-over`, and as `decideSlot` and `decidePick` say. */
export const decideMove = (
  slot: Slot,
  {
    is,
    now,
    others,
    ofPerson,
  }: {
    readonly is: Standing
    readonly now: string
    readonly others: readonly Slot[]
    readonly ofPerson: readonly Slot[]
  },
  today: Day,
): Result<Slot> => {
  if (!isAhead(is, now)) return refuse('slot-over')
  const decided = decideSlot(slot, others, today)
  return decided.ok && is.state === 'picked' ? decidePick(slot, true, ofPerson) : decided
}

/** Decides that it does not take place; the other side is told why. Refused: `slot-over`, `why-missing`. */
export const decideCallOff = (is: Standing, now: string, why: string | null): Result<string> => {
  if (!isAhead(is, now)) return refuse('slot-over')
  return why === null ? refuse('why-missing') : ok(why)
}
