/** Contracts between an employer and an institution: drafted, signed, ended with a reason. */
import { type Day, addDays, day } from '../calendar/day'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import { endingNotice } from './parameters'

/** The three-party contract with a convict is another paper: it belongs to the person's placement. */
export const contractKinds = ['labour', 'space', 'supply', 'memorandum'] as const
export type ContractKind = (typeof contractKinds)[number]

export const contractStates = ['draft', 'signed', 'ended'] as const
export type ContractState = (typeof contractStates)[number]

export const contractEndReasons = ['expired', 'agreement', 'breach', 'closed', 'in-error', 'other'] as const
export type ContractEndReason = (typeof contractEndReasons)[number]

/** Stands for "no end agreed" where the order of the register needs a day. */
export const noEnd = day('9999-12-31')

/** Labour and space are an institution's own: such a contract names it. */
export const needsInstitution = (kind: ContractKind): boolean => kind === 'labour' || kind === 'space'

export type ContractWords = {
  readonly kind: ContractKind
  readonly institutionId: string | null
  readonly fromOn: Day
  readonly untilOn: Day
}

/** Accepts a draft. Refusals: `institution-missing`, `until-before-from`. */
export const decideDraft = <Words extends ContractWords>(words: Words): Result<Words> => {
  if (needsInstitution(words.kind) && words.institutionId === null) return refuse('institution-missing')
  return words.untilOn < words.fromOn ? refuse('until-before-from') : ok(words)
}

/** Decides the signing. Refusals: `wrong-state`, `signed-in-future`, `contract-paper-missing`, `contract-over`. */
export const decideSigning = (
  contract: { readonly state: ContractState; readonly untilOn: Day; readonly files: number },
  signedOn: Day,
  today: Day,
): Result<'signed'> => {
  if (contract.state !== 'draft') return refuse('wrong-state')
  if (signedOn > today) return refuse('signed-in-future')
  if (contract.untilOn < signedOn) return refuse('contract-over')
  return contract.files === 0 ? refuse('contract-paper-missing') : ok('signed')
}

/**
 * Decides the end; a draft may be ended too, when it came to nothing. Refusals: `wrong-state`, `end-reason-missing`,
 * `ended-in-future`, `ended-before-signed`, `words-missing` (the reason "other" is said in words).
 */
export const decideEnd = (
  contract: { readonly state: ContractState; readonly signedOn: Day | null },
  end: { readonly on: Day; readonly reason: ContractEndReason | null; readonly words: string | null },
  today: Day,
): Result<ContractEndReason> => {
  if (contract.state === 'ended') return refuse('wrong-state')
  if (end.reason === null) return refuse('end-reason-missing')
  if (end.on > today) return refuse('ended-in-future')
  if (contract.signedOn !== null && end.on < contract.signedOn) return refuse('ended-before-signed')
  if (end.reason === 'other' && (end.words ?? '').trim() === '') return refuse('words-missing')
  return ok(end.reason)
}

export const contractStandings = ['draft', 'running', 'ending', 'over', 'ended'] as const
export type ContractStanding = (typeof contractStandings)[number]

/** `over`: past its last day, and nobody has written its end down yet. */
export const contractStandingOf = (
  { state, untilOn }: { readonly state: ContractState; readonly untilOn: Day },
  today: Day,
): ContractStanding => {
  if (state !== 'signed') return state
  if (untilOn < today) return 'over'
  return untilOn <= addDays(today, endingNotice.on(today)) ? 'ending' : 'running'
}
