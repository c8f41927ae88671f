/** Opening one case to one supervisor, closing it, and the supervisor's remark. Audit rows never hold the words. */
import { type Result, ok, refuse } from '~/domain/result'
import { decideClose, decideOpenCase } from '~/domain/secrecy/supervision'
import { enqueue } from '~/features/outbox/commands.server'
import { findPersonForSession } from '~/features/psychology/queries.server'
import { insertMany } from '#db/dialect'
import { command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { currentKey } from '~/platform/seal.server'
import type { CaseForm } from './leave-forms'
import { findPsychologist } from './psychologists.server'
import { findCaseForMe, ownSessionsOf } from './supervision-queries.server'
import { openRemarks, sealQuestion, sealRemarks } from './supervision-words.server'

/** Opens the whole case of a person, or chosen sessions of it. Refused: `not-a-psychologist`, see `decideOpenCase`. */
export const openCase = command(
  'supervision.open',
  async (work, personId: string, form: CaseForm): Promise<Result<string>> => {
    const { actor, tx, now } = work
    const person = await findPersonForSession(tx, actor, personId)
    work.permit({ authorId: person ? actor.userId : null })
    if (!person) throw notFound()
    const { supervisorId, scope, sessionIds, untilOn, question } = form
    const id = work.newId()
    const { institutionId } = person
    const details = { step: 'open', supervisorId, scope, untilOn }
    work.about({ type: 'supervision', id, personId, institutionId, details })
    if (!(await findPsychologist(tx, supervisorId))) return refuse('not-a-psychologist')
    const own = await ownSessionsOf(tx, actor, personId).execute()
    const chosen = scope === 'whole' ? own : own.filter((session) => sessionIds.includes(session.id))
    const offer = { authorId: actor.userId, supervisorId, untilOn, sessions: chosen.length }
    const decision = decideOpenCase(offer, work.today)
    if (!decision.ok) return decision
    await tx
      .insertInto('supervisions')
      .values({
        id,
        personId,
        authorId: actor.userId,
        supervisorId,
        wholeCase: scope === 'whole' ? 1 : 0,
        question: sealQuestion(work.keys, id, question),
        untilOn,
        openedAt: now,
        closedAt: null,
        review: null,
        reviewedAt: null,
        version: 1,
      })
      .execute()
    if (scope === 'chosen')
      await insertMany(
        tx,
        'supervisionSessions',
        chosen.map((session) => ({ supervisionId: id, sessionId: session.id })),
      )
    const link = '/psychology/leaves'
    const dedupKey = `supervision ${id}`
    await enqueue(tx, { userId: supervisorId, kind: 'secret-leave', dedupKey, link, now })
    return ok(id)
  },
)

/** The author closes the case: from this moment nobody else reads it. Refused: `leave-over`, `errors:stale`. */
export const closeCase = command(
  'supervision.open',
  async (work, id: string, version: number): Promise<Result<string>> => {
    const row = await work.tx.selectFrom('supervisions').selectAll().where('id', '=', id).executeTakeFirst()
    work.permit({ authorId: row?.authorId ?? null })
    if (!row) throw notFound()
    work.about({ type: 'supervision', id, personId: row.personId, details: { step: 'close' } })
    const decision = decideClose(row, work.today)
    if (!decision.ok) return decision
    const done = await work.tx
      .updateTable('supervisions')
      .set({ closedAt: work.now, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    return done.numUpdatedRows === 1n ? ok(id) : refuse('errors:stale')
  },
)

/** The supervisor adds a remark; the author is told that there is one. Refused: `remarks-broken`, `errors:stale`. */
export const remarkOnCase = command(
  'supervision.review',
  async (work, id: string, words: string): Promise<Result<string>> => {
    const row = await findCaseForMe(work.tx, work.actor, id, work.today)
    work.permit({ authorId: row?.supervisorId ?? null })
    if (!row) throw notFound()
    const { personId, authorId, version } = row
    work.about({ type: 'supervision', id, personId, details: { step: 'remark' } })
    currentKey(work.keys)
    const before = openRemarks(work.keys, id, row.review)
    // Remarks that do not open are not written over: somebody has to look at them first.
    if (before === 'broken') return refuse('remarks-broken')
    const review = sealRemarks(work.keys, id, [...before, { at: work.now, words }])
    // Two remarks sent in one moment: neither may take the place of the other.
    const done = await work.tx
      .updateTable('supervisions')
      .set({ review, reviewedAt: work.now, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n) return refuse('errors:stale')
    await enqueue(work.tx, {
      userId: authorId,
      kind: 'secret-answered',
      dedupKey: `supervision ${id} ${version}`,
      link: `/psychology/supervisions/${id}`,
      now: work.now,
    })
    return ok(id)
  },
)
