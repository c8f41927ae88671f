/** The sending side of a handover: made by hand, prepared, offered, confirmed, cancelled. */
import { oblastPrefix } from '#db/reference/regions'
import type { Day } from '~/domain/calendar/day'
import { type Carried, outsideServices } from '~/domain/handovers/carry'
import { type DestinationKind, destinations } from '~/domain/handovers/destination'
import { type CancelReason, decideHandover, isOpenHandover } from '~/domain/handovers/state'
import { type Result, ok, refuse } from '~/domain/result'
import { calendarOf } from '~/features/plans/calendar.server'
import { handOverInside } from '~/features/plans/commands.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import {
  type HandoverRow,
  aboutHandover,
  carriedOf,
  dueOf,
  factsOf,
  kindOf,
  loadHandover,
  releaseOf,
  saveHandover,
  stateOf,
  writeCarried,
} from './load.server'
import { tellReceivers } from './messages.server'
import { completeItems, insertHandovers, plansToHandOver } from './open.server'
import { tiesOf } from './scope.server'

const prepared: ReadonlySet<string> = new Set(['preparing', 'returned'])

/** Loads the row, asks the policy, and names what the deed is about. */
const loadFor = async (work: Work, id: string): Promise<HandoverRow> => {
  const row = await loadHandover(work.tx, id)
  work.permit(tiesOf(row))
  aboutHandover(work, row, {})
  return row
}

/** Makes the handover of an open plan by hand. Refused: `plan-not-open`, `already-made`. Gives its id. */
export const openHandover = command(
  'handover.prepare',
  async (work, personId: string): Promise<Result<string>> => {
    const person = await work.tx
      .selectFrom('people')
      .select(['id', 'institutionId'])
      .where('id', '=', personId)
      .executeTakeFirst()
    if (!person) throw notFound()
    const plan = await plansToHandOver(work.tx).where('plans.openKey', '=', personId).executeTakeFirst()
    work.permit({ institutionId: plan?.institutionId ?? person.institutionId })
    if (!plan) return refuse('plan-not-open')
    const { today, now, actor } = work
    const [made] = await insertHandovers(work.tx, [plan], { today, now, by: actor.userId })
    if (!made) return refuse('already-made')
    const { institutionId } = plan
    work.about({ type: 'handover', id: made.id, personId, institutionId, details: { by: 'hand' } })
    return ok(made.id)
  },
)

export type Preparation = {
  /** Chosen while the ground of release is unknown; the recorded ground decides otherwise. */
  readonly kind: DestinationKind | null
  readonly placeAfter: string | null
  readonly addressAfter: string | null
  readonly receiverName: string | null
  readonly receiverContact: string | null
  readonly meetingOn: Day | null
  readonly meetingAt: string | null
  readonly meetingPlace: string | null
  readonly note: string | null
}

/** Writes where the plan goes, whom it meets there, and what is unresolved. Refused: `not-prepared` once offered. */
export const prepareHandover = command(
  'handover.prepare',
  async (work, id: string, version: number, words: Preparation): Promise<Result<string>> => {
    const row = await loadFor(work, id)
    if (!prepared.has(row.state)) return refuse('not-prepared')
    const { facts } = await releaseOf(work.tx, row.personId)
    const kind = facts.ground === null && words.kind ? words.kind : kindOf(row)
    const { kind: _, ...rest } = words
    const change = {
      ...rest,
      kind,
      service: destinations[kind].service,
      region: words.placeAfter && oblastPrefix(words.placeAfter),
    }
    const dueOn = dueOf({ ...row, ...change }, await calendarOf(work.tx), work.today)
    const saved = await saveHandover(work.tx, row, version, { ...change, dueOn })
    if (!saved.ok) return saved
    await completeItems(work.tx, [{ id, kind }])
    aboutHandover(work, row, {
      before: { kind: row.kind, region: row.region },
      after: { kind, region: change.region },
    })
    return ok(id)
  },
)

