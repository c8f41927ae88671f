/** Notes given out on a lawful request: asked by the head, approved by a second person, taken once, in time, after the password is typed again. */
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'

/** Who may ask by law. */
export const requesterKinds = ['court', 'prosecutor', 'investigation', 'ombudsman', 'npm'] as const

/** After the password was typed again, the file is taken within so many minutes. Our choice. */
export const confirmedMinutes = 10

/** Refusals: `dated-ahead`, `nothing-chosen`. */
export const decideRegister = (
  request: { readonly datedOn: Day; readonly notes: number },
  today: Day,
): Result<'register'> => {
  if (request.datedOn > today) return refuse('dated-ahead')
  return request.notes === 0 ? refuse('nothing-chosen') : ok('register')
}

/** Two people: refusals are `request-decided` and `same-person`. */
export const decideApproval = (
  request: { readonly state: string; readonly registeredBy: string },
  by: string,
): Result<'decide'> => {
  if (request.state !== 'asked') return refuse('request-decided')
  return request.registeredBy === by ? refuse('same-person') : ok('decide')
}

type Standing = {
  readonly state: string
  /** ISO instants. */
  readonly openUntil: string | null
  readonly takenAt: string | null
}

/** Where a request stands: only a `ready` one gives a file, and only once. */
export const requestState = (
  { state, openUntil, takenAt }: Standing,
  now: string,
): 'asked' | 'refused' | 'ready' | 'taken' | 'over' => {
  if (takenAt !== null) return 'taken'
  if (state !== 'approved') return state === 'refused' ? 'refused' : 'asked'
  return openUntil !== null && now < openUntil ? 'ready' : 'over'
}

/** Refusals: `export-not-ready`, `export-taken`, `export-over`. */
export const decideTake = (standing: Standing, now: string): Result<'take'> => {
  const state = requestState(standing, now)
  if (state === 'ready') return ok('take')
  return refuse(state === 'taken' || state === 'over' ? `export-${state}` : 'export-not-ready')
}

/** Whether the password was typed again a short while ago, by whoever takes the file now. `plus` adds minutes to an instant. */
export const isConfirmed = (
  { confirmedAt, confirmedBy }: { readonly confirmedAt: string | null; readonly confirmedBy: string | null },
  by: string,
  now: string,
  plus: (iso: string, minutes: number) => string,
): boolean => confirmedBy === by && confirmedAt !== null && now < plus(confirmedAt, confirmedMinutes)
