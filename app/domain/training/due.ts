/**
 * When a psychologist must learn next: a topic every year in the service, and by law once in five years
 * (law on psychological activity, 15(2)). The floor counts only what the training officer confirmed.
 */
import { type Day, addDays, addMonths } from '../calendar/day'
import { ministryLetter, psychologyLaw } from '../law/citation'
import { type Finding, type Holds, assess, rule } from '../law/rule'
import { trainingFloor, trainingNotice, trainingTarget } from './parameters'

export type TrainingHistory = {
  /** First day in the service; counts where there was no training yet. */
  readonly joinedOn: Day | null
  /** The end of the latest training that was not turned down, and of the latest confirmed one. */
  readonly lastOn: Day | null
  readonly lastConfirmedOn: Day | null
}

export type TrainingDue = { readonly targetOn: Day | null; readonly floorOn: Day | null }

const later = (one: Day | null, other: Day | null): Day | null =>
  one === null ? other : other === null || one > other ? one : other

const after = (from: Day | null, months: number): Day | null =>
  from === null ? null : addMonths(from, months)

/** The days on which target and floor fall, by the parameters in force today; null where nothing is known to count from. */
export const trainingDue = (history: TrainingHistory, today: Day): TrainingDue => ({
  targetOn: after(later(history.lastOn, history.joinedOn), trainingTarget.on(today)),
  floorOn: after(later(history.lastConfirmedOn, history.joinedOn), trainingFloor.on(today)),
})

const isKept = (due: Day | null, today: Day): Holds => (due === null ? 'unknown' : today <= due)

/** The service's own target of a topic a year; no act asks for it. */
export const yearlyTarget = rule<TrainingDue>({
  id: 'training.yearly-target',
  cites: [ministryLetter('training of psychologists', 'to-confirm')],
  holds: ({ targetOn }, today) => isKept(targetOn, today),
})

/** Law on psychological activity, 15(2): upskilling at least once in five years. */
export const fiveYearFloor = rule<TrainingDue>({
  id: 'training.five-year-floor',
  cites: [psychologyLaw('15(2)')],
  holds: ({ floorOn }, today) => isKept(floorOn, today),
})

export const trainingFindings = (due: TrainingDue, today: Day): Finding[] =>
  assess([yearlyTarget, fiveYearFloor], due, today)

export const dueStates = ['floor-missed', 'target-missed', 'due-soon', 'in-time', 'unknown'] as const
export type DueState = (typeof dueStates)[number]

/** One word for the worklist: the gravest that is true. */
export const dueStateOf = ({ targetOn, floorOn }: TrainingDue, today: Day): DueState => {
  if (floorOn !== null && today > floorOn) return 'floor-missed'
  if (targetOn === null) return 'unknown'
  if (today > targetOn) return 'target-missed'
  return addDays(today, trainingNotice.on(today)) >= targetOn ? 'due-soon' : 'in-time'
}
