/** Opens plans for many people at once, each exactly once: the database's unique key decides between two that try. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import { releaseDayOf } from '~/domain/deadlines/schedule'
import { isLateArrival } from '~/domain/plans/window'
import { newId } from '~/platform/ids.server'
import { calendarOf } from './calendar.server'
import { reschedulePlans } from './schedule.server'

/** What opening needs of a person: in an institution, with an end of term. */
export type ToOpen = {
  readonly id: string
  readonly institutionId: string
  readonly endOfTerm: Day
  readonly releasedOn: Day | null
  readonly arrivedOn: Day | null
  readonly caseWorkerId: string | null
  readonly addressAfter: string | null
  readonly placeAfter: string | null
}

export type Opened = { readonly id: string; readonly personId: string; readonly institutionId: string }

/** Makes the plans and their deadlines. People who have an open plan already are passed over; returns those made. */
export const insertPlans = async (
  tx: Kysely<Database>,
  people: readonly ToOpen[],
  { today, now }: { readonly today: Day; readonly now: string },
): Promise<Opened[]> => {
  if (people.length === 0) return []
  const calendar = await calendarOf(tx)
  const opened = await tx
    .insertInto('plans')
    .values(
      people.map((person) => ({
        id: newId(),
        personId: person.id,
        institutionId: person.institutionId,
        openKey: person.id,
        state: 'preparing',
        openedOn: today,
        openedBecause: isLateArrival(person.endOfTerm, person.arrivedOn, today)
          ? ('arrived-late' as const)
          : ('window' as const),
        endOfTerm: person.endOfTerm,
        releaseOn: person.releasedOn ?? releaseDayOf(person.endOfTerm, calendar),
        leadUserId: person.caseWorkerId,
        addressAfter: person.addressAfter,
        placeAfter: person.placeAfter,
        createdAt: now,
        version: 1,
      })),
    )
    .onConflict((conflict) => conflict.column('openKey').doNothing())
    .returning(['id', 'personId', 'institutionId'])
    .execute()
  await reschedulePlans(
    tx,
    opened.map((each) => each.id),
    today,
  )
  return opened
}
