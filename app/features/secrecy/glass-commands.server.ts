/** Breaking the glass: one asks with a reason, a second one opens or refuses; the psychologist and the monitors are told. */
import { type Result, ok, refuse } from '~/domain/result'
import { decideSecond, glassState, openUntilAfter } from '~/domain/secrecy/glass'
import { enqueue } from '~/features/outbox/commands.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { keepSealed } from '~/platform/sealed-texts.server'
import { keepEvent } from './events.server'
import type { GlassForm } from './glass-forms'
import { findPersonForGlass, lastOpeningFor, psychologistsBehind } from './glass-queries.server'
import { plusHours } from './life.server'

const onAlarm = ['institution-head', 'detachment-head', 'medic'] as const

const tellSecondPeople = async (work: Work, institutionId: string, id: string): Promise<void> => {
  const others = await work.tx
    .selectFrom('users')
    .select('id')
    .where('institutionId', '=', institutionId)
    .where('role', 'in', onAlarm)
    .where('id', '<>', work.actor.userId)
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .limit(30)
    .execute()
  for (const { id: userId } of others)
    await enqueue(work.tx, {
      userId,
      kind: 'glass-asked',
      dedupKey: `glass ${id} ${userId}`,
      link: `/secrecy/glass/${id}`,
      now: work.now,
    })
}

/** Asks for the warning of a person. The reason is sealed. Refused: `glass-waits`, `glass-open`. */
export const askGlass = command(
  'glass.break',
  async (work, personId: string, { reason, words }: GlassForm): Promise<Result<string>> => {
    const person = await findPersonForGlass(work.tx, work.actor, personId)
    const institutionId = person?.institutionId ?? null
    work.permit({ institutionId })
    if (institutionId === null) throw notFound()
    const id = work.newId()
    const details = { step: 'ask', reason }
    work.about({ type: 'glass', id, personId, institutionId, details })
    const last = await lastOpeningFor(work.tx, work.actor, personId)
    const state = last && glassState(last, work.now, work.today, plusHours)
    if (state === 'waits' || state === 'open') return refuse(`glass-${state}`)
    await work.tx
      .insertInto('glassOpenings')
      .values({
        id,
        personId,
        institutionId,
        reason,
        askedBy: work.actor.userId,
        askedAt: work.now,
        state: 'asked',
        decidedBy: null,
        decidedAt: null,
        openUntil: null,
        version: 1,
      })
      .execute()
    const place = { type: 'glass', id, part: 'words' }
    await keepSealed(work.tx, work.keys, place, { text: words, now: work.now })
    const who = { actorId: work.actor.userId, reason }
    await keepEvent(work.tx, { kind: 'glass-asked', institutionId, at: work.now, occasion: id, ...who })
    await tellSecondPeople(work, institutionId, id)
    return ok(id)
  },
)

const tellPsychologists = async (work: Work, personId: string, id: string): Promise<void> => {
  for (const userId of await psychologistsBehind(work.tx, personId))
    await enqueue(work.tx, {
      userId,
      kind: 'glass-opened',
      dedupKey: `glass ${id} opened ${userId}`,
      link: '/psychology/readers',
      now: work.now,
    })
}

/** The second person's word. Opened, the psychologists are told. Refused: see `decideSecond`, `errors:stale`. */
export const answerGlass = command(
  'glass.break',
  async (work, id: string, version: number, isOpened: boolean): Promise<Result<string>> => {
    const row = await work.tx.selectFrom('glassOpenings').selectAll().where('id', '=', id).executeTakeFirst()
    work.permit({ institutionId: row?.institutionId ?? null })
    if (!row) throw notFound()
    const { personId, institutionId, askedBy, reason } = row
    const step = isOpened ? 'open' : 'refuse'
    work.about({ type: 'glass', id, personId, institutionId, details: { step, reason } })
    const { userId } = work.actor
    const decision = decideSecond(row, userId, work.now, work.today, plusHours)
    if (!decision.ok) return decision
    const done = await work.tx
      .updateTable('glassOpenings')
      .set({
        state: isOpened ? 'opened' : 'refused',
        decidedBy: userId,
        decidedAt: work.now,
        openUntil: isOpened ? openUntilAfter(work.now, work.today, plusHours) : null,
        version: version + 1,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n) return refuse('errors:stale')
    const kind = isOpened ? ('glass-opened' as const) : ('glass-refused' as const)
    const who = { actorId: askedBy, secondId: userId, reason }
    await keepEvent(work.tx, { kind, institutionId, at: work.now, occasion: id, ...who })
    if (isOpened) await tellPsychologists(work, personId, id)
    return ok(id)
  },
)
