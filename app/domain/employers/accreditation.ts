/** The accreditation of an employer: decided by headquarters for a time, and what its end means. */
import { type Day, addDays, addMonths } from '../calendar/day'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import { type ItemRow, openItems } from './checklist'
import { accreditationLength, accreditationNotice } from './parameters'

/** Whose work with convicts is accredited; volunteers and authorities are only approved. */
export const isEmployerKind = (kind: string): boolean => kind === 'business' || kind === 'state-enterprise'

export type Accreditation = { readonly accreditedFrom: Day | null; readonly accreditedTo: Day | null }

export const accreditationStates = ['none', 'ahead', 'running', 'ending', 'lapsed'] as const
export type AccreditationState = (typeof accreditationStates)[number]

export const accreditationStateOf = (
  { accreditedFrom, accreditedTo }: Accreditation,
  today: Day,
): AccreditationState => {
  if (accreditedTo === null) return 'none'
  if (accreditedTo < today) return 'lapsed'
  if (accreditedFrom !== null && accreditedFrom > today) return 'ahead'
  return accreditedTo <= addDays(today, accreditationNotice.on(today)) ? 'ending' : 'running'
}

/**
 * Whether openings of an organisation are offered to new people: it is approved, and no accreditation of its has lapsed.
 * People who are on their way or at work already stay where they are: nothing here ends a referral or a placement.
 */
export const offersToNew = (
  organisation: { readonly state: string; readonly accreditedTo: Day | null },
  today: Day,
): boolean =>
  organisation.state === 'approved' &&
  (organisation.accreditedTo === null || organisation.accreditedTo >= today)

export type AccreditationWords = {
  readonly outcome: 'granted' | 'refused' | 'withdrawn'
  readonly fromOn: Day | null
  readonly toOn: Day | null
  readonly reason: string | null
}

const decideGrant = (
  { fromOn, toOn }: AccreditationWords,
  items: readonly ItemRow[],
  today: Day,
): Result<Accreditation> => {
  if (fromOn === null) return refuse('from-missing')
  if (toOn === null) return refuse('to-missing')
  if (toOn < fromOn) return refuse('to-before-from')
  if (toOn < today) return refuse('to-in-past')
  const months = accreditationLength.on(today)
  if (toOn > addMonths(fromOn, months)) return refuse('too-long', { values: { months } })
  const open = openItems(items, today)
  if (open.length > 0) return refuse('items-open', { values: { count: open.length } })
  return ok({ accreditedFrom: fromOn, accreditedTo: toOn })
}

/**
 * Decides what becomes of an accreditation. A grant needs every item of the list checked and in force, and days from … to.
 * A withdrawal ends it yesterday. A refusal leaves what runs as it is.
 * Refusals: `from-missing`, `to-missing`, `to-before-from`, `to-in-past`, `too-long`, `items-open`, `reason-missing`,
 * `not-accredited`.
 */
export const decideAccreditation = (
  words: AccreditationWords,
  present: Accreditation,
  items: readonly ItemRow[],
  today: Day,
): Result<Accreditation> => {
  if (words.outcome === 'granted') return decideGrant(words, items, today)
  if ((words.reason ?? '').trim() === '') return refuse('reason-missing')
  if (words.outcome === 'refused') return ok(present)
  const state = accreditationStateOf(present, today)
  if (state === 'none' || state === 'lapsed') return refuse('not-accredited')
  return ok({ ...present, accreditedTo: addDays(today, -1) })
}
