/** Who waits at the gate: the mark of the board follows a volunteer's visit, and a visit follows the day of release. */
import type { Kysely, Transaction } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import { type GateStep, gateAfter, usualService } from '~/domain/handovers/release-day'
import { enqueue } from '~/features/outbox/commands.server'
import { type Clock, dayAt } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'

type By = { readonly userId: string; readonly now: string }

/** Puts on the board what became of a visit at the gate: nothing where there is no plan, or somebody wrote otherwise. */
export const followAtGate = async (
  tx: Kysely<Database>,
  personId: string,
  step: GateStep,
  { userId, now }: By,
): Promise<void> => {
  const plan = await tx
    .selectFrom('plans')
    .select('id')
    .where('personId', '=', personId)
    .where('state', '!=', 'closed')
    .orderBy('openedOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!plan) return
  const stored = await tx
    .selectFrom('releaseMarks')
    .select(['id', 'state', 'version'])
    .where('planId', '=', plan.id)
    .where('key', '=', 'gate')
    .executeTakeFirst()
  const state = gateAfter(step, stored?.state ?? 'not-known')
  if (state === null) return
  const row = { state, markedBy: userId, markedAt: now, version: (stored?.version ?? 0) + 1 }
  if (stored) await tx.updateTable('releaseMarks').set(row).where('id', '=', stored.id).execute()
  else
    await tx
      .insertInto('releaseMarks')
      .values({
        ...row,
        id: newId(),
        planId: plan.id,
        personId,
        key: 'gate',
        service: usualService.gate,
        note: null,
      })
      .onConflict((conflict) => conflict.columns(['planId', 'key']).doNothing())
      .execute()
}

/** Visits at the gate that are allowed for a day on which the person is not released any more. */
export const misplacedVisits = (db: Kysely<Database>, today: Day, personId: string | null) =>
  db
    .selectFrom('volunteerVisits as w')
    .innerJoin('people', 'people.id', 'w.personId')
    .leftJoin('plans', 'plans.openKey', 'people.id')
    .select(['w.id', 'w.volunteerId', 'w.personId', 'w.askedBy', 'w.decidedBy', 'w.version'])
    .where('w.purpose', '=', 'gate')
    .where('w.state', '=', 'allowed')
    .where('w.onDay', '>=', today)
    .$if(personId !== null, (query) => query.where('w.personId', '=', personId))
    .where((eb) => {
      const releaseOn = eb.fn.coalesce('people.releasedOn', 'plans.releaseOn', 'people.endOfTerm')
      return eb.or([eb(releaseOn, 'is', null), eb(releaseOn, '!=', eb.ref('w.onDay'))])
    })
    .orderBy('w.id')

type On = { readonly today: Day; readonly now: string }

/**
 * Where a day of release moved, the visit at the gate is asked for anew: nobody would come, or nobody would be there. Whoever
 * asked for it and whoever allowed it hear so. Gives how many there were.
 */
export const askGateAnew = async (
  tx: Transaction<Database>,
  personId: string | null,
  { today, now }: On,
): Promise<number> => {
  const visits = await misplacedVisits(tx, today, personId).execute()
  for (const visit of visits) {
    const { id, version } = visit
    await tx
      .updateTable('volunteerVisits')
      .set({ state: 'asked', personId: null, decidedBy: null, decidedOn: null, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .execute()
    const by = { userId: visit.decidedBy ?? visit.askedBy, now }
    if (visit.personId !== null) await followAtGate(tx, visit.personId, 'off', by)
    const told = [
      { userId: visit.askedBy, link: `/volunteering/volunteers/${visit.volunteerId}` },
      { userId: visit.decidedBy, link: `/volunteering/visits/${id}` },
    ]
    for (const { userId, link } of told)
      if (userId !== null)
        await enqueue(tx, {
          userId,
          kind: 'visit-moved',
          dedupKey: `visit-moved-${id}-${version}-${userId}`,
          link,
          now,
        })
  }
  return visits.length
}

/** The same for everybody, where files, holidays or the calendar moved a day. Doing it twice changes nothing more. */
export const askGatesAnew = (db: Databases, clock: Clock): Promise<number> => {
  const at = clock.now()
  return whenFree(() =>
    db.write
      .transaction()
      .execute((tx) => askGateAnew(tx, null, { today: dayAt(at), now: at.toISOString() })),
  )
}
