/** The life of a note: edited for a while, then signed or locked; from then on things are added, nothing is changed. */
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'
import { noteLock } from './parameters'

export type NoteLife =
  /** Its author may still edit and sign it; `until` is an ISO instant. */
  | { readonly stage: 'open'; readonly until: string }
  | { readonly stage: 'signed'; readonly since: string }
  | { readonly stage: 'locked'; readonly since: string }
  | { readonly stage: 'erased' }
  /** Nothing has been written yet. */
  | { readonly stage: 'none' }

/** What decides a note's life. Instants are ISO in UTC, so that they compare as text. */
export type NoteTimes = {
  readonly firstWrittenAt: string | null
  readonly signedAt: string | null
  readonly isErased: boolean
}

/** `plus` adds hours to an instant: the core has no clock of its own. */
export const lifeOf = (
  { firstWrittenAt, signedAt, isErased }: NoteTimes,
  now: string,
  today: Day,
  plus: (iso: string, hours: number) => string,
): NoteLife => {
  if (isErased) return { stage: 'erased' }
  if (firstWrittenAt === null) return { stage: 'none' }
  const until = plus(firstWrittenAt, noteLock.on(today))
  if (signedAt !== null && signedAt <= until) return { stage: 'signed', since: signedAt }
  return now < until ? { stage: 'open', until } : { stage: 'locked', since: until }
}

/** Refusals: `note-locked` (add to it instead), `note-erased`. A first text is always welcome. */
export const decideEdit = (life: NoteLife): Result<'edit'> => {
  if (life.stage === 'open' || life.stage === 'none') return ok('edit')
  return refuse(life.stage === 'erased' ? 'note-erased' : 'note-locked')
}

/** Refusals: `note-absent`, `note-locked` (it is signed or locked already), `note-erased`. */
export const decideSign = (life: NoteLife): Result<'sign'> => {
  if (life.stage === 'open') return ok('sign')
  if (life.stage === 'none') return refuse('note-absent')
  return refuse(life.stage === 'erased' ? 'note-erased' : 'note-locked')
}

/** While a note is open it is edited; afterwards it is added to. Refusals: `note-absent`, `note-open`, `note-erased`. */
export const decideAmend = (life: NoteLife): Result<'amend'> => {
  if (life.stage === 'signed' || life.stage === 'locked') return ok('amend')
  if (life.stage === 'none') return refuse('note-absent')
  return refuse(life.stage === 'erased' ? 'note-erased' : 'note-open')
}
