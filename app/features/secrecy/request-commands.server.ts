/** A lawful request: registered, approved by a second person, confirmed by the password, taken once. Each step is audited. */
import { insertMany } from '#db/dialect'
import { decideApproval, decideRegister, decideTake, isConfirmed } from '~/domain/secrecy/lawful-request'
import { exportOpen } from '~/domain/secrecy/parameters'
import { type Result, ok, refuse } from '~/domain/result'
import { enqueue } from '~/features/outbox/commands.server'
import { unscopedNotesOf } from '~/features/psychology/notes.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { KeysLocked } from '~/platform/seal.server'
import { keepEvent } from './events.server'
import { plusHours } from './life.server'
import { writeLook } from './reads.server'
import type { RequestForm } from './request-forms'
import { askableSessions, findPersonForRequest, sessionsOfRequest } from './request-queries.server'

const linkTo = (id: string): string => `/secrecy/requests/${id}`

const secondPeople = (work: Work) =>
  work.tx
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'headquarters')
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .limit(20)
    .execute()

const tell = async (
  work: Work,
  userId: string,
  kind: 'secret-request' | 'secret-decision' | 'secret-answered' | 'secret-exported',
  id: string,
): Promise<void> => {
  const dedupKey = `lawful-request ${id} ${kind} ${userId}`
  await enqueue(work.tx, { userId, kind, dedupKey, link: linkTo(id), now: work.now })
}

type Asked = Awaited<ReturnType<ReturnType<typeof askableSessions>['execute']>>

const write = async (
  work: Work,
  person: { readonly id: string; readonly institutionId: string },
  form: RequestForm,
  notes: Asked,
): Promise<string> => {
  const id = work.newId()
  const { sessionIds: _, ...document } = form
  const psychologistId = notes[0]?.psychologistId ?? ''
  await work.tx
    .insertInto('lawfulRequests')
    .values({
      ...document,
      id,
      personId: person.id,
      institutionId: person.institutionId,
      psychologistId,
      fromOn: null,
      untilOn: null,
      registeredBy: work.actor.userId,
      registeredAt: work.now,
      state: 'asked',
      words: null,
      answeredAt: null,
      version: 1,
    })
    .execute()
  const rows = notes.map((note) => ({ lawfulRequestId: id, sessionId: note.id, withNote: 1 }))
  await insertMany(work.tx, 'lawfulRequestSessions', rows)
  await tell(work, psychologistId, 'secret-request', id)
  for (const second of await secondPeople(work)) await tell(work, second.id, 'secret-decision', id)
  return id
}

/**
 * The head registers the request with exactly the notes that are asked for: one for each psychologist, so that each is told
 * of their own. Gives the first. Refused: see `decideRegister`.
 */
export const registerRequest = command(
  'lawful-request.register',
  async (work, personId: string, form: RequestForm): Promise<Result<string>> => {
    const person = await findPersonForRequest(work.tx, work.actor, personId)
    const institutionId = person?.institutionId ?? null
    work.permit({ institutionId })
    if (!person || institutionId === null) throw notFound()
    const { bodyKind, body, number, datedOn } = form
    const details = { step: 'register', bodyKind, body, number, datedOn }
    work.about({ type: 'lawful-request', id: '-', personId, institutionId, details })
    const askable = await askableSessions(work.tx, work.actor, personId).execute()
    const chosen = askable.filter(({ id }) => form.sessionIds.includes(id))
    const decision = decideRegister({ datedOn, notes: chosen.length }, work.today)
    if (!decision.ok) return decision
    const ids: string[] = []
    for (const author of new Set(chosen.map(({ psychologistId }) => psychologistId))) {
      const notes = chosen.filter(({ psychologistId }) => psychologistId === author)
      ids.push(await write(work, { id: personId, institutionId }, form, notes))
    }
    const [first = ''] = ids
    const sessions = chosen.map(({ id }) => id)
    work.about({
      type: 'lawful-request',
      id: first,
      personId,
      institutionId,
      details: { ...details, ids, sessions },
    })
    return ok(first)
  },
)

const load = async (work: Work, id: string) => {
  const row = await work.tx.selectFrom('lawfulRequests').selectAll().where('id', '=', id).executeTakeFirst()
  work.permit({ institutionId: row?.institutionId ?? null })
  if (!row) throw notFound()
  return row
}

