/** Deeds of the psychologist. Audit rows say that a note was written, never what it says. */
import { type Result, ok, refuse } from '~/domain/result'
import { decideSession } from '~/domain/psychology/session'
import { type Work, command } from '~/platform/command.server'
import type { SessionForm } from './forms'
import { sealNote } from './notes.server'

/** Writes a session down with its sealed note and the conclusion for staff; gives the session's id. */
export const recordSession = command('session.record', async (work, personId: string, form: SessionForm) => {
  const person = await work.tx
    .selectFrom('people')
    .select(['id', 'institutionId'])
    .where('id', '=', personId)
    .executeTakeFirst()
  work.permit({ institutionId: person?.institutionId ?? null })
  const decision = decideSession(form, work.today)
  work.about({ type: 'person', id: personId, personId })
  if (!decision.ok) return decision
  const id = work.newId()
  const { note, ...session } = form
  await work.tx
    .insertInto('psychologySessions')
    .values({
      id,
      personId,
      institutionId: person?.institutionId ?? null,
      psychologistId: work.actor.userId,
      startedAt: null,
      createdAt: work.now,
      version: 1,
      ...session,
    })
    .execute()
  if (note !== null)
    await sealNote(work.tx, work.keys, {
      sessionId: id,
      authorId: work.actor.userId,
      text: note,
      now: work.now,
    })
  work.about({
    type: 'session',
    id,
    personId,
    institutionId: person?.institutionId ?? null,
    details: { kind: form.kind, heldOn: form.heldOn, attendance: form.attendance, note: note !== null },
  })
  return ok(id)
})

const ownSession = async (work: Work, id: string) => {
  const session = await work.tx
    .selectFrom('psychologySessions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  work.permit({ authorId: session?.psychologistId ?? null })
  return session
}

/** Adds a version of the note; what was written before stays. */
export const amendNote = command(
  'session.edit',
  async (work, id: string, text: string): Promise<Result<string>> => {
    const session = await ownSession(work, id)
    if (!session) return refuse('session-gone')
    work.about({ type: 'session', id, personId: session.personId, details: { note: true } })
    const by = { sessionId: id, authorId: work.actor.userId, now: work.now }
    await sealNote(work.tx, work.keys, { ...by, text, kind: 'amendment' })
    return ok(id)
  },
)

/** Writes or changes what staff are told. */
export const writeConclusion = command(
  'session.edit',
  async (work, id: string, form: { conclusion: string | null; version: number }): Promise<Result<string>> => {
    const session = await ownSession(work, id)
    if (!session) return refuse('session-gone')
    const details = { before: session.conclusion, after: form.conclusion }
    work.about({ type: 'session', id, personId: session.personId, details })
    if (session.version !== form.version) return refuse('errors:stale')
    await work.tx
      .updateTable('psychologySessions')
      .set({ conclusion: form.conclusion, version: form.version + 1 })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)
