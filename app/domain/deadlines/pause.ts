/** A pause or an exemption of a deadline: said with its reason, never a way to hide that the day has passed. */
import type { Day } from '../calendar/day'
import { type Citation, order482, probationLaw } from '../law/citation'
import type { Result } from '../result'
import { ok, refuse } from '../result'

export const pauseKinds = ['pause', 'exemption'] as const
export type PauseKind = (typeof pauseKinds)[number]

/** Why a deed cannot be done for a while. None of them moves the day that the law gives. */
export const pauseReasons = [
  'in-hospital',
  'at-investigation',
  'on-the-road',
  'others-silent',
  'papers-elsewhere',
  'person-asks',
  'other',
] as const
export type PauseReason = (typeof pauseReasons)[number]

/**
 * Where the law itself frees from a deed. Order 482, para 13: help is suspended while a court has the person searched
 * for with detention chosen. Probation law, article 17(5): after the term is served in full, help is given on the
 * person's own request. Another act is named by whoever relies on it.
 */
export const exemptionGrounds = {
  'person-wanted': order482('13'),
  'own-request-only': probationLaw('17(5)'),
  'another-act': null,
} as const satisfies Record<string, Citation | null>
export type ExemptionGround = keyof typeof exemptionGrounds

export const groundCodes = Object.keys(exemptionGrounds) as [ExemptionGround, ...ExemptionGround[]]

export type PauseProposal = {
  readonly kind: PauseKind
  readonly reason: PauseReason
  readonly words: string | null
  readonly ground: ExemptionGround | null
  /** The act and its place, where the ground is another act. */
  readonly citation: string | null
  readonly from: Day
  readonly until: Day | null
}

export type Paused = {
  readonly kind: PauseKind
  readonly reason: PauseReason
  readonly words: string | null
  /** A code of `exemptionGrounds`, or the typed act. */
  readonly ground: string | null
  readonly from: Day
  readonly until: Day | null
}

/**
 * Decides a pause. Refused: `already-done`, `from-in-future`, `until-before-from`, `until-missing` (a pause has an end),
 * `words-missing`, `ground-missing` and `citation-missing` (an exemption without the law is none).
 */
export const decidePause = (
  proposal: PauseProposal,
  deadline: { readonly doneOn: Day | null },
  today: Day,
): Result<Paused> => {
  const { kind, reason, words, ground, citation, from, until } = proposal
  if (deadline.doneOn) return refuse('already-done')
  if (from > today) return refuse('from-in-future')
  if (until && until < from) return refuse('until-before-from')
  if (kind === 'pause' && until === null) return refuse('until-missing')
  if (reason === 'other' && words === null) return refuse('words-missing')
  const kept = { kind, reason, words, from, until }
  if (kind === 'pause') return ok({ ...kept, ground: null })
  if (ground === null) return refuse('ground-missing')
  if (ground !== 'another-act') return ok({ ...kept, ground })
  return citation === null ? refuse('citation-missing') : ok({ ...kept, ground: citation })
}

/** Whether it still counts on a day. */
export const isInForceOn = (
  { untilDay, liftedOn }: { readonly untilDay: Day | null; readonly liftedOn: Day | null },
  today: Day,
): boolean => liftedOn === null && (untilDay === null || untilDay >= today)
