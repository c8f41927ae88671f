/** Writing on the board of the day of release, and where the services of a region are found. */
import { type MarkKey, type MarkState, decideMark, usualService } from '~/domain/handovers/release-day'
import type { Service } from '~/domain/plans/services'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import type { CardService } from './card-services'

const loadPlan = async (work: Work, personId: string) => {
  const plan = await work.tx
    .selectFrom('plans')
    .innerJoin('people', 'people.id', 'plans.personId')
    .select(['plans.id', 'plans.personId', 'plans.institutionId', 'people.sharedRegion'])
    .where('plans.personId', '=', personId)
    .where('plans.state', '!=', 'closed')
    .orderBy('plans.openedOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!plan) throw notFound()
  work.permit({ institutionId: plan.institutionId, region: plan.sharedRegion })
  return plan
}

export type Marking = {
  readonly key: MarkKey
  readonly state: MarkState
  /** 0 where nobody has written anything yet. */
  readonly version: number
  /** Left out by the quick button of the board: note and service stay. */
  readonly note?: string | null
  readonly service?: Service
}

const storedMark = (work: Work, planId: string, key: MarkKey) =>
  work.tx
    .selectFrom('releaseMarks')
    .selectAll()
    .where('planId', '=', planId)
    .where('key', '=', key)
    .executeTakeFirst()

/**
 * Writes one mark of a person's day of release. Refused: `errors:stale`, `problem-without-note`, `note-about-health`.
 * Gives the person's id.
 */
export const markRelease = command(
  'release-day.mark',
  async (work, personId: string, marking: Marking): Promise<Result<string>> => {
    const plan = await loadPlan(work, personId)
    const { key, version } = marking
    const { id: planId, institutionId } = plan
    work.about({
      type: 'release-day',
      id: planId,
      personId,
      institutionId,
      details: { key, state: marking.state },
    })
    const stored = await storedMark(work, planId, key)
    if ((stored?.version ?? 0) !== version) return refuse('errors:stale')
    const note = marking.note === undefined ? (stored?.note ?? null) : marking.note
    const decided = decideMark(key, { state: marking.state, note })
    if (!decided.ok) return decided
    const row = {
      ...decided.value,
      service: marking.service ?? stored?.service ?? usualService[key],
      markedBy: work.actor.userId,
      markedAt: work.now,
      version: version + 1,
    }
    const done = stored
      ? await work.tx
          .updateTable('releaseMarks')
          .set(row)
          .where('id', '=', stored.id)
          .where('version', '=', version)
          .executeTakeFirst()
      : await work.tx
          .insertInto('releaseMarks')
          .values({ ...row, id: work.newId(), planId, personId, key })
          .onConflict((conflict) => conflict.columns(['planId', 'key']).doNothing())
          .executeTakeFirst()
    const count = 'numUpdatedRows' in done ? done.numUpdatedRows : (done.numInsertedOrUpdatedRows ?? 0n)
    return count === 1n ? ok(personId) : refuse('errors:stale')
  },
)

/** Writes when the person went through the gate, by Almaty's clock; an earlier time is replaced. */
export const recordLeaving = command(
  'release-day.mark',
  async (work, personId: string, leftAt: string): Promise<Result<string>> => {
    const { id: planId, institutionId } = await loadPlan(work, personId)
    work.about({ type: 'release-day', id: planId, personId, institutionId, details: { leftAt } })
    await work.tx
      .insertInto('releaseTimes')
      .values({ planId, leftAt, version: 1 })
      .onConflict((conflict) =>
        conflict
          .column('planId')
          .doUpdateSet((eb) => ({ leftAt, version: eb('releaseTimes.version', '+', 1) })),
      )
      .execute()
    return ok(personId)
  },
)

export type Contact = { readonly service: CardService; readonly address: string; readonly phone: string }

/** Writes where the services of the own region are found; they are printed on the card of the released. */
export const writeContacts = command(
  'handover.receive',
  async (work, contacts: readonly Contact[]): Promise<Result<string>> => {
    const { region } = work.actor
    work.permit({ region })
    if (!region) throw notFound()
    work.about({
      type: 'service-contacts',
      id: region,
      details: { services: contacts.map((each) => each.service) },
    })
    for (const each of contacts)
      await work.tx
        .insertInto('serviceContacts')
        .values({ region, nameKk: '', nameRu: '', ...each, version: 1 })
        .onConflict((conflict) =>
          conflict.columns(['region', 'service']).doUpdateSet((eb) => ({
            address: each.address,
            phone: each.phone,
            version: eb('serviceContacts.version', '+', 1),
          })),
        )
        .execute()
    return ok(region)
  },
)
