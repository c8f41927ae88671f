/** Keeps the deadlines of plans and the next due day of their people in step with the facts. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#db/schema'
import type { PlanDeadlinesTable } from '#db/schema/plans'
import type { Day } from '~/domain/calendar/day'
import { restrictedCodes } from '~/domain/deadlines/codes'
import type { Deadline } from '~/domain/deadlines/deadline'
import { type Shift, type Stood, shiftOf } from '~/domain/deadlines/rebase'
import { releaseDayIn, scheduleDeadlines } from '~/domain/deadlines/schedule'
import type { Holds } from '~/domain/law/rule'
import { newId } from '~/platform/ids.server'
import { calendarOf } from './calendar.server'
import { gatherFacts } from './facts.server'
import { type Trace, bySystem, keepShifts } from './shifts.server'

type Row = Selectable<PlanDeadlinesTable>
type Applies = Row['applies']

/** A day that moved, as the audit row keeps it. */
export type Moved = { readonly code: string; readonly from: Day | null; readonly to: Day | null }

/** A stored row as the rules compare it with a new count. */
export const stoodAt = (row: Pick<Row, 'code' | 'dueOn' | 'anchorDay' | 'applies'>): Stood => ({
  code: row.code,
  due: row.dueOn,
  anchorDay: row.anchorDay,
  applies: row.applies === 'unknown' ? 'unknown' : row.applies === 'yes',
})

const answerOf = (holds: Holds): Applies => (holds === 'unknown' ? 'unknown' : holds ? 'yes' : 'no')

/** Which notice another service answers. */
const noticeFor: Readonly<Record<string, string>> = { 'DL-08': 'DL-07', 'DL-11': 'DL-10' }

const countedFor = (deadline: Deadline, doneOn: ReadonlyMap<string, Day | null>) => ({
  applies: answerOf(deadline.applies),
  anchorDay: deadline.anchorDay,
  dueOn: deadline.due,
  late: deadline.late,
  waitingSince: doneOn.get(noticeFor[deadline.code] ?? '') ?? null,
})

type Counted = ReturnType<typeof countedFor>

const differs = (row: Row, counted: Counted): boolean =>
  row.applies !== counted.applies ||
  row.anchorDay !== counted.anchorDay ||
  row.dueOn !== counted.dueOn ||
  row.late !== counted.late ||
  row.waitingSince !== counted.waitingSince

type PlanRow = {
  readonly id: string
  readonly personId: string
  readonly institutionId: string
  readonly releaseOn: Day
}

const writeDeadlines = async (
  tx: Kysely<Database>,
  plan: PlanRow,
  deadlines: readonly Deadline[],
  rows: readonly Row[],
  { today, trace }: { readonly today: Day; readonly trace: Trace },
): Promise<Moved[]> => {
  const { id: planId, personId, institutionId } = plan
  const byCode = new Map(rows.map((each) => [each.code, each]))
  // A notice that turned out not to be needed was never sent: nobody waits for its answer.
  const doneOn = new Map(
    rows.filter((each) => each.answer !== 'not-needed').map((each) => [each.code, each.doneOn]),
  )
  const shifts: Shift[] = []
  const fresh: Row[] = []
  for (const deadline of deadlines) {
    const counted = countedFor(deadline, doneOn)
    const row = byCode.get(deadline.code)
    if (!row) {
      fresh.push({
        id: newId(),
        planId,
        personId,
        institutionId,
        code: deadline.code,
        ...counted,
        doneOn: null,
        doneBy: null,
        note: null,
        answer: null,
        version: 1,
      })
    } else if (!row.doneOn && differs(row, counted)) {
      shifts.push(...[shiftOf(stoodAt(row), deadline)].filter((each) => each !== undefined))
      await tx
        .updateTable('planDeadlines')
        .set({ ...counted, institutionId, version: row.version + 1 })
        .where('id', '=', row.id)
        .execute()
    }
  }
  if (fresh.length > 0) await tx.insertInto('planDeadlines').values(fresh).execute()
  await keepShifts(tx, plan, shifts, today, trace)
  return shifts.map(({ code, from, to }) => ({ code, from, to }))
}

