/** What a deed about a person owes that person's plan, inside the deed's own transaction. */
import type { Work } from '~/platform/command.server'
import { inWindow, isComplete, withoutPlan } from './due.server'
import { askGateAnew } from './gate.server'
import { insertPlans } from './open.server'
import { rebasePlan } from './rebase.server'

/**
 * Opens the plan of a person whose window has begun, or brings an open plan up to date with the person: end of term,
 * release, institution, papers, home. What happened to the plan stands in the deed's audit row, and every moved day in
 * the history of shifts, with `changeId` when a change of the term moved it.
 */
export const followPerson = async (work: Work, personId: string, changeId?: string): Promise<void> => {
  const { tx, today, now } = work
  const due = (await inWindow(tx, today, null).where('id', '=', personId).execute()).filter(isComplete)
  const [opened] = await insertPlans(tx, await withoutPlan(tx, due), { today, now })
  if (opened) {
    work.add({ plan: { opened: opened.id } })
    return
  }
  const rebased = await rebasePlan(tx, personId, today, { enteredBy: work.actor.userId, changeId })
  if (rebased && (rebased.moved.length > 0 || Object.keys(rebased.change).length > 0))
    work.add({ plan: rebased })
  await askGateAnew(tx, personId, { today, now })
}
