/** One person on the way from the list to the workplace: the stages, and what each deed asks for. */
import type { Finding } from '../law/rule'
import { countUnknowns } from '../matching/explain'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import { type ExcludeReason, type IncludeReason, excludeReasons, includeReasons } from './reasons'

export const stages = [
  'listed',
  'excluded',
  'included',
  'applied',
  'refused',
  'on-sheet',
  'agreed',
  'not-agreed',
  'contracted',
  'started',
  /** The referral ended before or after work began. */
  'ended',
] as const
export type Stage = (typeof stages)[number]

/** Until the person has applied, the officer may change their mind either way. */
const undecided: readonly Stage[] = ['listed', 'excluded', 'included']

export const mayDecide = (stage: Stage): boolean => undecided.includes(stage)

export type Choice = {
  readonly decision: 'included' | 'excluded'
  readonly reason: IncludeReason | ExcludeReason
  readonly words: string | null
  readonly acknowledged: boolean
}

const reasonsOf = { included: includeReasons, excluded: excludeReasons } as const

/**
 * Whether a choice may be written down. The law stops nobody from being left out, but it stops a failed gate from being
 * passed over: an inclusion then is refused by the referral itself. Refused: `already-applied`, `reason-not-of-list`,
 * `words-missing` (the reason "other" says what), `unknowns-not-acknowledged`.
 */
export const decideChoice = (stage: Stage, choice: Choice, findings: readonly Finding[]): Result<null> => {
  if (!mayDecide(stage)) return refuse('already-applied')
  if (!(reasonsOf[choice.decision] as readonly string[]).includes(choice.reason))
    return refuse('reason-not-of-list')
  if (choice.reason === 'other' && choice.words === null) return refuse('words-missing')
  const count = countUnknowns(findings)
  if (choice.decision === 'included' && count > 0 && !choice.acknowledged)
    return refuse('unknowns-not-acknowledged', { values: { count } })
  return ok(null)
}

/** Whether the person's application may be taken: they were chosen and have not answered yet. Refused: `not-included`. */
export const decideApplication = (stage: Stage): Result<null> =>
  stage === 'included' ? ok(null) : refuse('not-included')

/** The person may say no until the contract is made; nothing follows from it here. Refused: `too-late-to-refuse`. */
export const decideRefusal = (stage: Stage): Result<null> =>
  stage === 'included' || stage === 'applied' || stage === 'on-sheet' || stage === 'agreed'
    ? ok(null)
    : refuse('too-late-to-refuse')
