/** Reminders of watches whose decision or handover is late: to those who decide and hand over. Nobody is named. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import { remindPages, staffOf } from '~/features/outbox/late.server'
import type { Clock } from '~/platform/clock.server'

type Late = { readonly id: string; readonly dueAt: string; readonly institutionId: string }

/** Late watches of the country, a batch at a time: whoever they are reminded to is found beside them. */
export const unscopedLateWatches = (
  db: Kysely<Database>,
  now: string,
  after: Pick<Late, 'id' | 'dueAt'> | null,
) =>
  db
    .selectFrom('watches')
    .select(['id', 'dueAt', 'institutionId'])
    .where('openKey', 'is not', null)
    .where('dueAt', '<', now)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('dueAt', 'id'), '>', eb.tuple(after?.dueAt ?? now, after?.id ?? '')),
      ),
    )
    .orderBy('dueAt')
    .orderBy('id')
    .limit(50)

/** Reminds of every late watch, once for each time that was owed. Doing it twice tells nobody twice. */
export const remindOfWatches = async (
  db: Databases,
  clock: Clock,
): Promise<{ readonly reminded: number }> => {
  const now = clock.now().toISOString()
  const reminded = await remindPages<Late>(
    db,
    (after) => unscopedLateWatches(db.read, now, after).execute(),
    async (rows) => {
      const ids = rows.map(({ institutionId }) => institutionId)
      const heads = await staffOf(db.read, ids, ['institution-head', 'detachment-head'])
      return rows.flatMap(({ id, dueAt, institutionId }) =>
        heads(institutionId).map((userId) => ({
          userId,
          kind: 'reminder' as const,
          dedupKey: `watch ${id} late ${dueAt} ${userId}`,
          link: `/watches/${id}`,
          now,
        })),
      )
    },
  )
  return { reminded }
}
