/** Deeds on one note. Audit rows say that it was edited, signed or added to, never what it says. Erasing stands apart. */
import { type Result, ok, refuse } from '~/domain/result'
import { decideAmend, decideEdit, decideSign } from '~/domain/secrecy/note-life'
import { sealNote } from '~/features/psychology/notes.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { findLife } from './life.server'

/** A session of the actor's own with the life of its note; names the deed for the audit. */
export const ownSession = async (work: Work, id: string, step: string) => {
  const session = await work.tx
    .selectFrom('psychologySessions')
    .select(['id', 'personId', 'institutionId', 'psychologistId'])
    .where('id', '=', id)
    .executeTakeFirst()
  work.permit({ authorId: session?.psychologistId ?? null })
  if (!session) throw notFound()
  const { personId, institutionId } = session
  work.about({ type: 'session', id, personId, institutionId, details: { step } })
  return { ...session, ...(await findLife(work.tx, id, work.now, work.today)) }
}

/** A new text in place of the old one, which is kept as a version. Refused: `errors:stale`, see `decideEdit`. */
export const editNote = command(
  'note.write',
  async (work, id: string, text: string, version: number): Promise<Result<string>> => {
    const session = await ownSession(work, id, 'edit')
    const decision = decideEdit(session.life)
    if (!decision.ok) return decision
    if (session.version !== version) return refuse('errors:stale')
    const by = { sessionId: id, authorId: work.actor.userId, now: work.now }
    await sealNote(work.tx, work.keys, { ...by, text, kind: 'text' })
    return ok(id)
  },
)

/** Signs the note: from now on it is only added to. Refused: see `decideSign`. */
export const signNote = command('note.write', async (work, id: string): Promise<Result<string>> => {
  const session = await ownSession(work, id, 'sign')
  const decision = decideSign(session.life)
  if (!decision.ok) return decision
  await work.tx
    .insertInto('noteSignatures')
    .values({ sessionId: id, signedBy: work.actor.userId, signedAt: work.now })
    .execute()
  return ok(id)
})

/** Adds to a signed or locked note. Refused: see `decideAmend`. */
export const addToNote = command(
  'note.write',
  async (work, id: string, text: string): Promise<Result<string>> => {
    const session = await ownSession(work, id, 'add')
    const decision = decideAmend(session.life)
    if (!decision.ok) return decision
    const by = { sessionId: id, authorId: work.actor.userId, now: work.now }
    await sealNote(work.tx, work.keys, { ...by, text, kind: 'amendment' })
    return ok(id)
  },
)