const earliest = (one: Day | null | undefined, other: Day | null | undefined): Day | null => {
  if (!one || !other) return one ?? other ?? null
  return one < other ? one : other
}

/**
 * Sets the earliest open deadline or measure of each person's open plan; null when there is none. Everybody who sees the
 * person sees this day, so deadlines that tell of the conviction do not count: they stand on the worklists of those who
 * may read the articles.
 */
export const refreshNextDue = async (tx: Kysely<Database>, personIds: readonly string[]): Promise<void> => {
  if (personIds.length === 0) return
  const deadlines = await tx
    .selectFrom('planDeadlines as d')
    .innerJoin('plans', 'plans.id', 'd.planId')
    .select(['d.personId', (eb) => eb.fn.min('d.dueOn').as('due')])
    .where('plans.openKey', 'in', personIds)
    .where('d.doneOn', 'is', null)
    .where('d.applies', '!=', 'no')
    .where('d.code', 'not in', restrictedCodes)
    .groupBy('d.personId')
    .execute()
  const measures = await tx
    .selectFrom('measures as m')
    .innerJoin('plans', 'plans.id', 'm.planId')
    .select(['m.personId', (eb) => eb.fn.min('m.dueOn').as('due')])
    .where('plans.openKey', 'in', personIds)
    .where('m.status', 'in', ['planned', 'in-progress'])
    .groupBy('m.personId')
    .execute()
  const people = await tx
    .selectFrom('people')
    .select(['id', 'nextDueOn'])
    .where('id', 'in', personIds)
    .execute()
  const dueIn = (rows: readonly { readonly personId: string; readonly due: Day | null }[]) =>
    new Map(rows.map((each) => [each.personId, each.due]))
  const [first, second] = [dueIn(deadlines), dueIn(measures)]
  for (const { id, nextDueOn } of people) {
    const due = earliest(first.get(id), second.get(id))
    if (due !== nextDueOn)
      await tx.updateTable('people').set({ nextDueOn: due }).where('id', '=', id).execute()
  }
}

/**
 * Counts the deadlines of open plans anew: missing rows are made, open ones moved, done ones left as they were.
 * Returns the days that moved, by plan; each stands in the history of shifts under `trace`. `today` picks the lengths of
 * time in force.
 */
export const reschedulePlans = async (
  tx: Kysely<Database>,
  planIds: readonly string[],
  today: Day,
  trace: Trace = bySystem,
): Promise<ReadonlyMap<string, readonly Moved[]>> => {
  if (planIds.length === 0) return new Map()
  const plans = await tx
    .selectFrom('plans')
    .select(['id', 'personId', 'institutionId', 'releaseOn'])
    .where('id', 'in', planIds)
    .where('openKey', 'is not', null)
    .execute()
  const calendar = await calendarOf(tx)
  const facts = await gatherFacts(
    tx,
    plans.map((each) => ({ personId: each.personId, planId: each.id })),
  )
  const rows = await tx.selectFrom('planDeadlines').selectAll().where('planId', 'in', planIds).execute()
  const moved = new Map<string, readonly Moved[]>()
  for (const plan of plans) {
    const known = facts.get(plan.personId)
    if (!known) continue
    const own = rows.filter((each) => each.planId === plan.id)
    const deadlines = scheduleDeadlines(known, calendar, today)
    moved.set(plan.id, await writeDeadlines(tx, plan, deadlines, own, { today, trace }))
    const releaseOn = releaseDayIn(known, calendar)
    if (releaseOn && releaseOn !== plan.releaseOn)
      await tx.updateTable('plans').set({ releaseOn }).where('id', '=', plan.id).execute()
  }
  await refreshNextDue(
    tx,
    plans.map((each) => each.personId),
  )
  return moved
}
