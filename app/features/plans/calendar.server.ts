/** The holiday table as a calendar, read again only when somebody changed it. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Calendar, calendarFrom } from '~/domain/calendar/holidays'

const setting = 'calendar-revision'
/** A table nobody has touched is the one that the migration filled, the same in every database. */
const untouched = 'untouched'

const cache = new Map<string, Calendar>()

/** A text that differs after every change of the table. */
export const calendarRevision = async (db: Kysely<Database>): Promise<string> => {
  const row = await db.selectFrom('settings').select('value').where('key', '=', setting).executeTakeFirst()
  return row?.value ?? untouched
}

/** Remembers that the table changed. */
export const noteCalendarChange = async (tx: Kysely<Database>, revision: string): Promise<void> => {
  await tx
    .insertInto('settings')
    .values({ key: setting, value: revision })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: revision }))
    .execute()
}

/** The calendar in force. */
export const calendarOf = async (db: Kysely<Database>): Promise<Calendar> => {
  const revision = await calendarRevision(db)
  const known = cache.get(revision)
  if (known) return known
  const calendar = calendarFrom(await db.selectFrom('holidays').select(['day', 'kind']).execute())
  if (cache.size > 20) cache.clear()
  cache.set(revision, calendar)
  return calendar
}
