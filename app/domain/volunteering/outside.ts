/** Volunteers from outside: who may be one, when an institution lets them in, and when a visit may be held. */
import { type Day, addMonths, ageOn } from '../calendar/day'
import { penalCode, volunteerLaw } from '../law/citation'
import { type Finding, assess, noneFailed, rule } from '../law/rule'
import { type Parameter, parameter, since } from '../law/parameters'
import { volunteerAge } from '../matching/parameters'
import { type Result, ok, refuse } from '../result'
import { type ShiftTime, decideShift, endOf, minutesOf, overlap } from './event'

/** Longest that a pass is good for. Our choice, to be confirmed. */
export const passMonths = parameter('volunteer-pass', 'months', [
  since('2000-01-01', 12, penalCode('32', 'to-confirm')),
])

export const volunteeringParameters: readonly Parameter[] = [passMonths]

export type OutsideVolunteer = {
  readonly birthDate: Day
  readonly trainedOn: Day | null
  readonly leftOn: Day | null
}

/** Law on volunteering, art. 12(2-1)(2): minors do not help people with convictions. */
export const adultVolunteer = rule<OutsideVolunteer>({
  id: 'volunteering.outside.adult',
  cites: [volunteerLaw('12(1), 12(2-1)(2)')],
  decide: ({ birthDate }, today) => {
    const [age, needed] = [ageOn(birthDate, today), volunteerAge.on(today)]
    return { holds: age >= needed, values: { age, needed } }
  },
})

/** Art. 13(4): taught to work safely before they come. */
export const trainedVolunteer = rule<OutsideVolunteer>({
  id: 'volunteering.outside.trained',
  cites: [volunteerLaw('13(4)')],
  holds: ({ trainedOn }, today) => trainedOn !== null && trainedOn <= today,
})

/** Whoever stopped helping is let in no more (art. 12(3)(2)). */
export const stillHelps = rule<OutsideVolunteer>({
  id: 'volunteering.outside.still-helps',
  cites: [volunteerLaw('12(3)(2)')],
  holds: ({ leftOn }) => leftOn === null,
})

const volunteerRules = [adultVolunteer, trainedVolunteer, stillHelps] as const

/** What the rules find about a volunteer on a day. */
export const findingsOf = (volunteer: OutsideVolunteer, today: Day): Finding[] =>
  assess(volunteerRules, volunteer, today)

/** Decides whether somebody goes on the register. Refused: `volunteer-minor`, `birth-ahead`. */
export const decideVolunteer = (birthDate: Day, today: Day): Result<Day> => {
  if (birthDate >= today) return refuse('birth-ahead')
  return ageOn(birthDate, today) >= volunteerAge.on(today) ? ok(birthDate) : refuse('volunteer-minor')
}

/** Decides a day of training. Refused: `training-ahead`. */
export const decideTrained = (on: Day, today: Day): Result<Day> =>
  on > today ? refuse('training-ahead') : ok(on)

/** Decides the day on which somebody stopped helping; none: they help again. Refused: `leaving-ahead`. */
export const decideLeaving = (on: Day | null, today: Day): Result<Day | null> =>
  on !== null && on > today ? refuse('leaving-ahead') : ok(on)

export type Check = { readonly document: string | null; readonly on: Day | null }

/** Decides whether it is written down what was looked at before a pass is given. Refused: `check-missing`, `check-ahead`. */
export const decideCheck = ({ document, on }: Check, today: Day): Result<null> => {
  if (document === null || on === null) return refuse('check-missing')
  return on > today ? refuse('check-ahead') : ok(null)
}

/**
 * Decides that an institution that has checked a volunteer lets them in from one day to another. Refused: `pass-decided`,
 * `volunteer-not-ready` with the findings, `pass-ends-early`, `pass-too-long`.
 */
export const decidePass = (
  state: string,
  volunteer: OutsideVolunteer,
  { from, to }: { readonly from: Day; readonly to: Day },
  today: Day,
): Result<null> => {
  if (state !== 'asked') return refuse('pass-decided')
  const findings = findingsOf(volunteer, today)
  if (!noneFailed(findings)) return refuse('volunteer-not-ready', { findings })
  if (to < from || to < today) return refuse('pass-ends-early')
  const most = passMonths.on(today)
  return to > addMonths(from, most) ? refuse('pass-too-long', { values: { count: most } }) : ok(null)
}

