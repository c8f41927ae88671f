/** What a training that is over may say of itself, and whether the training officer confirms it. */
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'

export const recordStates = ['recorded', 'confirmed', 'not-confirmed'] as const
export type RecordState = (typeof recordStates)[number]

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

export type Confirming = { readonly state: 'confirmed' | 'not-confirmed'; readonly reason: string | null }

/**
 * A record is confirmed, or not confirmed with the reason; what the plan itself brought stands confirmed.
 * Refusals: `record-of-the-plan`, `reason-missing`, `record-unchanged`.
 */
export const decideConfirming = (
  record: { readonly state: RecordState; readonly seatId: string | null },
  word: Confirming,
): Result<Confirming> => {
  if (record.seatId !== null) return refuse('record-of-the-plan')
  if (record.state === word.state) return refuse('record-unchanged')
  if (word.state === 'not-confirmed' && word.reason === null) return refuse('reason-missing')
  return ok(word.state === 'confirmed' ? { state: 'confirmed', reason: null } : word)
}
