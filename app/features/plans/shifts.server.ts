/** The history of moved deadlines: from which day to which, why, and by whose word. Rows are only ever added. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import type { Shift, ShiftCause } from '~/domain/deadlines/rebase'
import { newId } from '~/platform/ids.server'

/** Whose word moved the deadlines: null is the product itself. A named cause stands for what the anchors would tell. */
export type Trace = {
  readonly enteredBy: string | null
  readonly changeId?: string | null | undefined
  readonly cause?: ShiftCause | undefined
}

export const bySystem: Trace = { enteredBy: null }

type Of = { readonly id: string; readonly personId: string }

/** Keeps the moved days of one plan. */
export const keepShifts = async (
  tx: Kysely<Database>,
  plan: Of,
  shifts: readonly Shift[],
  changedOn: Day,
  { enteredBy, changeId = null, cause }: Trace,
): Promise<void> => {
  if (shifts.length === 0) return
  const rows = shifts.map((each) => ({
    id: newId(),
    planId: plan.id,
    personId: plan.personId,
    code: each.code,
    fromDay: each.from,
    toDay: each.to,
    cause: cause ?? each.cause,
    changeId,
    changedOn,
    enteredBy,
  }))
  await tx.insertInto('deadlineShifts').values(rows).execute()
}

/** Moves of a plan's deadlines that had a day before, the newest first, with what is known of their cause. */
export const shiftsOf = (db: Kysely<Database>, planId: string) =>
  db
    .selectFrom('deadlineShifts as s')
    .leftJoin('termChanges as c', 'c.id', 's.changeId')
    .leftJoin('users', 'users.id', 's.enteredBy')
    .select([
      's.id',
      's.code',
      's.fromDay',
      's.toDay',
      's.cause',
      's.changedOn',
      'c.cause as termCause',
      'users.name as enteredBy',
    ])
    .where('s.planId', '=', planId)
    .where('s.fromDay', 'is not', null)
    .orderBy('s.id', 'desc')
    .execute()
