/** Walks through people and plans in small batches: opens what is due, lets plans follow their people. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import { latestEndInWindow } from '~/domain/plans/window'
import { appendAudit } from '~/platform/audit.server'
import { breathe } from '~/platform/breath.server'
import { type Clock, dayAt } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import { type ToOpen, insertPlans } from './open.server'
import { applyChange, changeFor, followedColumns } from './rebase.server'

/** People or plans looked at between two breaths of the server. */
const looked = 200
/** Plans written in one transaction: short enough not to keep others waiting. */
const written = 6

const chunksOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  )

type Cursor = { readonly endOfTerm: Day; readonly id: string }

/** People in custody whose window has begun, soonest end of term first. */
export const inWindow = (db: Kysely<Database>, today: Day, after: Cursor | null) =>
  db
    .selectFrom('people')
    .select([
      'id',
      'institutionId',
      'endOfTerm',
      'releasedOn',
      'arrivedOn',
      'caseWorkerId',
      'addressAfter',
      'placeAfter',
    ])
    .where('endOfTerm', '>=', after?.endOfTerm ?? today)
    .where('endOfTerm', '<=', latestEndInWindow(today))
    .where('standing', '=', 'in-custody')
    .where('institutionId', 'is not', null)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('endOfTerm', 'id'), '>', eb.tuple(after?.endOfTerm ?? today, after?.id ?? '')),
      ),
    )
    .orderBy('endOfTerm')
    .orderBy('id')
    .limit(looked)

/** A plan of the same term that was closed is not opened again by itself. */
export const withoutPlan = async (db: Kysely<Database>, people: readonly ToOpen[]): Promise<ToOpen[]> => {
  if (people.length === 0) return []
  const plans = await db
    .selectFrom('plans')
    .select(['personId', 'openKey', 'endOfTerm'])
    .where(
      'personId',
      'in',
      people.map((each) => each.id),
    )
    .execute()
  return people.filter(
    (person) =>
      !plans.some(
        (plan) =>
          plan.personId === person.id && (plan.openKey !== null || plan.endOfTerm === person.endOfTerm),
      ),
  )
}

const openBatch = (
  db: Databases,
  clock: Clock,
  people: readonly ToOpen[],
  requestId: string,
): Promise<number> =>
  whenFree(() =>
    db.write.transaction().execute(async (tx) => {
      const now = clock.now()
      const opened = await insertPlans(tx, people, { today: dayAt(now), now: now.toISOString() })
      for (const { id, personId, institutionId } of opened) {
        const subject = { type: 'plan', id } as const
        const entry = { at: now.toISOString(), actor: 'system', deed: 'plan.open', outcome: 'done' } as const
        await appendAudit(tx, { ...entry, subject, personId, institutionId, requestId, details: {} })
      }
      return opened.length
    }),
  )

export const isComplete = <P extends { institutionId: string | null; endOfTerm: Day | null }>(
  person: P,
): person is P & { institutionId: string; endOfTerm: Day } =>
  person.institutionId !== null && person.endOfTerm !== null

/**
 * Opens preparation for everyone in custody whose window has begun and who has no plan of this term, exactly once,
 * whoever else runs at the same time. Returns how many plans it opened. Safe to call after every import.
 */
export const openDuePlans = async (
  db: Databases,
  clock: Clock,
  requestId: string = newId(),
): Promise<number> => {
  const today = dayAt(clock.now())
  let opened = 0
  let after: Cursor | null = null
  for (;;) {
    const people: ToOpen[] = (await inWindow(db.read, today, after).execute()).filter(isComplete)
    for (const batch of chunksOf(await withoutPlan(db.read, people), written)) {
      opened += await openBatch(db, clock, batch, requestId)
      await breathe()
    }
    const last: ToOpen | undefined = people.at(-1)
    if (!last || people.length < looked) return opened
    after = { endOfTerm: last.endOfTerm, id: last.id }
    await breathe()
  }
}

const openPlansAfter = (db: Kysely<Database>, after: string) =>
  db
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.personId')
    .select(followedColumns)
    .where('plans.openKey', 'is not', null)
    .where('plans.id', '>', after)
    .orderBy('plans.id')
    .limit(looked)

/** Lets every open plan follow its person and the calendar. Returns how many changed. */
export const followPeople = async (
  db: Databases,
  clock: Clock,
  requestId: string = newId(),
): Promise<number> => {
  const now = clock.now()
  const today = dayAt(now)
  let changed = 0
  let after = ''
  for (;;) {
    const plans = await openPlansAfter(db.read, after).execute()
    const differing = plans.flatMap((plan) => {
      const change = changeFor(plan, today)
      return change ? [{ plan, change }] : []
    })
    for (const { plan, change } of differing) {
      await whenFree(() =>
        db.write.transaction().execute(async (tx) => {
          const { moved } = await applyChange(tx, plan, change, today)
          const entry = {
            at: now.toISOString(),
            actor: 'system',
            deed: 'plan.follow',
            outcome: 'done',
          } as const
          const { personId, institutionId } = plan
          const subject = { type: 'plan', id: plan.id } as const
          await appendAudit(tx, {
            ...entry,
            subject,
            personId,
            institutionId,
            requestId,
            details: { change, moved },
          })
        }),
      )
      changed += 1
      await breathe()
    }
    const last = plans.at(-1)
    if (!last || plans.length < looked) return changed
    after = last.id
    await breathe()
  }
}