/** The second person approves or refuses, without seeing whose notes they are. Refused: see `decideApproval`, `words-needed`, `errors:stale`. */
export const answerRequest = command(
  'lawful-request.approve',
  async (
    work,
    id: string,
    answer: { readonly version: number; readonly isApproved: boolean; readonly words: string | null },
  ): Promise<Result<string>> => {
    const row = await load(work, id)
    const state = answer.isApproved ? 'approved' : 'refused'
    const { institutionId, personId } = row
    work.about({ type: 'lawful-request', id, personId, institutionId, details: { step: state } })
    const decision = decideApproval(row, work.actor.userId)
    if (!decision.ok) return decision
    if (!answer.isApproved && answer.words === null) return refuse('words-needed')
    const openUntil = answer.isApproved ? plusHours(work.now, exportOpen.on(work.today)) : null
    const by = { decidedBy: work.actor.userId, decidedAt: work.now }
    const done = await work.tx
      .updateTable('lawfulRequests')
      .set({ ...by, state, openUntil, words: answer.words, version: answer.version + 1 })
      .where('id', '=', id)
      .where('version', '=', answer.version)
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n) return refuse('errors:stale')
    await tell(work, row.registeredBy, 'secret-answered', id)
    return ok(id)
  },
)

/** Keeps that the password was just typed again; whoever calls has checked it. Refused: see `decideTake`. */
export const confirmExport = command(
  'lawful-request.take',
  async (work, id: string): Promise<Result<string>> => {
    const row = await load(work, id)
    const { institutionId, personId } = row
    work.about({ type: 'lawful-request', id, personId, institutionId, details: { step: 'confirm' } })
    const decision = decideTake(row, work.now)
    if (!decision.ok) return decision
    await work.tx
      .updateTable('lawfulRequests')
      .set({ confirmedAt: work.now, confirmedBy: work.actor.userId })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)

/** Throws `KeysLocked` where a note of the request cannot be opened for want of its key. */
const askOpen = async (
  { tx, keys }: Work,
  sessions: readonly { readonly id: string }[],
  authorId: string,
): Promise<void> => {
  for (const session of sessions) {
    const notes = await unscopedNotesOf(tx, keys, { sessionId: session.id, authorId })
    const locked = notes.find(({ state }) => state === 'locked')
    if (locked) throw new KeysLocked(locked.why ?? 'not-in-file')
  }
}

const plusMinutes = (iso: string, minutes: number): string => plusHours(iso, minutes / 60)

/**
 * Takes the file: once. Every note in it is kept as a look, the psychologist and the monitors are told. The caller makes the
 * file and shows it only when this is done. While a note is locked nothing is taken: a file of empty places would cost the one
 * taking. Refused: see `decideTake`, `not-confirmed`, `errors:keys-locked`.
 */
export const takeExport = command(
  'lawful-request.take',
  async (work, id: string, requestId: string): Promise<Result<string>> => {
    const row = await load(work, id)
    const { institutionId, personId, psychologistId } = row
    work.about({ type: 'lawful-request', id, personId, institutionId, details: { step: 'take' } })
    const { userId } = work.actor
    const decision = decideTake(row, work.now)
    if (!decision.ok) return decision
    if (!isConfirmed(row, userId, work.now, plusMinutes)) return refuse('not-confirmed')
    const sessions = await sessionsOfRequest(work.tx, id).execute()
    await askOpen(work, sessions, psychologistId)
    // Of several who reach for it in one moment, one gets it.
    const done = await work.tx
      .updateTable('lawfulRequests')
      .set({ takenBy: userId, takenAt: work.now, version: row.version + 1 })
      .where('id', '=', id)
      .where('takenAt', 'is', null)
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n) return refuse('export-taken')
    const look = { authorId: psychologistId, personId, institutionId, way: 'export' as const, leaveId: id }
    for (const session of sessions)
      await writeLook(work.tx, { actor: work.actor, requestId }, work.now, { ...look, sessionId: session.id })
    await keepEvent(work.tx, {
      kind: 'exported',
      institutionId,
      at: work.now,
      occasion: id,
      actorId: userId,
      ...(row.decidedBy === null ? {} : { secondId: row.decidedBy }),
      reason: row.bodyKind,
      // The ground is written freely and may name somebody: the log of the monitors never does.
      document: `${row.body}, № ${row.number}, ${row.datedOn}`,
    })
    await tell(work, psychologistId, 'secret-exported', id)
    return ok(id)
  },
)
