/** A psychologist in another's place: by a written assignment, from a day to a day, and never longer. */
import { type Day, daysBetween } from '../calendar/day'
import { type Result, ok, refuse } from '../result'
import { type NoteLife } from './note-life'
import { substitutionLength } from './parameters'

/** Why someone is substituted. */
export const substitutionReasons = ['leave', 'illness', 'trip', 'study', 'left'] as const

type Assignment = {
  readonly authorId: string
  readonly substituteId: string
  readonly fromOn: Day
  readonly untilOn: Day
}

/** Refusals: `same-psychologist`, `until-before-from`, `from-past`, `leave-too-long`. Nobody is let in for days that are over. */
export const decideSubstitution = (given: Assignment, today: Day): Result<'assign'> => {
  if (given.authorId === given.substituteId) return refuse('same-psychologist')
  if (given.untilOn < given.fromOn) return refuse('until-before-from')
  if (given.fromOn < today) return refuse('from-past')
  const limit = substitutionLength.on(today)
  return daysBetween(given.fromOn, given.untilOn) >= limit
    ? refuse('leave-too-long', { values: { count: limit } })
    : ok('assign')
}

type Standing = { readonly fromOn: Day; readonly untilOn: Day; readonly endedAt: string | null }

/** Where an assignment stands: only a `running` one opens anything. */
export const substitutionState = (
  { fromOn, untilOn, endedAt }: Standing,
  today: Day,
): 'ahead' | 'running' | 'over' | 'ended' => {
  if (endedAt !== null) return 'ended'
  if (today < fromOn) return 'ahead'
  return today <= untilOn ? 'running' : 'over'
}

/** Ended early, once. Refused: `leave-over`. */
export const decideEnd = (standing: Standing, today: Day): Result<'end'> => {
  const state = substitutionState(standing, today)
  return state === 'ahead' || state === 'running' ? ok('end') : refuse('leave-over')
}

/** A substitute adds under their own name and changes nothing. Refusals: `note-absent`, `note-erased`. */
export const decideContinue = (life: NoteLife): Result<'continue'> => {
  if (life.stage === 'none') return refuse('note-absent')
  return life.stage === 'erased' ? refuse('note-erased') : ok('continue')
}
