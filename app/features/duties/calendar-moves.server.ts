/** Duties that count working days, moved when the holiday table changed; each move is kept, and what was late stays late. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#db/schema'
import type { DutiesTable } from '#db/schema/duties'
import { type Day, addDays } from '~/domain/calendar/day'
import type { Calendar } from '~/domain/calendar/holidays'
import { dueOf } from '~/domain/duties/duty'
import { dutyRuleOf, workingDayCodes } from '~/domain/duties/rules'
import { newId } from '~/platform/ids.server'
import { happeningIn } from './start.server'

type Row = Pick<Selectable<DutiesTable>, 'id' | 'code' | 'personId' | 'startedOn' | 'startedAt' | 'dueOn'>

const columns = ['d.id', 'd.code', 'd.personId', 'd.startedOn', 'd.startedAt', 'd.dueOn'] as const

const openOnes = (db: Kysely<Database>) =>
  db
    .selectFrom('duties as d')
    .select(columns)
    .where('d.state', '=', 'open')
    .where('d.code', 'in', workingDayCodes)

/** How many running duties a recount looks at. */
export const countMovable = async (db: Kysely<Database>): Promise<number> => {
  const row = await db
    .selectFrom('duties as d')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('d.state', '=', 'open')
    .where('d.code', 'in', workingDayCodes)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** The next running duties after `lastId`, by id. */
export const movableAfter = (db: Kysely<Database>, lastId: string, limit: number) =>
  openOnes(db).where('d.id', '>', lastId).orderBy('d.id').limit(limit)

/** Running duties due from `from` on, for so many days: those that a change of `near` days around may move. */
export const movableDue = (db: Kysely<Database>, from: Day, days: number) =>
  openOnes(db)
    .where('d.sortOn', '>=', from)
    .where('d.sortOn', '<', addDays(from, days))
    .orderBy('d.sortOn')
    .orderBy('d.id')

/** Where a duty moves to by this calendar; null while its day stays. */
export const movedTo = (row: Row, calendar: Calendar): { readonly from: Day; readonly to: Day } | null => {
  const due = dueOf(dutyRuleOf(row.code).term, happeningIn(row.startedOn, row.startedAt), calendar)
  return row.dueOn && due.on && due.on !== row.dueOn ? { from: row.dueOn, to: due.on } : null
}

type Trace = { readonly changeId: string; readonly enteredBy: string | null; readonly today: Day }

/** Moves these duties and keeps each move; gives how many moved. */
export const moveDuties = async (
  tx: Kysely<Database>,
  rows: readonly Row[],
  calendar: Calendar,
  { changeId, enteredBy, today }: Trace,
): Promise<number> => {
  const moves = rows.flatMap((row) => {
    const move = movedTo(row, calendar)
    return move ? [{ row, ...move }] : []
  })
  for (const { row, to } of moves)
    await tx
      .updateTable('duties')
      .set((eb) => ({ dueOn: to, sortOn: to, version: eb('version', '+', 1) }))
      .where('id', '=', row.id)
      .execute()
  const kept = moves.map(({ row, from, to }) => ({
    id: newId(),
    dutyId: row.id,
    personId: row.personId,
    code: row.code,
    fromDay: from,
    toDay: to,
    cause: 'calendar-changed',
    changeId,
    changedOn: today,
    enteredBy,
    wasPast: from < today ? (1 as const) : (0 as const),
  }))
  if (kept.length > 0) await tx.insertInto('dutyShifts').values(kept).execute()
  return moves.length
}

/** The moves of these duties, newest first, with who moved them. */
export const movesOf = (db: Kysely<Database>, dutyIds: readonly string[]) =>
  db
    .selectFrom('dutyShifts as s')
    .leftJoin('users', 'users.id', 's.enteredBy')
    .selectAll('s')
    .select('users.name')
    .where('s.dutyId', 'in', dutyIds)
    .orderBy('s.id', 'desc')
