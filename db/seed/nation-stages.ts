/** The running plans of the synthetic country: where each stands follows from the days that are left. */
import { type Day, addDays, addMonths } from '../../app/domain/calendar/day'
import type { PlanState } from '../../app/domain/plans/plan'
import { latestEndInWindow, preparationOpensOn } from '../../app/domain/plans/window'
import { daysBetween } from '../../app/domain/calendar/day'
import type { Chance } from './random'
import type { Stage } from './stages'

const stateFor = (chance: Chance, today: Day, endOfTerm: Day): PlanState => {
  if (endOfTerm <= addMonths(today, 12)) return chance.happens(0.94) ? 'in-progress' : 'preparing'
  const since = daysBetween(preparationOpensOn(endOfTerm, today), today)
  if (since < 20) return 'preparing'
  return since < 36 ? 'drafted' : chance.pick(['drafted', 'approved', 'sent'] as const)
}

/** One plan in the window; one in nine has a statutory deed overdue. */
export const runningStage = (chance: Chance, today: Day): Stage => {
  const endOfTerm = addDays(today, chance.whole(2, daysBetween(today, latestEndInWindow(today))))
  const state = stateFor(chance, today, endOfTerm)
  const isAgreed = ['approved', 'sent', 'in-progress'].includes(state)
  return {
    state,
    endOfTerm,
    openedOn: preparationOpensOn(endOfTerm, today),
    arrivedOn: addDays(today, -chance.whole(500, 1500)),
    releasedOn: null,
    agreement: isAgreed ? chance.pick(['agreed', 'agreed', 'agreed', 'does-not-agree']) : null,
    closedReason: null,
    behind: chance.happens(0.11) ? chance.some(['DL-05', 'DL-07', 'DL-10', 'DL-14'], 2) : [],
    ahead: chance.happens(0.08) ? { 'DL-10': 6 } : {},
    leavesMeasures: chance.happens(0.06),
    facts: {},
  }
}
