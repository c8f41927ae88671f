/** A month's statement: gross, each deduction, net, and what of it repays a debt. */
import type { Day } from '../calendar/day'
import { penalCode } from '../law/citation'
import { deductionLimit, minimumWage } from '../law/parameters'
import { type Finding, assess, rule } from '../law/rule'
import type { ObligationKind } from '../people/person'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import { daysOffByConsent } from './attendance'
import { shareOf } from './pay'

/** Additions that the employer enters beside the pay by contract. */
export const additionKinds = ['bonus', 'holiday-pay', 'overtime-pay', 'other-addition'] as const
/** Deductions that accounting works out by tax and social law; they are entered, not computed here. */
export const taxKinds = ['pension', 'health-insurance', 'income-tax', 'other-deduction'] as const
export type AdditionKind = (typeof additionKinds)[number]
export type TaxKind = (typeof taxKinds)[number]

export type LineKind = 'earned' | AdditionKind | TaxKind | 'enforcement'

export type Line = {
  readonly kind: LineKind
  /** Tiyn, never below zero: the kind says whether it is added or taken. */
  readonly amount: number
  readonly obligationId: string | null
}

const adds = (kind: LineKind): boolean =>
  kind === 'earned' || (additionKinds as readonly LineKind[]).includes(kind)

const sumOf = (lines: readonly Line[], of: (line: Line) => boolean): number =>
  lines.filter(of).reduce((sum, { amount }) => sum + amount, 0)

export type Totals = {
  readonly gross: number
  readonly deducted: number
  readonly net: number
  /** The part withheld under enforcement documents: it repays a debt. */
  readonly repaid: number
}

export const totalsOf = (lines: readonly Line[]): Totals => {
  const gross = sumOf(lines, ({ kind }) => adds(kind))
  const deducted = sumOf(lines, ({ kind }) => !adds(kind))
  return {
    gross,
    deducted,
    net: gross - deducted,
    repaid: sumOf(lines, ({ kind }) => kind === 'enforcement'),
  }
}

export type StatementFacts = {
  readonly totals: Totals
  readonly minutes: number
  readonly fullMinutes: number
  readonly isPaid: boolean
  /** The last day of the month: the law of that day counts. */
  readonly on: Day
  readonly worked: readonly { readonly isWorkingDay: boolean; readonly agreed: boolean }[]
}

const tenge = (tiyn: number): number => tiyn / 100

/** Penal Enforcement Code art. 120(2): not below the minimum wage; for part of a month, its part. */
export const payAtLeastMinimum = rule<StatementFacts>({
  id: 'wages.at-least-minimum',
  cites: [penalCode('120(2)')],
  appliesTo: ({ isPaid }) => isPaid,
  decide: ({ totals, minutes, fullMinutes, on }) => {
    const share = Math.min(minutes, fullMinutes)
    const minimum = fullMinutes === 0 ? 0 : shareOf(minimumWage.on(on), share, fullMinutes)
    return { holds: totals.gross >= minimum, values: { gross: tenge(totals.gross), minimum: tenge(minimum) } }
  },
})

/** Art. 122: under enforcement documents at most half of the income; the rest goes to the person's account. */
export const deductionsWithinLimit = rule<StatementFacts>({
  id: 'wages.deductions-within-limit',
  cites: [penalCode('122')],
  decide: ({ totals, on }) => {
    const most = shareOf(totals.gross, deductionLimit.on(on), 100)
    return { holds: totals.repaid <= most, values: { withheld: tenge(totals.repaid), most: tenge(most) } }
  },
})

/** What the law finds in a month's statement. */
export const findingsOf = (facts: StatementFacts): Finding[] => [
  ...assess([payAtLeastMinimum, deductionsWithinLimit], facts, facts.on),
  ...assess([daysOffByConsent], facts.worked, facts.on),
]

/**
 * Decides whether a statement may be handed out. More withheld than the law allows is refused (`limit-passed`), and so
 * is a net below zero (`net-below-zero`). Pay below the minimum is not hidden and not stopped: it is owed, so the
 * statement goes out with the warning on it, once whoever issues it has said that they saw it (`warning-not-seen`).
 */
export const decideIssue = (facts: StatementFacts, hasSeen: boolean): Result<readonly Finding[]> => {
  const findings = findingsOf(facts)
  const failed = findings.filter(({ state }) => state === 'failed')
  if (failed.some(({ rule }) => rule === deductionsWithinLimit.id))
    return refuse('limit-passed', { findings: failed })
  if (facts.totals.net < 0) return refuse('net-below-zero')
  if (failed.length > 0 && !hasSeen) return refuse('warning-not-seen', { findings: failed })
  return ok(findings)
}

export type Debt = { readonly id: string; readonly kind: ObligationKind; readonly left: number }

/** Support of children first, then those who were harmed, then the state. Our reading of the order, to be confirmed. */
const debtOrder: readonly ObligationKind[] = ['alimony', 'damages', 'civil-claim', 'court-costs', 'fine']

/** Suggests what to withhold for each debt within the limit; a person may change every figure. */
export const suggestWithholding = (
  gross: number,
  debts: readonly Debt[],
  on: Day,
): ReadonlyMap<string, number> => {
  let left = shareOf(gross, deductionLimit.on(on), 100)
  const inOrder = debts.toSorted(
    (one, other) =>
      debtOrder.indexOf(one.kind) - debtOrder.indexOf(other.kind) || (one.id < other.id ? -1 : 1),
  )
  const suggested = new Map<string, number>()
  for (const debt of inOrder) {
    const amount = Math.max(0, Math.min(left, debt.left))
    suggested.set(debt.id, amount)
    left -= amount
  }
  return suggested
}
