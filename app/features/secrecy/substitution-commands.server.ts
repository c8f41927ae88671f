/** Assigning a substitute in writing, ending it early, and what the substitute adds to a note. */
import { type Result, ok, refuse } from '~/domain/result'
import { decideContinue, decideEnd, decideSubstitution } from '~/domain/secrecy/substitution'
import { enqueue } from '~/features/outbox/commands.server'
import { sealNote } from '~/features/psychology/notes.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { keepEvent } from './events.server'
import type { SubstitutionForm } from './leave-forms'
import { findLife } from './life.server'
import { findPsychologist } from './psychologists.server'
import { findLent, findLentSession } from './substitution-queries.server'

const tell = async (work: Work, userId: string, occasion: string): Promise<void> => {
  await enqueue(work.tx, {
    userId,
    kind: 'secret-leave',
    dedupKey: `${occasion} ${userId}`,
    link: '/psychology/leaves',
    now: work.now,
  })
}

/** The head assigns a substitute; both psychologists and the monitors are told. Refused: `not-a-psychologist`, see `decideSubstitution`. */
export const giveSubstitution = command(
  'substitution.give',
  async (work, form: SubstitutionForm): Promise<Result<string>> => {
    const { authorId, substituteId, fromOn, untilOn, reason, document } = form
    const { institutionId, userId } = work.actor
    const author = await findPsychologist(work.tx, authorId)
    work.permit({ institutionId })
    const id = work.newId()
    const details = { step: 'give', authorId, substituteId, fromOn, untilOn, reason, document }
    work.about({ type: 'substitution', id, institutionId, details })
    const substitute = await findPsychologist(work.tx, substituteId)
    if (institutionId === null || author?.institutionId !== institutionId || !substitute)
      return refuse('not-a-psychologist')
    const decision = decideSubstitution(form, work.today)
    if (!decision.ok) return decision
    await work.tx
      .insertInto('substitutions')
      .values({
        id,
        institutionId,
        authorId,
        substituteId,
        wholeCaseload: 1,
        ground: document,
        reason,
        fromOn,
        untilOn,
        givenBy: userId,
        givenAt: work.now,
        endedAt: null,
        endedBy: null,
        version: 1,
      })
      .execute()
    const who = { actorId: userId, secondId: substituteId, reason, document }
    await keepEvent(work.tx, { kind: 'substituted', institutionId, at: work.now, occasion: id, ...who })
    for (const each of [authorId, substituteId]) await tell(work, each, `substitution ${id}`)
    return ok(id)
  },
)

/** Ended before its time by the head or by the one substituted for. Refused: `leave-over`, `errors:stale`. */
export const endSubstitution = command(
  'substitution.end',
  async (work, id: string, version: number): Promise<Result<string>> => {
    const row = await work.tx.selectFrom('substitutions').selectAll().where('id', '=', id).executeTakeFirst()
    work.permit({ institutionId: row?.institutionId ?? null, authorId: row?.authorId ?? null })
    if (!row) throw notFound()
    const { institutionId, authorId, substituteId } = row
    work.about({ type: 'substitution', id, institutionId, details: { step: 'end' } })
    const decision = decideEnd(row, work.today)
    if (!decision.ok) return decision
    const by = work.actor.userId
    const done = await work.tx
      .updateTable('substitutions')
      .set({ endedAt: work.now, endedBy: by, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n) return refuse('errors:stale')
    const others = [authorId, substituteId].filter((each) => each !== by)
    for (const each of others) await tell(work, each, `substitution ${id} ended`)
    return ok(id)
  },
)

/** The substitute adds to the author's note, under the substitute's own name. Refused: see `decideContinue`. */
export const continueNote = command(
  'substitution.look',
  async (work, id: string, sessionId: string, text: string): Promise<Result<string>> => {
    const lent = await findLent(work.tx, work.actor, id, work.today)
    work.permit({ authorId: lent?.substituteId ?? null })
    const session = lent && (await findLentSession(work.tx, lent, sessionId))
    if (!session) throw notFound()
    const { personId, institutionId } = session
    const details = { step: 'continue', leave: id }
    work.about({ type: 'session', id: sessionId, personId, institutionId, details })
    const { life } = await findLife(work.tx, sessionId, work.now, work.today)
    const decision = decideContinue(life)
    if (!decision.ok) return decision
    const by = { sessionId, authorId: work.actor.userId, now: work.now }
    await sealNote(work.tx, work.keys, { ...by, text, kind: 'amendment' })
    return ok(sessionId)
  },
)
