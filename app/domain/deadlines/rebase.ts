/** Counts open deadlines anew after a fact changed, and says which days moved and why. */
import type { Day } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import type { DeadlineCode } from './codes'
import type { Anchor, Deadline } from './deadline'
import type { DeadlineFacts } from './facts'
import { scheduleDeadlines } from './schedule'

/** Tail of the i18n key `deadlines:cause.<cause>`. */
export type ShiftCause =
  | 'need-changed'
  | 'term-moved'
  | 'release-moved'
  | 'ground-changed'
  | 'notice-sent'
  | 'answer-received'
  | 'help-asked'
  | 'parole-day-moved'
  | 'calendar-changed'

export type Shift = {
  readonly code: DeadlineCode
  readonly from: Day | null
  readonly to: Day | null
  readonly cause: ShiftCause
  readonly applies: Deadline['applies']
}

type Change = { readonly before: DeadlineFacts; readonly after: DeadlineFacts }

const anchorCauses: Readonly<Record<Exclude<Anchor, 'release'>, ShiftCause>> = {
  'end-of-term': 'term-moved',
  'notice-sent': 'notice-sent',
  'answer-received': 'answer-received',
  'help-asked': 'help-asked',
  'parole-day': 'parole-day-moved',
}

const releaseCause = ({ before, after }: Change): ShiftCause => {
  if (before.releaseOn !== after.releaseOn) return 'release-moved'
  return before.endOfTerm === after.endOfTerm ? 'calendar-changed' : 'term-moved'
}

const causeOf = (was: Deadline, is: Deadline, change: Change): ShiftCause => {
  if (was.applies !== is.applies) return 'need-changed'
  if (was.anchor !== is.anchor) return is.anchor === 'help-asked' ? 'help-asked' : 'need-changed'
  if (was.semantics !== is.semantics) return 'ground-changed'
  if (was.anchorDay === is.anchorDay)
    return is.anchor === 'end-of-term' ? 'release-moved' : 'calendar-changed'
  return is.anchor === 'release' ? releaseCause(change) : anchorCauses[is.anchor]
}

/** A deadline as it was counted last and stored. */
export type Stood = {
  readonly code: string
  readonly due: Day | null
  readonly anchorDay: Day | null
  readonly applies: Deadline['applies']
}

const causeOfStored = (was: Stood, is: Deadline): ShiftCause => {
  if (was.applies !== is.applies) return 'need-changed'
  if (was.anchorDay === is.anchorDay)
    return is.anchor === 'end-of-term' ? 'release-moved' : 'calendar-changed'
  return is.anchor === 'release' ? 'release-moved' : anchorCauses[is.anchor]
}

/**
 * How far an open deadline moves from where it was stored, and why; undefined when its day stays. Without the facts of
 * before, the cause is read from the anchor alone.
 */
export const shiftOf = (was: Stood, is: Deadline): Shift | undefined =>
  was.due === is.due
    ? undefined
    : { code: is.code, from: was.due, to: is.due, cause: causeOfStored(was, is), applies: is.applies }

/**
 * The open deadlines whose day or whose "applies" differs between two states of the facts. What is done stays as it was.
 * `oldCalendar` is given when the holiday table changed.
 */
export const rebase = (
  before: DeadlineFacts,
  after: DeadlineFacts,
  calendar: Calendar,
  today: Day,
  oldCalendar: Calendar = calendar,
): Shift[] => {
  const old = new Map(scheduleDeadlines(before, oldCalendar, today).map((each) => [each.code, each]))
  return scheduleDeadlines(after, calendar, today).flatMap((is) => {
    const was = old.get(is.code)
    if (!was || after.doneOn[is.code] || (was.due === is.due && was.applies === is.applies)) return []
    return [
      {
        code: is.code,
        from: was.due,
        to: is.due,
        cause: causeOf(was, is, { before, after }),
        applies: is.applies,
      },
    ]
  })
}
