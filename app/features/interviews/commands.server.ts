/** Deeds on times for interviews: offered, taken, moved, called off. No hour is given twice, and the other side hears of each. */
import {
  decideCallOff,
  decideMove,
  decideOffering,
  decidePick,
  decideSlot,
  isAhead,
} from '~/domain/placements/slots'
import { type Result, ok, refuse } from '~/domain/result'
import { callOffSlots, wallNow } from '~/features/placements/slots.server'
import { loadReferral, tiesOf } from '~/features/placements/steps.server'
import { type Work, command } from '~/platform/command.server'
import type { OfferForm, SlotForm } from './forms'
import { type LoadedSlot, loadSlot, takenAtOpening, takenByPerson } from './load.server'
import { tellOfInterview } from './messages.server'

const timeOf = ({ on, time, minutes, way, place }: SlotForm) => ({
  startsAt: `${on}T${time}`,
  minutes,
  way,
  place,
})

type Referred = NonNullable<Awaited<ReturnType<typeof loadReferral>>>['row']

/** Writes one time. Refused as `decideSlot` says, against what the interviewer has already. */
const writeSlot = async (work: Work, row: Referred, form: SlotForm): Promise<Result<string>> => {
  const { personId, institutionId, organisationId, openingId } = row
  const slot = timeOf(form)
  const decided = decideSlot(slot, await takenAtOpening(work, openingId, slot), work.today)
  if (!decided.ok) return decided
  const id = work.newId()
  await work.tx
    .insertInto('interviewSlots')
    .values({
      id,
      referralId: row.id,
      personId,
      institutionId,
      organisationId,
      openingId,
      sequence: 0,
      ...slot,
      state: 'offered',
      reason: null,
      createdBy: work.actor.userId,
      createdAt: work.now,
      updatedAt: work.now,
      version: 1,
    })
    .execute()
  return ok(id)
}

/**
 * Offers one candidate a time, or several of one day; the other side is told once. Gives the id of the first. Refused,
 * and then none is offered: `referral-gone`, `not-at-interview`, and as `decideSlot` says.
 */
export const offerInterview = command(
  'interview.offer',
  async (work, referralId: string, { also = [], ...form }: OfferForm): Promise<Result<string>> => {
    const loaded = await loadReferral(work, referralId)
    work.permit(loaded ? tiesOf(loaded) : {})
    if (!loaded) return refuse('referral-gone')
    const { personId, institutionId, organisationId, state } = loaded.row
    const { startsAt, minutes } = timeOf(form)
    const details = { step: 'offer', startsAt, minutes, also }
    work.about({ type: 'interview', id: referralId, personId, institutionId, details })
    const may = decideOffering(state)
    if (!may.ok) return may
    const first = await writeSlot(work, loaded.row, form)
    if (!first.ok) return first
    for (const time of also) {
      const next = await writeSlot(work, loaded.row, { ...form, time })
      if (!next.ok) return next
    }
    const id = first.value
    work.about({ type: 'interview', id, personId, institutionId, details })
    await tellOfInterview(work, { id, sequence: 0, personId, organisationId }, 'interview-offered')
    return ok(id)
  },
)

type Change = Partial<Omit<LoadedSlot['slot'], 'id' | 'version' | 'sequence' | 'updatedAt'>>

/** Writes a change of the version that was seen; a calendar takes the higher sequence. Refused: `errors:stale`. */
const save = async (
  work: Work,
  { slot }: LoadedSlot,
  version: number,
  change: Change,
): Promise<Result<string>> => {
  const saved = await work.tx
    .updateTable('interviewSlots')
    .set({ ...change, sequence: slot.sequence + 1, updatedAt: work.now, version: version + 1 })
    .where('id', '=', slot.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n ? ok(slot.id) : refuse('errors:stale')
}

const tell = (work: Work, { slot }: LoadedSlot, kind: Parameters<typeof tellOfInterview>[2]): Promise<void> =>
  tellOfInterview(work, { ...slot, sequence: slot.sequence + 1 }, kind)

/** Takes one of the times; the other times of this referral are free again. Refused: `slot-over`, `errors:stale`, and as `decidePick` says. */
export const pickInterview = command(
  'interview.pick',
  async (work, id: string, version: number): Promise<Result<string>> => {
    const loaded = await loadSlot(work, id, 'pick')
    const { slot, referral } = loaded
    if (!isAhead(slot, wallNow(work.now))) return refuse('slot-over')
    const ofPerson = await takenByPerson(work, referral.row.personId, { ...slot, except: id })
    const decided = decidePick(slot, slot.state === 'offered', ofPerson)
    if (!decided.ok) return decided
    const saved = await save(work, loaded, version, { state: 'picked' })
    if (!saved.ok) return saved
    await callOffSlots(work, referral.row.id, id)
    await tell(work, loaded, 'interview-picked')
    return saved
  },
)

/** Moves a time or changes its place; one that was taken stays taken, and the other side may call it off. Refused: `errors:stale`, and as `decideMove` says. */
export const moveInterview = command(
  'interview.offer',
  async (work, id: string, { version, ...form }: SlotForm & { readonly version: number }) => {
    const loaded = await loadSlot(work, id, 'move')
    const { slot, referral } = loaded
    const to = timeOf(form)
    const decided = decideMove(
      to,
      {
        is: slot,
        now: wallNow(work.now),
        others: await takenAtOpening(work, slot.openingId, { ...to, except: id }),
        ofPerson: await takenByPerson(work, referral.row.personId, { ...to, except: id }),
      },
      work.today,
    )
    if (!decided.ok) return decided
    const saved = await save(work, loaded, version, to)
    if (saved.ok) await tell(work, loaded, 'interview-moved')
    return saved
  },
)

/** Calls a time off, with a reason for the other side. Refused: `errors:stale`, and as `decideCallOff` says. */
export const callOffInterview = command(
  'interview.call-off',
  async (work, id: string, form: { readonly why: string | null; readonly version: number }) => {
    const loaded = await loadSlot(work, id, 'call-off')
    const decided = decideCallOff(loaded.slot, wallNow(work.now), form.why)
    if (!decided.ok) return decided
    const saved = await save(work, loaded, form.version, { state: 'cancelled', reason: decided.value })
    if (saved.ok) await tell(work, loaded, 'interview-called-off')
    return saved
  },
)