const outside: ReadonlySet<string> = new Set(outsideServices)

/**
 * Chooses the new owner and day of open measures. What is not chosen goes over as it follows from the measure.
 * Refused: `not-prepared`, `owner-inside` (a service of the institution cannot own what comes after release).
 */
export const assignMeasures = command(
  'handover.prepare',
  async (work, id: string, version: number, chosen: readonly Carried[]): Promise<Result<string>> => {
    const row = await loadFor(work, id)
    if (!prepared.has(row.state)) return refuse('not-prepared')
    if (chosen.some((each) => !outside.has(each.service))) return refuse('owner-inside')
    const saved = await saveHandover(work.tx, row, version, {})
    if (!saved.ok) return saved
    const open = await carriedOf(work.tx, row)
    await writeCarried(
      work.tx,
      id,
      open.map((each) => chosen.find(({ measureId }) => measureId === each.measureId) ?? each),
    )
    aboutHandover(work, row, { measures: open.length })
    return ok(id)
  },
)

/** The offer carries the programme along: that item of the checklist is done with it. */
const tickProgramme = async ({ tx, actor }: Work, handoverId: string, on: Day): Promise<void> => {
  await tx
    .updateTable('handoverItems')
    .set((eb) => ({ state: 'done', tickedOn: on, tickedBy: actor.userId, version: eb('version', '+', 1) }))
    .where('handoverId', '=', handoverId)
    .where('key', '=', 'programme-sent')
    .where('state', '=', 'open')
    .execute()
}

/**
 * Offers the plan to the receiving service, again after a return. After release this is the plan's own hand-over, and
 * DL-16 is done with it. Refused: `wrong-state`, `rules-failed`, `day-in-future`, `errors:stale`.
 */
export const offerHandover = command(
  'handover.prepare',
  async (work, id: string, version: number, on: Day): Promise<Result<string>> => {
    const row = await loadFor(work, id)
    if (on > work.today) return refuse('plan-rules:refusal.day-in-future')
    const decided = decideHandover(await factsOf(work.tx, row, work.today), 'offer', work.today)
    if (!decided.ok) return decided
    const { state, findings } = decided.value
    const next = { ...row, state, offeredOn: on }
    const saved = await saveHandover(work.tx, row, version, {
      state,
      offeredOn: on,
      offeredBy: work.actor.userId,
      offers: row.offers + 1,
      answeredOn: null,
      answeredBy: null,
      dueOn: dueOf(next, await calendarOf(work.tx), work.today),
    })
    if (!saved.ok) return saved
    await writeCarried(work.tx, id, await carriedOf(work.tx, row))
    await tellReceivers(work, row)
    await tickProgramme(work, id, on)
    const { placeAfter, addressAfter } = row
    if (placeAfter) {
      const handed = await handOverInside(work, row.planId, { on, placeAfter, addressAfter })
      if (!handed.ok) return handed
    }
    aboutHandover(work, row, {
      step: 'offer',
      from: row.state,
      to: state,
      findings: findings.map((each) => ({ rule: each.rule, state: each.state })),
    })
    return ok(id)
  },
)

/** Ends a handover that has lost its purpose: the plan stays as it is. Refused: `wrong-state`, `errors:stale`. */
export const cancelHandover = command(
  'handover.prepare',
  async (work, id: string, version: number, reason: CancelReason): Promise<Result<string>> => {
    const row = await loadFor(work, id)
    if (!isOpenHandover(stateOf(row))) return refuse('wrong-state')
    const saved = await saveHandover(work.tx, row, version, {
      state: 'cancelled',
      openKey: null,
      endedOn: work.today,
      endedBy: work.actor.userId,
      endedReason: reason,
    })
    if (!saved.ok) return saved
    aboutHandover(work, row, { step: 'cancel', from: row.state, reason })
    return ok(id)
  },
)
