/** Needs seen by the sides of life they belong to, and how far each has come. */
import type { Holds } from '../law/rule'
import { type MeasureStatus, isSettled } from '../plans/measures'
import type { NeedKey } from '../plans/needs'
import type { Pathway } from './questionnaire'

/** Total: a need that belongs to no side of life does not compile. */
export const pathwayOf: Readonly<Record<NeedKey, Pathway>> = {
  'medical-care': 'health',
  'identity-document': 'finance',
  'work-book': 'work',
  'pension-certificate': 'finance',
  'migration-status': 'finance',
  rights: 'attitudes',
  obligations: 'finance',
  supervision: 'attitudes',
  'probation-control': 'attitudes',
  'disability-benefits': 'finance',
  pension: 'finance',
  school: 'work',
  profession: 'work',
  employment: 'work',
  'place-to-stay': 'accommodation',
  'care-home': 'accommodation',
  'family-notice': 'family',
  'family-ties': 'family',
  'psychological-preparation': 'attitudes',
  'journey-home': 'finance',
  'sobriety-support': 'addiction',
}

/** What is recorded of a need: shown by an answer, denied by the answers, not known, or turned down by the person. */
export const foundStates = ['needed', 'not-needed', 'unknown', 'declined'] as const
export type FoundState = (typeof foundStates)[number]

/** What an assessment leaves of what was recorded before: silence changes nothing, and only an answer ends a refusal. */
export const foundAfter = (before: FoundState | null, found: Holds): FoundState => {
  if (found === true) return 'needed'
  if (found === false) return 'not-needed'
  return before ?? 'unknown'
}

export const needStatuses = [
  'not-assessed',
  'no-need',
  'without-measure',
  'in-progress',
  'met',
  'declined',
] as const
export type NeedStatus = (typeof needStatuses)[number]

/** A need with its measures in one word. Measures count even where nobody was asked: the officer saw the need. */
export const needStatusOf = (found: FoundState | null, measures: readonly MeasureStatus[]): NeedStatus => {
  if (found === 'declined') return 'declined'
  const live = measures.filter((each) => each !== 'not-needed')
  if (live.some((each) => !isSettled(each))) return 'in-progress'
  if (live.includes('done')) return 'met'
  if (found === 'needed' || live.length > 0) return 'without-measure'
  return found === 'not-needed' ? 'no-need' : 'not-assessed'
}
