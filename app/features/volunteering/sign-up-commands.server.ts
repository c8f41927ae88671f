/** Signing up, proposals, answers and stepping back. Seats are counted under the lock of the event: none is given twice. */
import { lockClause } from '#db/dialect'
import { type Result, ok, refuse } from '~/domain/result'
import {
  type ShiftNow,
  decideProposal,
  decideSeat,
  decideSignUp,
  decideWithdrawal,
} from '~/domain/volunteering/sign-up'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { takenOn } from './event-load.server'
import { lookAtVisits } from './event-visits.server'
import { type FullShift, judgeShifts, shiftRows } from './facts.server'
import { moveUp } from './queue.server'
import { wallNow } from './scope.server'
import { tellOfficers, tellSignUps } from './telling.server'

const shiftPath = async ({ tx }: Work, shiftId: string): Promise<FullShift | undefined> =>
  shiftRows(tx).where('s.id', '=', shiftId).executeTakeFirst()

/** Holds the event, then the person: of two deeds at once the second sees what the first did. */
const hold = async ({ tx }: Work, eventId: string, personId: string) => {
  await tx
    .selectFrom('volunteerEvents')
    .select('id')
    .where('id', '=', eventId)
    .modifyEnd(lockClause(tx))
    .executeTakeFirst()
  return tx
    .selectFrom('people')
    .select(['id', 'institutionId', 'sharedRegion'])
    .where('id', '=', personId)
    .modifyEnd(lockClause(tx))
    .executeTakeFirst()
}

type Loaded = {
  readonly shift: FullShift
  readonly person: NonNullable<Awaited<ReturnType<typeof hold>>>
  readonly now: ShiftNow
}

/** The shift with its seats and the person, held, permitted and named for the audit row; 404 when either is out of reach. */
export const load = async (
  work: Work,
  { shiftId, personId, step }: { readonly shiftId: string; readonly personId: string; readonly step: string },
): Promise<Loaded> => {
  const found = await shiftPath(work, shiftId)
  const person = await hold(work, found?.eventId ?? '', personId)
  work.permit(person ? { ...person, region: person.sharedRegion, personId } : {})
  const shift = await shiftPath(work, shiftId)
  if (!person || !shift) throw notFound()
  const { institutionId } = person
  work.about({ type: 'volunteer-shift', id: shiftId, personId, institutionId, details: { step } })
  const { eventState, state: shiftState, seats, onDay, startsAt, endsAt } = shift
  // A seat that came free by another road, such as a transfer, is first of those in line.
  await moveUp(work, shift)
  const taken = await takenOn(work, shiftId)
  return { shift, person, now: { eventState, shiftState, seats, taken, onDay, startsAt, endsAt } }
}

/** What stands of a person on a shift. */
export const standingOf = ({ tx }: Work, shiftId: string, personId: string) =>
  tx
    .selectFrom('volunteerSignUps')
    .selectAll()
    .where('openKey', '=', `${shiftId} ${personId}`)
    .executeTakeFirst()

/** What the rules find as things stand now. */
export const findingsFor = async (work: Work, { shift, person }: Loaded, consent: boolean | null) =>
  (await judgeShifts(work.tx, person.id, [shift], consent))[0]?.findings ?? []

type NewRow = {
  readonly state: 'proposed' | 'asked' | 'signed-up' | 'waiting'
  readonly source: 'person' | 'officer'
  readonly photos: boolean | null
  readonly findings: string
}

const write = async (work: Work, { shift, person }: Loaded, row: NewRow): Promise<string> => {
  const id = work.newId()
  const { state, source, photos, findings } = row
  await work.tx
    .insertInto('volunteerSignUps')
    .values({
      id,
      shiftId: shift.id,
      eventId: shift.eventId,
      personId: person.id,
      openKey: `${shift.id} ${person.id}`,
      state,
      source,
      consentOn: source === 'person' ? work.today : null,
      photoConsent: photos === null ? null : photos ? 1 : 0,
      findings,
      reason: null,
      briefedOn: null,
      trainedOn: null,
      present: null,
      minutes: null,
      queuedAt: work.now,
      createdBy: work.actor.userId,
      createdAt: work.now,
      updatedAt: work.now,
      version: 1,
    })
    .execute()
  return id
}

type Standing = NonNullable<Awaited<ReturnType<typeof standingOf>>>

const standsAs = ({ state }: Standing): 'signed-up' | 'waiting' | 'asked' =>
  state === 'waiting' || state === 'asked' ? state : 'signed-up'

