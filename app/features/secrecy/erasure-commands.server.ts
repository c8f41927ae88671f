/**
 * Erasing for good: asked by the author, confirmed by the head who cannot read it. It reaches every sealed part of a session,
 * with a note or without one, and the results of instruments. Audit rows say that it was erased, never what it said.
 */
import type { NoteErasuresTable } from '#db/schema/secrecy'
import type { Selectable } from 'kysely'
import { type Result, ok, refuse } from '~/domain/result'
import { type ErasureGround, decideErasure } from '~/domain/secrecy/erasure'
import { enqueue } from '~/features/outbox/commands.server'
import { dropTexts, hasTexts } from '~/features/psychology/texts.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { dropSealed, hasSealed } from '~/platform/sealed-texts.server'
import { keepEvent } from './events.server'
import { ownSession } from './note-commands.server'

type Erasure = Selectable<NoteErasuresTable>
type Subject = Pick<Erasure, 'sessionId' | 'subject' | 'personId' | 'institutionId'>

const headsOf = (work: Work, institutionId: string | null) =>
  work.tx
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'institution-head')
    .where('institutionId', '=', institutionId)
    .where('disabledAt', 'is', null)
    .limit(5)
    .execute()

const ask = async (work: Work, subject: Subject, ground: ErasureGround): Promise<Result<string>> => {
  const waiting = await work.tx
    .selectFrom('noteErasures')
    .select('id')
    .where('sessionId', '=', subject.sessionId)
    .where('state', '=', 'asked')
    .executeTakeFirst()
  if (waiting) return refuse('erasure-asked')
  const id = work.newId()
  await work.tx
    .insertInto('noteErasures')
    .values({
      id,
      ...subject,
      ground,
      state: 'asked',
      version: 1,
      authorId: work.actor.userId,
      askedAt: work.now,
      decidedBy: null,
      decidedAt: null,
    })
    .execute()
  for (const head of await headsOf(work, subject.institutionId))
    await enqueue(work.tx, {
      userId: head.id,
      kind: 'secret-decision',
      dedupKey: `erasure ${id} ${head.id}`,
      link: '/secrecy/erasures',
      now: work.now,
    })
  return ok(subject.sessionId)
}

/**
 * The author asks that all that is sealed of a session be erased for good. Refused: `note-absent` where nothing is,
 * `note-erased`, `erasure-asked`.
 */
export const askErasure = command(
  'note.write',
  async (work, id: string, ground: ErasureGround): Promise<Result<string>> => {
    const { life, personId, institutionId } = await ownSession(work, id, 'ask-erasure')
    if (life.stage === 'erased') return refuse('note-erased')
    if (life.stage === 'none' && !(await hasTexts(work.tx, id))) return refuse('note-absent')
    return ask(work, { sessionId: id, subject: 'session', personId, institutionId }, ground)
  },
)

/** The same for the result of an instrument. Refused: `result-absent`, `erasure-asked`. */
export const askResultErasure = command(
  'note.write',
  async (work, id: string, ground: ErasureGround): Promise<Result<string>> => {
    const giving = await work.tx
      .selectFrom('instrumentAdministrations')
      .select(['authorId', 'personId', 'institutionId'])
      .where('id', '=', id)
      .executeTakeFirst()
    work.permit({ authorId: giving?.authorId ?? null })
    if (!giving) throw notFound()
    work.about({ type: 'instrument', id, details: { step: 'ask-erasure' } })
    if (!(await hasSealed(work.tx, id))) return refuse('result-absent')
    const { personId, institutionId } = giving
    return ask(work, { sessionId: id, subject: 'instrument', personId, institutionId }, ground)
  },
)

const eraseSession = async (work: Work, id: string): Promise<void> => {
  await work.tx
    .updateTable('psychologyNotes')
    .set({ wrappedKey: '', ciphertext: '', erasedAt: work.now, erasedBy: work.actor.userId })
    .where('sessionId', '=', id)
    .execute()
  await dropTexts(work.tx, id)
}

const eraseResult = async (work: Work, id: string): Promise<void> => {
  await dropSealed(work.tx, id)
  await work.tx
    .updateTable('instrumentAdministrations')
    .set((eb) => ({ state: 'erased', version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await work.tx
    .updateTable('selfEntries')
    .set({ endedAt: work.now })
    .where('administrationId', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

const about = (work: Work, { subject, sessionId, personId, institutionId }: Erasure, state: string): void =>
  work.about(
    subject === 'instrument'
      ? { type: 'instrument', id: sessionId, institutionId, details: { erasure: state } }
      : { type: 'session', id: sessionId, personId, institutionId, details: { erasure: state } },
  )

/**
 * The head confirms or refuses. Confirmed, the keys and the sealed bytes of every part are gone. Refused: see `decideErasure`,
 * `errors:stale`.
 */
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
    const { subject, sessionId, institutionId, authorId } = erasure
    const state = isConfirmed ? 'erased' : 'refused'
    about(work, erasure, state)
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
      await (subject === 'instrument' ? eraseResult(work, sessionId) : eraseSession(work, sessionId))
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
      link:
        subject === 'instrument'
          ? `/psychology/instruments/${sessionId}`
          : `/psychology/sessions/${sessionId}/note`,
      now: work.now,
    })
    return ok(id)
  },
)
