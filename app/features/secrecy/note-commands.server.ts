/** Deeds on one note. Audit rows say that it was edited, signed, added to or erased, never what it says. */
import { type Result, ok, refuse } from '~/domain/result'
import { type ErasureGround, decideErasure } from '~/domain/secrecy/erasure'
import { decideAmend, decideEdit, decideSign } from '~/domain/secrecy/note-life'
import { enqueue } from '~/features/outbox/commands.server'
import { sealNote } from '~/features/psychology/notes.server'
import { dropTexts } from '~/features/psychology/texts.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { keepEvent } from './events.server'
import { findLife } from './life.server'

const ownSession = async (work: Work, id: string, step: string) => {
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

const headsOf = (work: Work, institutionId: string | null) =>
  work.tx
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'institution-head')
    .where('institutionId', '=', institutionId)
    .where('disabledAt', 'is', null)
    .limit(5)
    .execute()

/** The author asks that the note be erased for good. Refused: `note-absent`, `note-erased`, `erasure-asked`. */
export const askErasure = command(
  'note.write',
  async (work, id: string, ground: ErasureGround): Promise<Result<string>> => {
    const { life, personId, institutionId } = await ownSession(work, id, 'ask-erasure')
    if (life.stage === 'none') return refuse('note-absent')
    if (life.stage === 'erased') return refuse('note-erased')
    const waiting = await work.tx
      .selectFrom('noteErasures')
      .select('id')
      .where('sessionId', '=', id)
      .where('state', '=', 'asked')
      .executeTakeFirst()
    if (waiting) return refuse('erasure-asked')
    const erasureId = work.newId()
    const row = { id: erasureId, sessionId: id, personId, institutionId, ground, state: 'asked', version: 1 }
    await work.tx
      .insertInto('noteErasures')
      .values({ ...row, authorId: work.actor.userId, askedAt: work.now, decidedBy: null, decidedAt: null })
      .execute()
    for (const head of await headsOf(work, institutionId))
      await enqueue(work.tx, {
        userId: head.id,
        kind: 'secret-decision',
        dedupKey: `erasure ${erasureId} ${head.id}`,
        link: '/secrecy/erasures',
        now: work.now,
      })
    return ok(id)
  },
)

/** The head confirms or refuses. Confirmed, the keys and the sealed bytes of every version are gone. Refused: see `decideErasure`, `errors:stale`. */
export const answerErasure = command(
  'note.erase',
  async (work, id: string, version: number, isConfirmed: boolean): Promise<Result<string>> => {
    const erasure = await work.tx
      .selectFrom('noteErasures')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    work.permit({ institutionId: erasure?.institutionId ?? null })
    if (!erasure) throw notFound()
    const { sessionId, personId, institutionId, authorId } = erasure
    const state = isConfirmed ? 'erased' : 'refused'
    work.about({ type: 'session', id: sessionId, personId, institutionId, details: { erasure: state } })
    const decision = decideErasure({ state: erasure.state, askedBy: authorId }, work.actor.userId)
    if (!decision.ok) return decision
    if (erasure.version !== version) return refuse('errors:stale')
    const by = { decidedBy: work.actor.userId, decidedAt: work.now }
    await work.tx
      .updateTable('noteErasures')
      .set({ state, ...by, version: version + 1 })
      .where('id', '=', id)
      .execute()
    if (isConfirmed) {
      await work.tx
        .updateTable('psychologyNotes')
        .set({ wrappedKey: '', ciphertext: '', erasedAt: work.now, erasedBy: work.actor.userId })
        .where('sessionId', '=', sessionId)
        .execute()
      await dropTexts(work.tx, sessionId)
      await keepEvent(work.tx, {
        kind: 'erased',
        institutionId,
        at: work.now,
        occasion: id,
        actorId: authorId,
        secondId: work.actor.userId,
        reason: erasure.ground,
      })
    }
    await enqueue(work.tx, {
      userId: authorId,
      kind: 'secret-answered',
      dedupKey: `erasure ${id} answered`,
      link: `/psychology/sessions/${sessionId}/note`,
      now: work.now,
    })
    return ok(id)
  },
)
