/** The hours a person has worked, month by month, as they stand on the sheets of attendance. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { type Month, isMonth } from '~/domain/wages/pay'
import type { At } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { hoursWords, monthWords } from './months.server'

const mostShown = 60

/** One row for each month and place of work, the latest first. */
export const ownHoursQuery = (db: Kysely<Database>, actor: Actor) => {
  const month = sql<string>`substr(attendance_days.on_day, 1, 7)`
  return db
    .selectFrom('placements')
    .innerJoin('attendanceDays', 'attendanceDays.placementId', 'placements.id')
    .innerJoin('openings', 'openings.id', 'placements.openingId')
    .select((eb) => [
      month.as('month'),
      'placements.id',
      'openings.title',
      eb.fn.sum<number>('attendanceDays.minutes').as('minutes'),
      eb.fn.count<number>('attendanceDays.id').as('days'),
    ])
    .where(reachable(actor, 'wage.own', { person: 'placements.personId' }))
    .where('attendanceDays.minutes', '>', 0)
    .groupBy([month, 'placements.id', 'openings.title'])
    .orderBy(month, 'desc')
    .orderBy('placements.id')
    .limit(mostShown)
}

export const ownHoursPage = async (at: At) => {
  const rows = await ownHoursQuery(at.db, at.actor).execute()
  return {
    title: at.t('portal:hours.title'),
    rows: rows
      .filter((row): row is typeof row & { month: Month } => isMonth(row.month))
      .map((row) => ({
        key: `${row.month} ${row.id}`,
        month: monthWords(row.month, at),
        work: row.title,
        days: at.format.number(Number(row.days)),
        hours: hoursWords(Number(row.minutes)),
      })),
  }
}
