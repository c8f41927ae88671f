/** Counts every open deadline and running duty anew after the holiday table changed: in small pieces, going on where it was stopped. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import { breathe } from '~/platform/breath.server'
import { type Clock, dayAt } from '~/platform/clock.server'
import { whenFree } from '~/platform/patience.server'
import { countMovable, movableAfter, moveDuties } from '~/features/duties/calendar-moves.server'
import { calendarOf, calendarRevision } from '~/features/plans/calendar.server'
import { reschedulePlans } from '~/features/plans/schedule.server'

/** Plans counted in one transaction: short enough not to keep others waiting. */
const perPiece = 6
const dutiesPerPiece = 50
const applied = 'calendar-applied'

const isApplied = async (db: Kysely<Database>, revision: string): Promise<boolean> => {
  const row = await db.selectFrom('settings').select('value').where('key', '=', applied).executeTakeFirst()
  return (row?.value ?? 'untouched') === revision
}

const noteApplied = async (db: Kysely<Database>, revision: string): Promise<void> => {
  await db
    .insertInto('settings')
    .values({ key: applied, value: revision })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: revision }))
    .execute()
}

const recountOf = (db: Kysely<Database>, revision: string) =>
  db.selectFrom('calendarRecounts').selectAll().where('id', '=', revision).executeTakeFirst()

/** The recount of this revision, begun if nobody has. */
const begin = async ({ read, write }: Databases, revision: string, now: string) => {
  const { total } = await read
    .selectFrom('plans')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('openKey', 'is not', null)
    .executeTakeFirstOrThrow()
  await write
    .insertInto('calendarRecounts')
    .values({
      id: revision,
      lastPlanId: '',
      total: Number(total),
      done: 0,
      moved: 0,
      dutiesTotal: await countMovable(read),
      startedAt: now,
      finishedAt: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

const authorOf = async (tx: Kysely<Database>, revision: string): Promise<string | null> => {
  const change = await tx
    .selectFrom('holidayChanges')
    .select('changedBy')
    .where('id', '=', revision)
    .executeTakeFirst()
  return change?.changedBy ?? null
}

type Piece = { readonly db: Databases; readonly revision: string; readonly clock: Clock }

const inPiece = ({ db }: Piece, work: (tx: Kysely<Database>) => Promise<boolean>): Promise<boolean> =>
  whenFree(() => db.write.transaction().execute(work))

/** Counts the next few plans and remembers how far it came, in one transaction. False when there are none left. */
const countPlans = (piece: Piece): Promise<boolean> =>
  inPiece(piece, async (tx) => {
    const { revision, clock } = piece
    const last = (await recountOf(tx, revision))?.lastPlanId ?? ''
    const plans = await tx
      .selectFrom('plans')
      .select('id')
      .where('openKey', 'is not', null)
      .where('id', '>', last)
      .orderBy('id')
      .limit(perPiece)
      .execute()
    const ids = plans.map((each) => each.id)
    const moved = await reschedulePlans(tx, ids, dayAt(clock.now()), {
      enteredBy: await authorOf(tx, revision),
      changeId: revision,
      cause: 'calendar-changed',
    })
    const count = [...moved.values()].reduce((sum, each) => sum + each.length, 0)
    await tx
      .updateTable('calendarRecounts')
      .set((eb) => ({
        lastPlanId: ids.at(-1) ?? last,
        done: eb('done', '+', ids.length),
        moved: eb('moved', '+', count),
      }))
      .where('id', '=', revision)
      .execute()
    return ids.length === perPiece
  })

/** The same for the next few running duties. */
const countDuties = (piece: Piece): Promise<boolean> =>
  inPiece(piece, async (tx) => {
    const { revision, clock } = piece
    const last = (await recountOf(tx, revision))?.lastDutyId ?? ''
    const rows = await movableAfter(tx, last, dutiesPerPiece).execute()
    const moved = await moveDuties(tx, rows, await calendarOf(tx), {
      changeId: revision,
      enteredBy: await authorOf(tx, revision),
      today: dayAt(clock.now()),
    })
    await tx
      .updateTable('calendarRecounts')
      .set((eb) => ({
        lastDutyId: rows.at(-1)?.id ?? last,
        dutiesDone: eb('dutiesDone', '+', rows.length),
        dutiesMoved: eb('dutiesMoved', '+', moved),
      }))
      .where('id', '=', revision)
      .execute()
    return rows.length === dutiesPerPiece
  })

const countPiece = async (piece: Piece): Promise<boolean> =>
  (await countPlans(piece)) || (await countDuties(piece))

/** Counts until done; a table changed meanwhile begins its own recount. True when there was something to count. */
const recount = async (db: Databases, clock: Clock): Promise<boolean> => {
  const revision = await calendarRevision(db.read)
  if (await isApplied(db.read, revision)) return false
  await begin(db, revision, clock.now().toISOString())
  while (await countPiece({ db, revision, clock })) {
    await breathe()
    if ((await calendarRevision(db.read)) !== revision) return recount(db, clock)
  }
  await db.write
    .updateTable('calendarRecounts')
    .set({ finishedAt: clock.now().toISOString() })
    .where('id', '=', revision)
    .execute()
  await noteApplied(db.write, revision)
  return true
}

const running = new WeakMap<Databases, Promise<boolean>>()

/** Counts deadlines anew when the holiday table changed since the last time; one run at a time in this process. */
export const applyCalendar = (db: Databases, clock: Clock): Promise<boolean> => {
  const current = running.get(db)
  if (current) return current
  const run = recount(db, clock).finally(() => running.delete(db))
  running.set(db, run)
  return run
}

/** The same without keeping the reader waiting; should it fail, the next hour goes on with it. */
export const applyCalendarSoon = (db: Databases, clock: Clock): void => {
  applyCalendar(db, clock).catch(() => undefined)
}

/** How far the latest recount is; undefined when the table was never changed. */
export const latestRecount = (db: Kysely<Database>) =>
  db.selectFrom('calendarRecounts').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
