/** The days on which a seeded plan took its steps: always in order, never ahead of today. */
import { type Day, addDays, daysBetween } from '../../app/domain/calendar/day'
import { planStates } from '../../app/domain/plans/plan'
import type { Stage } from './stages'

export type Milestones = {
  readonly requestOn: Day | null
  readonly draftedOn: Day | null
  readonly agreementOn: Day | null
  readonly approvedOn: Day | null
  readonly sentOn: Day | null
  readonly handedOverOn: Day | null
  readonly closedOn: Day | null
}

/** Days after opening on which each step is usual; a plan opened lately takes them faster. */
const usual = { request: 6, drafted: 18, agreement: 22, approved: 27, sent: 32 } as const

/** Given the stage, when each step was taken; null for steps that lie ahead. */
export const milestonesOf = (stage: Stage, today: Day): Milestones => {
  const at = planStates.indexOf(stage.state)
  const has = (state: Stage['state']): boolean => at >= planStates.indexOf(state)
  const room = Math.max(0, daysBetween(stage.openedOn, today) - 1)
  const pace = Math.min(1, room / usual.sent)
  const after = (days: number): Day => addDays(stage.openedOn, Math.floor(days * pace))
  const afterRelease = (days: number): Day | null => stage.releasedOn && addDays(stage.releasedOn, days)
  const leavesRequest = stage.behind.includes('DL-02') || stage.behind.includes('DL-16')
  return {
    requestOn: has('drafted') || (room > 6 && !leavesRequest) ? after(usual.request) : null,
    draftedOn: has('drafted') ? after(usual.drafted) : null,
    agreementOn: stage.agreement ? after(usual.agreement) : null,
    approvedOn: has('approved') ? after(usual.approved) : null,
    sentOn: has('sent') ? after(usual.sent) : null,
    handedOverOn: has('handed-over') ? afterRelease(2) : null,
    closedOn: has('closed') ? afterRelease(60) : null,
  }
}
