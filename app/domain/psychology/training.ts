/** A psychologist's own training: yearly by topic in the service, and at least once in five years by law. */
import { type Day, addMonths } from '../calendar/day'
import { psychologyLaw } from '../law/citation'
import { type Result, ok, refuse } from '../result'

/** The law's floor: upskilling at least once in five years (law on psychological activity, 15(2)). */
export const trainingFloor = { months: 60, cites: psychologyLaw('15(2)') } as const

/** The service's own target: a topic every year (ministry's letter of 2021). */
const yearlyTargetMonths = 12

export type TrainingDates = {
  readonly startedOn: Day
  readonly endedOn: Day
  readonly certificateUntil: Day | null
}

/** Refusals: `training-ends-before-start`, `training-ahead`, `certificate-ends-early`. */
export const decideTraining = <T extends TrainingDates>(record: T, today: Day): Result<T> => {
  if (record.endedOn < record.startedOn) return refuse('training-ends-before-start')
  if (record.endedOn > today) return refuse('training-ahead')
  if (record.certificateUntil !== null && record.certificateUntil < record.endedOn)
    return refuse('certificate-ends-early')
  return ok(record)
}

export type TrainingDue = {
  readonly targetOn: Day
  readonly floorOn: Day
  readonly state: 'in-time' | 'target-missed' | 'floor-missed'
}

/** When the next training is due, counted from the last one; null when there was none yet. */
export const trainingDue = (lastEndedOn: Day | null, today: Day): TrainingDue | null => {
  if (lastEndedOn === null) return null
  const targetOn = addMonths(lastEndedOn, yearlyTargetMonths)
  const floorOn = addMonths(lastEndedOn, trainingFloor.months)
  return {
    targetOn,
    floorOn,
    state: today > floorOn ? 'floor-missed' : today > targetOn ? 'target-missed' : 'in-time',
  }
}
