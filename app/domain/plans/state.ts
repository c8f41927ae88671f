/** The plan's life as data: which step leads from where to where, what it asks, and the decision to take it. */
import type { Day } from '../calendar/day'
import type { Finding, Rule } from '../law/rule'
import { assess, noneFailed } from '../law/rule'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import { approveGuards, beginGuards, draftGuards, handOverGuards, releaseGuards, sendGuards } from './guards'
import type { PlanFacts, PlanState } from './plan'
import { planStates } from './plan'

export const transitionNames = [
  'draft',
  'approve',
  'send',
  'begin',
  'revise',
  'release',
  'hand-over',
  'close',
] as const
export type TransitionName = (typeof transitionNames)[number]

type Step = {
  readonly from: readonly PlanState[]
  readonly to: PlanState
  readonly guards: readonly Rule<PlanFacts>[]
  /** A changed programme is shown to the person again. */
  readonly asksAgain?: true
}

const beforeRelease: readonly PlanState[] = ['preparing', 'drafted', 'approved', 'sent', 'in-progress']

export const steps: Readonly<Record<TransitionName, Step>> = {
  draft: { from: ['preparing'], to: 'drafted', guards: draftGuards },
  approve: { from: ['drafted'], to: 'approved', guards: approveGuards },
  send: { from: ['approved'], to: 'sent', guards: sendGuards },
  begin: { from: ['sent'], to: 'in-progress', guards: beginGuards },
  revise: { from: ['approved', 'sent', 'in-progress'], to: 'drafted', guards: [], asksAgain: true },
  release: { from: beforeRelease, to: 'released', guards: releaseGuards },
  'hand-over': { from: ['released'], to: 'handed-over', guards: handOverGuards },
  close: { from: planStates.filter((each) => each !== 'closed'), to: 'closed', guards: [] },
}

/**
 * Why a plan ends, and from where. After release, help is given at the person's own request to those who served in full
 * (probation law, article 17(5)), so "not wanted" is an honest end; before it, the programme is owed.
 */
export const closeReasons = {
  completed: ['handed-over'],
  'help-not-wanted': ['released', 'handed-over'],
  'moved-abroad': ['released', 'handed-over'],
  'term-extended': beforeRelease,
  'opened-in-error': beforeRelease,
  died: steps.close.from,
} satisfies Readonly<Record<string, readonly PlanState[]>>
export type CloseReason = keyof typeof closeReasons

export type Transition =
  | { readonly name: Exclude<TransitionName, 'close'> }
  | { readonly name: 'close'; readonly reason: CloseReason }

export type Transitioned = {
  readonly state: PlanState
  readonly findings: readonly Finding[]
  /** True when the person's earlier answer no longer covers the plan. */
  readonly agreementLapses: boolean
  readonly closedReason: CloseReason | null
}

/** The steps that lead on from a state, in the order of a life. */
export const transitionsFrom = (state: PlanState): TransitionName[] =>
  transitionNames.filter((name) => steps[name].from.includes(state))

/**
 * Decides a step. Refused: `wrong-state`, `reason-not-fitting` (that end does not fit this state), `rules-failed` with
 * the findings of the law. What is unknown does not stop the step, but stands among the findings.
 */
export const decideTransition = (
  plan: PlanFacts,
  transition: Transition,
  today: Day,
): Result<Transitioned> => {
  const step = steps[transition.name]
  if (!step.from.includes(plan.state)) return refuse('wrong-state', { values: { state: plan.state } })
  const closedReason = transition.name === 'close' ? transition.reason : null
  if (closedReason) {
    const fitting: readonly PlanState[] = closeReasons[closedReason]
    if (!fitting.includes(plan.state))
      return refuse('reason-not-fitting', { values: { reason: closedReason } })
  }
  const findings = assess(step.guards, plan, today)
  if (!noneFailed(findings)) return refuse('rules-failed', { findings })
  return ok({ state: step.to, findings, agreementLapses: step.asksAgain ?? false, closedReason })
}