export type Pass = { readonly state: string; readonly validFrom: Day | null; readonly validTo: Day | null }

/** Whether a pass opens the door on a day: from its first to its last day, both included. */
export const isGood = ({ state, validFrom, validTo }: Pass, on: Day): boolean =>
  state === 'granted' && validFrom !== null && validTo !== null && validFrom <= on && on <= validTo

export const visitPurposes = ['event', 'talk', 'gate'] as const
export type VisitPurpose = (typeof visitPurposes)[number]

type Asked = {
  readonly visit: ShiftTime
  readonly pass: Pass | undefined
  readonly volunteer: OutsideVolunteer
  /** Other visits of the volunteer that stand, at any institution. */
  readonly others: readonly ShiftTime[]
  readonly now: string
}

/**
 * Decides a visit that is asked for or allowed: ahead, with a pass that is good on that day, and nobody in two places at once.
 * Refused: as `decideShift` says, `volunteer-not-ready`, `pass-missing`, `visit-clash`.
 */
export const decideVisit = ({ visit, pass, volunteer, others, now }: Asked, today: Day): Result<null> => {
  const time = decideShift(visit, now, today)
  if (!time.ok) return time
  const findings = findingsOf(volunteer, today)
  if (!noneFailed(findings)) return refuse('volunteer-not-ready', { findings })
  if (!pass || !isGood(pass, visit.onDay)) return refuse('pass-missing')
  return others.some((each) => overlap(each, visit)) ? refuse('visit-clash') : ok(null)
}

type EventAsked = {
  readonly purpose: VisitPurpose
  readonly institutionId: string
  readonly onDay: Day
}

type Joined = { readonly id: string; readonly institutionId: string | null; readonly onDay: Day }

/**
 * Decides to which shift of an event a visit leads: one that is planned, at the same institution and on the same day; other
 * visits lead to none (null). Refused: `event-missing`, `event-elsewhere`.
 */
export const decideAtEvent = (
  { purpose, institutionId, onDay }: EventAsked,
  shift: Joined | undefined,
): Result<string | null> => {
  if (purpose !== 'event') return ok(null)
  if (!shift) return refuse('event-missing')
  return shift.institutionId === institutionId && shift.onDay === onDay
    ? ok(shift.id)
    : refuse('event-elsewhere')
}

type Meeting = {
  readonly purpose: VisitPurpose
  readonly onDay: Day
  /** Null where nobody is named. */
  readonly person: { readonly releaseOn: Day | null; readonly isKeptApart: boolean } | null
}

/**
 * Decides whom the volunteer meets. Nobody is met from whom the two are kept apart, and at the gate it is somebody who is
 * released that day. Refused: `kept-apart`, `gate-person-missing`, `gate-other-day`.
 */
export const decideMeeting = ({ purpose, onDay, person }: Meeting): Result<null> => {
  if (person?.isKeptApart) return refuse('kept-apart')
  if (purpose !== 'gate') return ok(null)
  if (!person) return refuse('gate-person-missing')
  return person.releaseOn === onDay ? ok(null) : refuse('gate-other-day')
}

/** Decides whether a visit may be called off: only while it is ahead. Refused: `visit-decided`, `visit-begun`. */
export const decideCallOff = (state: string, visit: ShiftTime, now: string): Result<null> => {
  if (state !== 'asked' && state !== 'allowed') return refuse('visit-decided')
  return `${visit.onDay}T${visit.startsAt}` <= now ? refuse('visit-begun') : ok(null)
}

/** Decides what is written of a visit that is over. Refused: `visit-not-allowed`, `visit-not-over`, `hours-too-many`. */
export const decideDone = (
  state: string,
  visit: ShiftTime,
  minutes: number | null,
  now: string,
): Result<number> => {
  if (state !== 'allowed') return refuse('visit-not-allowed')
  if (endOf(visit) > now) return refuse('visit-not-over')
  const whole = minutesOf(visit)
  const spent = minutes ?? whole
  return spent > whole ? refuse('hours-too-many') : ok(spent)
}
