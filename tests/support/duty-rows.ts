/** A running duty and the event behind it, for tests of who reaches what. */
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'

type Ids = { readonly personId?: string; readonly institutionId?: string; readonly region?: string }

/** Watched by the institution and the region alike. */
export const aDuty = async (
  db: Databases,
  { personId = '', institutionId = '', region = '' }: Ids,
): Promise<{ eventId: string; dutyId: string }> => {
  const [eventId, dutyId] = [newId(), newId()]
  const ties = { personId, institutionId, region }
  const event = { id: eventId, kind: 'police-register', ...ties, happenedOn: day('2026-11-02') }
  await db.write
    .insertInto('dutyEvents')
    .values({ ...event, recordedBy: newId(), recordedAt: testNow, version: 1 })
    .execute()
  const days = { startedOn: day('2026-11-02'), dueOn: day('2026-11-05'), sortOn: day('2026-11-05') }
  const rest = { state: 'open', late: 0, createdAt: testNow, version: 1 } as const
  await db.write
    .insertInto('duties')
    .values({ id: dutyId, eventId, code: 'DL-29', ...ties, ...days, ...rest })
    .execute()
  return { eventId, dutyId }
}
