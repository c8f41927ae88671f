/** Reminders of reviews that the commission owes: to the heads who call it together. Nobody is named. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import { remindPages, staffOf } from '~/features/outbox/late.server'
import { type Clock, dayAt } from '~/platform/clock.server'

type Due = { readonly id: string; readonly sortOn: Day; readonly institutionId: string }

/** Reviews that are due in the country, a batch at a time: whoever they are reminded to is found beside them. */
export const unscopedDueReviews = (
  db: Kysely<Database>,
  today: Day,
  after: Pick<Due, 'id' | 'sortOn'> | null,
) =>
  db
    .selectFrom('registerPlacements')
    .select(['id', 'sortOn', 'institutionId'])
    .where('openKey', 'is not', null)
    .where('sortOn', '<=', today)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('sortOn', 'id'), '>', eb.tuple(after?.sortOn ?? today, after?.id ?? '')),
      ),
    )
    .orderBy('sortOn')
    .orderBy('id')
    .limit(50)

/** Reminds of every review that is due, once for each day that was set. */
export const remindOfReviews = async (
  db: Databases,
  clock: Clock,
): Promise<{ readonly reminded: number }> => {
  const now = clock.now()
  const reminded = await remindPages<Due>(
    db,
    (after) => unscopedDueReviews(db.read, dayAt(now), after).execute(),
    async (rows) => {
      const ids = rows.map(({ institutionId }) => institutionId)
      const heads = await staffOf(db.read, ids, ['institution-head', 'detachment-head'])
      return rows.flatMap(({ id, sortOn, institutionId }) =>
        heads(institutionId).map((userId) => ({
          userId,
          kind: 'reminder' as const,
          dedupKey: `register ${id} review ${sortOn} ${userId}`,
          link: `/preventive-register/${id}`,
          now: now.toISOString(),
        })),
      )
    },
  )
  return { reminded }
}
