/** A move to another institution: whom it may concern, and which days and places fit. */
import type { Day } from '../calendar/day'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import type { Standing } from './person'

/** Why people are moved; in the words of the ruling or of headquarters. */
export const transferReasons = [
  'kind-of-institution',
  'treatment',
  'safety',
  'nearer-home',
  'places',
  'reorganisation',
  'other',
] as const
export type TransferReason = (typeof transferReasons)[number]

type Moved = {
  readonly standing: Standing
  readonly institutionId: string | null
  readonly arrivedOn: Day | null
  readonly sentenceStart: Day | null
}

/**
 * Refused: `already-left`, `not-in-custody`, `same-institution`, `day-in-future`, `before-arrival`, `before-start`.
 */
export const decideTransfer = (
  person: Moved,
  to: { readonly institutionId: string; readonly on: Day },
  today: Day,
): Result<null> => {
  if (person.standing === 'released') return refuse('already-left')
  if (person.standing !== 'in-custody') return refuse('not-in-custody')
  if (person.institutionId === to.institutionId) return refuse('same-institution')
  if (to.on > today) return refuse('day-in-future')
  if (person.arrivedOn && to.on < person.arrivedOn) return refuse('before-arrival')
  if (person.sentenceStart && to.on < person.sentenceStart) return refuse('before-start')
  return ok(null)
}
