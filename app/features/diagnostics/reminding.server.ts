/** Reminders of requests for diagnostics whose answer is late: to whoever has them in hand. Nobody is named. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import { remindPages, staffOf } from '~/features/outbox/late.server'
import { type Clock, dayAt } from '~/platform/clock.server'

type Late = {
  readonly id: string
  readonly dueOn: Day
  readonly takenBy: string | null
  readonly institutionId: string
}

/** Late requests of the country, a batch at a time: whoever they are reminded to is found beside them. */
export const unscopedLateRequests = (
  db: Kysely<Database>,
  today: Day,
  after: Pick<Late, 'id' | 'dueOn'> | null,
) =>
  db
    .selectFrom('diagnosticRequests')
    .select(['id', 'dueOn', 'takenBy', 'institutionId'])
    .where('openKey', 'is not', null)
    .where('dueOn', '<', today)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('dueOn', 'id'), '>', eb.tuple(after?.dueOn ?? today, after?.id ?? '')),
      ),
    )
    .orderBy('dueOn')
    .orderBy('id')
    .limit(50)

/** Reminds of every late request, once: the psychologist who took it, or all of them while nobody did. */
export const remindOfDiagnostics = async (
  db: Databases,
  clock: Clock,
): Promise<{ readonly reminded: number }> => {
  const now = clock.now()
  const reminded = await remindPages<Late>(
    db,
    (after) => unscopedLateRequests(db.read, dayAt(now), after).execute(),
    async (rows) => {
      const ids = rows.map(({ institutionId }) => institutionId)
      const psychologists = await staffOf(db.read, ids, ['psychologist'])
      return rows.flatMap(({ id, dueOn, takenBy, institutionId }) =>
        (takenBy === null ? psychologists(institutionId) : [takenBy]).map((userId) => ({
          userId,
          kind: 'reminder' as const,
          dedupKey: `diagnostics ${id} late ${dueOn} ${userId}`,
          link: `/psychology/requests/${id}`,
          now: now.toISOString(),
        })),
      )
    },
  )
  return { reminded }
}
