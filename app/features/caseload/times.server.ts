/** Counts once a day how long the steps of plans took: by institution and the month in which the plan was opened. */
import type { Databases } from '#db/client.server'
import type { PlanStepTimesTable } from '#db/schema/caseload'
import { type Day, addMonths, daysBetween } from '~/domain/calendar/day'
import { firstOfMonth } from '~/domain/calendar/month'
import { type PlanStep, planSteps, spreadOf } from '~/domain/caseload/spread'
import { type Clock, dayAt } from '~/platform/clock.server'
import { whenFree } from '~/platform/patience.server'

/** How many months a page looks back. */
export const monthsBack = 12

const counted = 'step-times-counted'

type Days = {
  readonly openedOn: Day
  readonly draftedOn: Day | null
  readonly agreementOn: Day | null
  readonly approvedOn: Day | null
  readonly sentOn: Day | null
  readonly firstDoneOn: Day | null
}

const plansOf = (db: Databases, institutionId: string, since: Day) =>
  db.read
    .selectFrom('plans')
    .select(['openedOn', 'draftedOn', 'agreementOn', 'approvedOn', 'sentOn'])
    .select((eb) =>
      eb
        .selectFrom('measures')
        .select((inner) => inner.fn.min('measures.doneOn').as('first'))
        .whereRef('measures.planId', '=', 'plans.id')
        .as('firstDoneOn'),
    )
    .where('institutionId', '=', institutionId)
    .where('openedOn', '>=', since)
    .execute()

/** A step that was taken before the one it follows, such as a measure done early, took no days. */
const daysOf = (plan: Days): Record<PlanStep, number | null> => {
  const between = (from: Day | null, to: Day | null): number | null =>
    from && to ? Math.max(0, daysBetween(from, to)) : null
  return {
    drafted: between(plan.openedOn, plan.draftedOn),
    asked: between(plan.draftedOn, plan.agreementOn),
    approved: between(plan.agreementOn, plan.approvedOn),
    sent: between(plan.approvedOn, plan.sentOn),
    'first-measure': between(plan.openedOn, plan.firstDoneOn),
  }
}

/** The whole period stands beside the months under this name. */
export const wholeYear = 'year'

const rowsOf = (institutionId: string, plans: readonly Days[]): PlanStepTimesTable[] => {
  const months = [...new Set(plans.map((each) => each.openedOn.slice(0, 7)))]
  const groups = [
    { month: wholeYear, own: plans },
    ...months.map((month) => ({ month, own: plans.filter((each) => each.openedOn.startsWith(month)) })),
  ]
  return groups.flatMap(({ month, own }) => {
    const days = own.map(daysOf)
    return planSteps.flatMap((step) => {
      const spread = spreadOf(days.map((each) => each[step]).filter((each) => each !== null))
      return spread ? [{ institutionId, month, step, ...spread }] : []
    })
  })
}

const countOne = async (db: Databases, institutionId: string, since: Day): Promise<void> => {
  const rows = rowsOf(institutionId, await plansOf(db, institutionId, since))
  await whenFree(() =>
    db.write.transaction().execute(async (tx) => {
      await tx.deleteFrom('planStepTimes').where('institutionId', '=', institutionId).execute()
      if (rows.length > 0) await tx.insertInto('planStepTimes').values(rows).execute()
    }),
  )
}

/** Counts anew on the first call of a day, institution by institution; gives how many were counted. */
export const countStepTimes = async (db: Databases, clock: Clock): Promise<{ readonly counted: number }> => {
  const today = dayAt(clock.now())
  const done = await db.read
    .selectFrom('settings')
    .select('value')
    .where('key', '=', counted)
    .executeTakeFirst()
  if (done?.value === today) return { counted: 0 }
  const since = addMonths(firstOfMonth(today), -monthsBack)
  const institutions = await db.read.selectFrom('institutions').select('id').orderBy('id').execute()
  for (const { id } of institutions) await countOne(db, id, since)
  await whenFree(() =>
    db.write
      .insertInto('settings')
      .values({ key: counted, value: today })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: today }))
      .execute(),
  )
  return { counted: institutions.length }
}
