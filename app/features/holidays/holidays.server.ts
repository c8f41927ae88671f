/** The holiday table: read by year, changed by those who may, each change kept with who, from what, to what and why. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { HolidaysTable } from '#db/schema/plans'
import { type Day, weekdayOf } from '~/domain/calendar/day'
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import { noteCalendarChange } from '~/features/plans/calendar.server'
import type { HolidayValue } from './holiday-forms'

type HolidayRow = HolidaysTable

export const holidaysOf = (db: Kysely<Database>, year: number) =>
  db
    .selectFrom('holidays')
    .selectAll()
    .where('day', '>=', `${year}-01-01` as Day)
    .where('day', '<=', `${year}-12-31` as Day)
    .orderBy('day')
    .execute()

export const holidayOn = (db: Kysely<Database>, day: Day): Promise<HolidayRow | undefined> =>
  db.selectFrom('holidays').selectAll().where('day', '=', day).executeTakeFirst()

/** The latest changes of the table, newest first. */
export const holidayHistory = (db: Kysely<Database>) =>
  db
    .selectFrom('holidayChanges as c')
    .leftJoin('users', 'users.id', 'c.changedBy')
    .selectAll('c')
    .select('users.name')
    .orderBy('c.id', 'desc')
    .limit(20)
    .execute()

const saturday = 6

/** What the row becomes; null takes the day out of the table. */
const rowAfter = (value: HolidayValue, before: HolidayRow | undefined): HolidayRow | null => {
  const { day, kind, nameKk, nameRu, nameEn } = value
  if (kind === 'ordinary') return null
  return {
    day,
    kind,
    nameKk: nameKk ?? '',
    nameRu: nameRu ?? '',
    nameEn: nameEn ?? '',
    version: (before?.version ?? 0) + 1,
  }
}

const saysTheSame = (before: HolidayRow | undefined, after: HolidayRow | null): boolean => {
  if (!before || !after) return !before && !after
  return (['kind', 'nameKk', 'nameRu', 'nameEn'] as const).every((name) => before[name] === after[name])
}

/** What stands against a change; undefined when nothing does. The last part of the code names the field. */
export const holidayProblem = (value: HolidayValue, before: HolidayRow | undefined): string | undefined => {
  if (value.kind === 'working' && weekdayOf(value.day) < saturday) return 'holidays.not-weekend'
  if (value.kind !== 'ordinary' && !(value.nameKk && value.nameRu && value.nameEn))
    return 'holidays.name-missing'
  return saysTheSame(before, rowAfter(value, before)) ? 'holidays.nothing-changed' : undefined
}

/**
 * Makes a day off, a working day or an ordinary one of it. Refused: `errors:stale`, `holidays.not-weekend` (only a
 * Saturday or Sunday can become a working day), `holidays.name-missing`, `holidays.nothing-changed`. The recount of
 * open deadlines follows outside of this deed.
 */
export const changeHoliday = command(
  'holiday.manage',
  async (work, value: HolidayValue): Promise<Result<string>> => {
    work.permit({})
    const { tx, newId } = work
    const { day, why, version } = value
    const before = await holidayOn(tx, day)
    const after = rowAfter(value, before)
    work.about({ type: 'holiday', id: day, details: { before: before ?? null, after, why } })
    if ((before?.version ?? 0) !== version) return refuse('errors:stale')
    const problem = holidayProblem(value, before)
    if (problem) return refuse(problem)
    await tx.deleteFrom('holidays').where('day', '=', day).execute()
    if (after) await tx.insertInto('holidays').values(after).execute()
    const id = newId()
    await tx
      .insertInto('holidayChanges')
      .values({
        id,
        day,
        before: before ? JSON.stringify(before) : null,
        after: after ? JSON.stringify(after) : null,
        why,
        changedBy: work.actor.userId,
        changedAt: work.now,
      })
      .execute()
    await noteCalendarChange(tx, id)
    return ok(day)
  },
)