/** The person's yes to what an officer proposed: the same row takes a seat, or waits in line. */
const sayYes = async (
  work: Work,
  row: Standing,
  more: { readonly state: 'signed-up' | 'waiting'; readonly photos: boolean; readonly findings: string },
): Promise<void> => {
  await work.tx
    .updateTable('volunteerSignUps')
    .set({
      state: more.state,
      consentOn: work.today,
      photoConsent: more.photos ? 1 : 0,
      findings: more.findings,
      queuedAt: work.now,
      updatedAt: work.now,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute()
}

/**
 * The person signs up, or says yes to a proposal: their own word is the consent. Gives `signed-up`, `waiting` where no seat
 * is free, or `asked` where an officer has to look first; sent twice it changes nothing. Refused: see `decideSignUp`.
 */
export const signUp = command(
  'sign-up.own',
  async (
    work,
    shiftId: string,
    { photos }: { readonly photos: boolean },
  ): Promise<Result<'signed-up' | 'waiting' | 'asked'>> => {
    const personId = work.actor.personId ?? ''
    const loaded = await load(work, { shiftId, personId, step: 'sign-up' })
    const before = await standingOf(work, shiftId, personId)
    if (before && before.state !== 'proposed') return ok(standsAs(before))
    const findings = await findingsFor(work, loaded, true)
    // Whoever proposed it has looked at what is not known.
    const decide = before ? decideSeat : decideSignUp
    const decided = decide(loaded.now, findings, wallNow(work.now))
    if (!decided.ok) return decided
    const { value: state } = decided
    const row = { photos, findings: JSON.stringify(findings) }
    if (before && state !== 'asked') await sayYes(work, before, { ...row, state })
    else {
      const id = await write(work, loaded, { ...row, state, source: 'person' })
      if (state === 'asked') await tellOfficers(work, { id, personId })
    }
    work.add({ state })
    if (state === 'signed-up') await lookAtVisits(work, [shiftId])
    return decided
  },
)

/** An officer puts an event before a person, who answers themself; twice changes nothing. Refused: see `decideProposal`. */
export const proposeShift = command(
  'sign-up.propose',
  async (work, personId: string, shiftId: string): Promise<Result<string>> => {
    const loaded = await load(work, { shiftId, personId, step: 'propose' })
    const before = await standingOf(work, shiftId, personId)
    if (before) return ok(before.id)
    const findings = await findingsFor(work, loaded, null)
    const decided = decideProposal(loaded.now, findings, wallNow(work.now))
    if (!decided.ok) return decided
    const id = await write(work, loaded, {
      state: 'proposed',
      source: 'officer',
      photos: null,
      findings: JSON.stringify(findings),
    })
    await tellSignUps(work, [{ id, personId }], 'event-proposed', 'new')
    return ok(id)
  },
)

const leave = async (
  work: Work,
  id: string,
  { version, personId, step }: { readonly version: number; readonly personId: string; readonly step: string },
): Promise<Result<string>> => {
  const found = await work.tx
    .selectFrom('volunteerSignUps')
    .select(['shiftId', 'personId'])
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst()
  const loaded = await load(work, { shiftId: found?.shiftId ?? '', personId, step })
  const row = await standingOf(work, loaded.shift.id, personId)
  if (!row || row.id !== id) return refuse('not-standing')
  if (row.version !== version) return refuse('errors:stale')
  const decided = decideWithdrawal(row.state, loaded.shift, wallNow(work.now))
  if (!decided.ok) return decided
  await work.tx
    .updateTable('volunteerSignUps')
    .set({ state: decided.value, openKey: null, updatedAt: work.now, version: version + 1 })
    .where('id', '=', id)
    .execute()
  if (row.state === 'signed-up') await moveUp(work, loaded.shift)
  return ok(id)
}

/**
 * The person steps back from a shift or says no to a proposal: no reason is asked, and the first in line moves up.
 * Refused: `errors:stale`, and as `decideWithdrawal` says.
 */
export const withdrawOwn = command(
  'sign-up.own',
  (work, id: string, version: number): Promise<Result<string>> =>
    leave(work, id, { version, personId: work.actor.personId ?? '', step: 'withdraw' }),
)

/** The same on the word of the person, put down by their officer. */
export const withdrawFor = command(
  'sign-up.propose',
  (work, personId: string, id: string, version: number): Promise<Result<string>> =>
    leave(work, id, { version, personId, step: 'withdraw-for' }),
)

/**
 * The officer writes down the person's own yes where the person has no account: said to the officer, with the day. Refused:
 * see `decideSeat`, `not-standing`, `errors:stale`.
 */
export const acceptFor = command(
  'sign-up.propose',
  async (
    work,
    personId: string,
    id: string,
    { photos, version }: { readonly photos: boolean; readonly version: number },
  ): Promise<Result<'signed-up' | 'waiting'>> => {
    const found = await work.tx
      .selectFrom('volunteerSignUps')
      .select('shiftId')
      .where('id', '=', id)
      .where('personId', '=', personId)
      .executeTakeFirst()
    const loaded = await load(work, { shiftId: found?.shiftId ?? '', personId, step: 'accept-for' })
    const row = await standingOf(work, loaded.shift.id, personId)
    if (!row || row.id !== id || row.state !== 'proposed') return refuse('not-standing')
    if (row.version !== version) return refuse('errors:stale')
    const findings = await findingsFor(work, loaded, true)
    const decided = decideSeat(loaded.now, findings, wallNow(work.now))
    if (!decided.ok) return decided
    await sayYes(work, row, { state: decided.value, photos, findings: JSON.stringify(findings) })
    await lookAtVisits(work, [row.shiftId])
    return decided
  },
)
