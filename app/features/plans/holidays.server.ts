/** The holiday table: read by year, changed by those who may, each change followed by a recount of open deadlines. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { HolidaysTable } from '#db/schema/plans'
import { type Day, weekdayOf } from '~/domain/calendar/day'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { noteCalendarChange } from './calendar.server'

export type HolidayWords = Pick<HolidaysTable, 'day' | 'kind' | 'nameKk' | 'nameRu' | 'nameEn'>

export const holidaysOf = (db: Kysely<Database>, year: number) =>
  db
    .selectFrom('holidays')
    .selectAll()
    .where('day', '>=', `${year}-01-01` as Day)
    .where('day', '<=', `${year}-12-31` as Day)
    .orderBy('day')
    .execute()

/** The latest changes of the table, newest first. */
export const holidayHistory = (db: Kysely<Database>) =>
  db
    .selectFrom('auditEvents as e')
    .innerJoin('auditValues as v', 'v.eventId', 'e.id')
    .leftJoin('users', 'users.id', 'e.actorId')
    .select(['e.id', 'e.at', 'e.subjectId', 'v.details', 'users.name'])
    .where('e.subjectType', '=', 'holiday')
    .where('e.outcome', '=', 'done')
    .orderBy('e.seq', 'desc')
    .limit(20)
    .execute()

const weekend = 6

const change = async (work: Work, day: Day, details: Readonly<Record<string, unknown>>): Promise<void> => {
  await noteCalendarChange(work.tx, work.newId())
  work.about({ type: 'holiday', id: day, details })
}

/**
 * Adds a day off, or a weekend day on which people work. Refused: `day-known`, `not-weekend` (only a Saturday or Sunday
 * can become a working day).
 */
export const addHoliday = command(
  'holiday.manage',
  async (work, words: HolidayWords): Promise<Result<string>> => {
    work.permit({})
    await change(work, words.day, { added: words })
    if (words.kind === 'working' && weekdayOf(words.day) < weekend) return refuse('holidays.not-weekend')
    const known = await work.tx
      .selectFrom('holidays')
      .select('day')
      .where('day', '=', words.day)
      .executeTakeFirst()
    if (known) return refuse('holidays.day-known')
    await work.tx
      .insertInto('holidays')
      .values({ ...words, version: 1 })
      .execute()
    return ok(words.day)
  },
)

/** Takes a day out of the table. Refused: `day-unknown`. */
export const removeHoliday = command('holiday.manage', async (work, day: Day): Promise<Result<string>> => {
  work.permit({})
  const row = await work.tx.selectFrom('holidays').selectAll().where('day', '=', day).executeTakeFirst()
  await change(work, day, { removed: row ?? null })
  if (!row) return refuse('holidays.day-unknown')
  await work.tx.deleteFrom('holidays').where('day', '=', day).execute()
  return ok(day)
})
