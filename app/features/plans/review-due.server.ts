/** Plans whose person is to be asked about needs now: nobody completed an assessment in the current window. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { daysBefore } from '#db/dialect'
import type { Database } from '#db/schema'
import { reviewOn, reviewWindows } from '~/domain/assessments/review'
import { type Day, addDays } from '~/domain/calendar/day'
import type { Reader } from './reader'

type Joined = ExpressionBuilder<Database, 'plans' | 'people'>

/** For queries over `plans` joined with `people`; says the same as `reviewOn`, window by window. */
export const owesReview =
  (db: Kysely<Database>, today: Day) =>
  (eb: Joined): Expression<SqlBool> => {
    const assessedSince = (from: number | null) =>
      eb.exists(
        eb
          .selectFrom('assessments as a')
          .select('a.id')
          .whereRef('a.personId', '=', 'people.id')
          .where('a.completedOn', 'is not', null)
          .$if(from !== null, (query) =>
            query.where(
              sql<SqlBool>`${sql.ref('a.completedOn')} >= ${daysBefore(db, 'plans.releaseOn', from ?? 0)}`,
            ),
          ),
      )
    return eb.and([
      eb('people.standing', '=', 'in-custody'),
      eb.or(
        reviewWindows.map(({ from, to }) =>
          eb.and([
            eb('plans.releaseOn', '>=', addDays(today, to)),
            ...(from === null ? [] : [eb('plans.releaseOn', '<=', addDays(today, from))]),
            eb.not(assessedSince(from)),
          ]),
        ),
      ),
    ])
  }

type Owing = {
  readonly releaseOn: Day
  readonly openedOn: Day
  readonly assessedOn: Day | null
}

/** Until when the person is to be asked, and whether that has passed. */
export const reviewBadge = (
  { releaseOn, openedOn, assessedOn }: Owing,
  { t, format, today }: Pick<Reader, 't' | 'format' | 'today'>,
) => {
  const review = reviewOn(releaseOn, { assessedOn, since: openedOn }, today)
  const isLate = review.state === 'overdue'
  return {
    tone: isLate ? ('bad' as const) : ('warn' as const),
    text: t(`plans:review.${isLate ? 'overdue' : 'due'}`, { day: format.day(review.dueBy) }),
  }
}
