/** Lets an open plan follow its person: a moved end of term, a release, another institution, the year that begins. */
import type { Kysely, Selectable, Updateable } from 'kysely'
import type { Database } from '#db/schema'
import type { PlansTable } from '#db/schema/plans'
import type { Day } from '~/domain/calendar/day'
import { releaseDayOf } from '~/domain/deadlines/schedule'
import { stageOn } from '~/domain/plans/window'
import { calendarOf } from './calendar.server'
import { type Moved, reschedulePlans } from './schedule.server'
import { type Trace, bySystem } from './shifts.server'
import { lastTermChangeOf } from './term-changes.server'

/** What the plan's row and its person's row say about the same things. */
export type Followed = Pick<
  Selectable<PlansTable>,
  'id' | 'personId' | 'state' | 'endOfTerm' | 'institutionId'
> & {
  readonly personEndOfTerm: Day | null
  readonly personInstitutionId: string | null
  readonly releasedOn: Day | null
}

export const followedColumns = [
  'plans.id',
  'plans.personId',
  'plans.state',
  'plans.endOfTerm',
  'plans.institutionId',
  'people.endOfTerm as personEndOfTerm',
  'people.institutionId as personInstitutionId',
  'people.releasedOn',
] as const

const released: ReadonlySet<string> = new Set(['released', 'handed-over', 'closed'])

/** The state that the calendar or the release gives a plan; undefined when it stays. */
const stateFor = (plan: Followed, endOfTerm: Day, today: Day): string | undefined => {
  if (released.has(plan.state)) return undefined
  const stage = stageOn(endOfTerm, plan.releasedOn, today)
  if (stage === 'released') return 'released'
  return stage === 'programme' && plan.state === 'sent' ? 'in-progress' : undefined
}

/** What has to change in the plan's row, or undefined when plan and person agree. */
export const changeFor = (plan: Followed, today: Day): Updateable<PlansTable> | undefined => {
  const endOfTerm = plan.personEndOfTerm ?? plan.endOfTerm
  const state = stateFor(plan, endOfTerm, today)
  // A released person has left; the plan stays with the institution that hands it over.
  const institutionId = plan.personInstitutionId ?? plan.institutionId
  const change = {
    ...(endOfTerm === plan.endOfTerm ? {} : { endOfTerm }),
    // Whoever led it works elsewhere: there, nobody is named yet.
    ...(institutionId === plan.institutionId ? {} : { institutionId, leadUserId: null }),
    ...(state ? { state } : {}),
  }
  return Object.keys(change).length > 0 ? change : undefined
}

export type Rebased = { readonly change: Updateable<PlansTable>; readonly moved: readonly Moved[] }

/** A plan that follows later (a file was imported) thanks the change that stands in the person's history. */
const traceFor = async (
  tx: Kysely<Database>,
  { personId }: Followed,
  change: Updateable<PlansTable>,
  trace: Trace,
): Promise<Trace> => {
  const isTermMoved = change.endOfTerm !== undefined || change.state === 'released'
  if (trace.changeId || !isTermMoved) return trace
  const last = await lastTermChangeOf(tx, personId)
  return last ? { ...trace, enteredBy: trace.enteredBy ?? last.enteredBy, changeId: last.id } : trace
}

/** Writes the change and counts the deadlines anew; the moved days stand in the history under `trace`. */
export const applyChange = async (
  tx: Kysely<Database>,
  plan: Followed,
  change: Updateable<PlansTable>,
  today: Day,
  trace: Trace = bySystem,
): Promise<Rebased> => {
  const calendar = await calendarOf(tx)
  const endOfTerm = plan.personEndOfTerm ?? plan.endOfTerm
  await tx
    .updateTable('plans')
    .set((eb) => ({
      ...change,
      releaseOn: plan.releasedOn ?? releaseDayOf(endOfTerm, calendar),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', plan.id)
    .execute()
  const { institutionId } = change
  if (institutionId) {
    await tx.updateTable('measures').set({ institutionId }).where('planId', '=', plan.id).execute()
    await tx.updateTable('planDeadlines').set({ institutionId }).where('planId', '=', plan.id).execute()
  }
  const moved = await reschedulePlans(tx, [plan.id], today, await traceFor(tx, plan, change, trace))
  return { change, moved: moved.get(plan.id) ?? [] }
}

/**
 * Brings a person's open plan up to date inside the transaction of the deed that changed the person: end of term,
 * release, institution, papers, home. Returns what moved, for the audit row; undefined without an open plan.
 */
export const rebasePlan = async (
  tx: Kysely<Database>,
  personId: string,
  today: Day,
  trace: Trace = bySystem,
): Promise<Rebased | undefined> => {
  const plan = await tx
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.personId')
    .select(followedColumns)
    .where('plans.openKey', '=', personId)
    .executeTakeFirst()
  if (!plan) return undefined
  const change = changeFor(plan, today)
  if (change) return applyChange(tx, plan, change, today, trace)
  const moved = await reschedulePlans(tx, [plan.id], today, trace)
  return { change: {}, moved: moved.get(plan.id) ?? [] }
}
