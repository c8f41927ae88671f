/** What is planned around a day: the time of a person and of an officer that is already taken. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Day, addDays } from '~/domain/calendar/day'
import type { Taken } from '~/domain/meetings/meeting'

type Whose = { readonly personId: string; readonly officerId: string }

/** Unscoped, with a reason: a time is taken whoever took it, and only its hours are told. A meeting may reach over midnight. */
export const unscopedAround = (db: Kysely<Database>, column: 'personId' | 'officerId', id: string, on: Day) =>
  db
    .selectFrom('planMeetings')
    .select(['id', 'startsAt', 'minutes'])
    .where(column, '=', id)
    .where('onDay', '>=', addDays(on, -1))
    .where('onDay', '<=', addDays(on, 1))
    .where('state', '=', 'planned')

/** Planned meetings of the person or of the officer on the day and its neighbours. */
export const takenAround = async (
  db: Kysely<Database>,
  { personId, officerId }: Whose,
  on: Day,
): Promise<Taken[]> => [
  ...(await unscopedAround(db, 'personId', personId, on).execute()).map((each) => ({
    ...each,
    of: 'person' as const,
  })),
  ...(await unscopedAround(db, 'officerId', officerId, on).execute()).map((each) => ({
    ...each,
    of: 'officer' as const,
  })),
]
