/** When a meeting of a plan may be set, moved, cancelled or told as held. */
import { type Day, parseDay, toNumber } from '../calendar/day'
import { isTime } from '../calendar/almaty'
import { type Result, ok, refuse } from '../result'

/** With whom the meeting is. */
export const meetingKinds = [
  'person',
  'relatives',
  'local-authority',
  'probation',
  'employer',
  'other',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingStates = ['planned', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** A quarter of an hour at least, half a working day at most: our choice. */
export const meetingMinutes = { least: 15, most: 240, usual: 30 } as const

export type MeetingTime = {
  /** Almaty's calendar and clock, `YYYY-MM-DDTHH:MM`. */
  readonly startsAt: string
  readonly minutes: number
}

/** A planned meeting that takes the time of the same person or of the same officer. */
export type Taken = MeetingTime & { readonly id: string; readonly of: 'person' | 'officer' }

const minutesPerDay = 1440

/** Minutes of Almaty's clock since 1970; throws a RangeError when the text is no time of a day. */
const minuteOf = (startsAt: string): number => {
  const [date = '', time = ''] = startsAt.split('T')
  const day = parseDay(date)
  if (!day || !isTime(time)) throw new RangeError(`not a time of a day: ${startsAt}`)
  return toNumber(day) * minutesPerDay + Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** Day and time of the clock as one text; times compare with `<` as text. */
export const startOf = (on: Day, time: string): string => `${on}T${time}`

/** Whether two meetings share a minute; one that begins as the other ends does not. */
export const overlaps = (one: MeetingTime, other: MeetingTime): boolean => {
  const [first, second] = [minuteOf(one.startsAt), minuteOf(other.startsAt)]
  return first < second + other.minutes && second < first + one.minutes
}

/** `HH:MM` at which a meeting ends. */
export const endOf = ({ startsAt, minutes }: MeetingTime): string => {
  const end = (minuteOf(startsAt) + minutes) % minutesPerDay
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}

/**
 * A meeting lies ahead, and nobody is in two places at once. `taken`: planned meetings of the same person or officer.
 * Refusals: `past-start`; `person-busy` and `officer-busy`, each with the time that is taken.
 */
export const decideTime = (
  wanted: MeetingTime,
  taken: readonly Taken[],
  now: string,
): Result<MeetingTime> => {
  if (wanted.startsAt <= now) return refuse('past-start')
  const clashes = taken.filter((each) => overlaps(wanted, each))
  const clash = clashes.find((each) => each.of === 'person') ?? clashes[0]
  if (!clash) return ok(wanted)
  return refuse(`${clash.of}-busy`, {
    values: { day: clash.startsAt.slice(0, 10), from: clash.startsAt.slice(11), until: endOf(clash) },
  })
}

type Planned = { readonly state: MeetingState; readonly startsAt: string }

/** Only a planned meeting is moved. Refusal: `not-planned`. */
export const decideChange = ({ state }: Pick<Planned, 'state'>): Result<null> =>
  state === 'planned' ? ok(null) : refuse('not-planned')

/** A cancelled meeting says why. Refusals: `not-planned`, `reason-missing`. */
export const decideCancel = ({ state }: Pick<Planned, 'state'>, reason: string | null): Result<string> => {
  if (state !== 'planned') return refuse('not-planned')
  return reason === null ? refuse('reason-missing') : ok(reason)
}

/** A meeting is told as held once it has begun, with what came of it. Refusals: `not-planned`, `not-begun`, `outcome-missing`. */
export const decideHeld = (
  { state, startsAt }: Planned,
  outcome: string | null,
  now: string,
): Result<string> => {
  if (state !== 'planned') return refuse('not-planned')
  if (now < startsAt) return refuse('not-begun')
  return outcome === null ? refuse('outcome-missing') : ok(outcome)
}
