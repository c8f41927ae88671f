/** The accreditation checklist: what an employer shows, where it comes from, and in what state each item is. */
import type { Day } from '../calendar/day'
import type { Citation } from '../law/citation'
import { labourCode, order735, penalCode } from '../law/citation'
import type { Result } from '../result'
import { ok, refuse } from '../result'

export const itemKeys = [
  'registered',
  'no-tax-debt',
  'liability-insurance',
  'safety-programme',
  'workplace-certification',
  'contact-named',
  'wage-floor',
  'convict-conditions',
] as const
export type ItemKey = (typeof itemKeys)[number]

type ItemRule = {
  /** `paper`: a document is attached; `word`: the employer's statement is enough. */
  readonly proof: 'paper' | 'word'
  /** Whether the paper has a last day that must be named. */
  readonly expires: boolean
  readonly cites: readonly [Citation, ...Citation[]]
}

/** No act lists the papers of an accreditation: the list is the service's own, built on what the acts ask of employers. */
export const checklist: Readonly<Record<ItemKey, ItemRule>> = {
  registered: { proof: 'paper', expires: false, cites: [order735('92', 'to-confirm')] },
  'no-tax-debt': { proof: 'paper', expires: true, cites: [order735('92', 'to-confirm')] },
  'liability-insurance': { proof: 'paper', expires: true, cites: [labourCode('23(2)', 'to-confirm')] },
  'safety-programme': { proof: 'paper', expires: false, cites: [labourCode('182(2)', 'to-confirm')] },
  'workplace-certification': { proof: 'paper', expires: true, cites: [labourCode('183', 'to-confirm')] },
  'contact-named': { proof: 'word', expires: false, cites: [order735('92', 'to-confirm')] },
  'wage-floor': { proof: 'word', expires: false, cites: [penalCode('120(2)')] },
  'convict-conditions': {
    proof: 'word',
    expires: false,
    cites: [order735('17, 20, 22', 'to-confirm'), penalCode('119–122', 'to-confirm')],
  },
}

export const isItemKey = (key: string): key is ItemKey => (itemKeys as readonly string[]).includes(key)

export type ItemRow = {
  readonly key: string
  readonly state: 'given' | 'checked' | 'refused'
  readonly expiresOn: Day | null
}

export type ItemState = 'missing' | 'given' | 'checked' | 'refused' | 'expired'

/** The state of an item today; a checked paper is expired on the day after its last. */
export const itemStateOf = (row: ItemRow | undefined, today: Day): ItemState => {
  if (!row) return 'missing'
  return row.state !== 'refused' && row.expiresOn !== null && row.expiresOn < today ? 'expired' : row.state
}

export type Giving = {
  readonly key: ItemKey
  readonly givenOn: Day
  readonly expiresOn: Day | null
  /** Files attached so far, with the one that comes along. */
  readonly files: number
}

/**
 * Accepts what an employer gives for an item. Refusals: `given-in-future`, `expiry-missing`, `expires-before-given`,
 * `expired-already`, `paper-missing`.
 */
export const decideGiving = (
  { key, givenOn, expiresOn, files }: Giving,
  today: Day,
): Result<Giving['key']> => {
  const { proof, expires } = checklist[key]
  if (givenOn > today) return refuse('given-in-future')
  if (expires && expiresOn === null) return refuse('expiry-missing')
  if (expiresOn !== null && expiresOn < givenOn) return refuse('expires-before-given')
  if (expiresOn !== null && expiresOn < today) return refuse('expired-already')
  if (proof === 'paper' && files === 0) return refuse('paper-missing')
  return ok(key)
}

/**
 * Decides a look at an item. Refusals: `nothing-to-check` (missing, or refused already), `expired-already` (a paper past
 * its last day is not checked), `reason-missing` (a refusal says why).
 */
export const decideCheck = (
  state: ItemState,
  outcome: 'checked' | 'refused',
  reason: string | null,
): Result<'checked' | 'refused'> => {
  if (state === 'missing' || state === 'refused') return refuse('nothing-to-check')
  if (outcome === 'checked' && state === 'expired') return refuse('expired-already')
  if (outcome === 'refused' && (reason ?? '').trim() === '') return refuse('reason-missing')
  return ok(outcome)
}

/** Items that still stand between an employer and its accreditation. */
export const openItems = (rows: readonly ItemRow[], today: Day): ItemKey[] =>
  itemKeys.filter(
    (key) =>
      itemStateOf(
        rows.find((row) => row.key === key),
        today,
      ) !== 'checked',
  )
