/** Deeds of the psychologist. Audit rows say that a note was written, never what it says. */
import { type Result, ok, refuse } from '~/domain/result'
import { decideSession } from '~/domain/psychology/session'
import { type Work, command } from '~/platform/command.server'
import type { RelativesForm, SessionForm } from './forms'
import { sealNote } from './notes.server'
import { askFree, askMethod, clockOf, holdTimes, insertLine } from './record.server'
import { sealTexts } from './texts.server'

const subjectOf = async (work: Work, personId: string) => {
  const person = await work.tx
    .selectFrom('people')
    .select(['id', 'institutionId'])
    .where('id', '=', personId)
    .executeTakeFirst()
  work.permit({ institutionId: person?.institutionId ?? null })
  work.about({ type: 'person', id: personId, personId })
  const institutionId = person?.institutionId ?? ''
  await holdTimes(work, institutionId)
  return institutionId
}

/** The planned session that becomes this record, when the form came from one. */
const settlePlanned = async (
  work: Work,
  { planned, personId, sessionId }: { planned: string | null; personId: string; sessionId: string },
): Promise<Result<null>> => {
  if (planned === null) return ok(null)
  const settled = await work.tx
    .updateTable('plannedSessions')
    .set((eb) => ({ state: 'recorded', sessionId, version: eb('version', '+', 1) }))
    .where('id', '=', planned)
    .where('personId', '=', personId)
    .where('psychologistId', '=', work.actor.userId)
    .where('state', '=', 'planned')
    .executeTakeFirst()
  return settled.numUpdatedRows === 1n ? ok(null) : refuse('not-planned')
}

/**
 * Writes a session down: its sealed note, the sealed parts for the card, and the conclusion for staff; gives its id.
 * Refused: what `decideSession` and `decideFree` say, `method-not-approved`, `not-planned`.
 */
export const recordSession = command(
  'session.record',
  async (work, personId: string, form: SessionForm): Promise<Result<string>> => {
    const institutionId = await subjectOf(work, personId)
    const { note, goal, results, nextPlan: plan, planned, ...session } = form
    const decision = decideSession(form, clockOf(work))
    if (!decision.ok) return decision
    const isKnown = await askMethod(work, form.method)
    if (!isKnown.ok) return isKnown
    const isFree = form.attendance === 'missed' ? ok(null) : await askFree(work, form, [personId])
    if (!isFree.ok) return isFree
    const id = await insertLine(work, { ...session, personId, institutionId })
    const settled = await settlePlanned(work, { planned, personId, sessionId: id })
    if (!settled.ok) return settled
    const sealed = { authorId: work.actor.userId, now: work.now }
    if (note !== null) await sealNote(work.tx, work.keys, { ...sealed, sessionId: id, text: note })
    await sealTexts(work.tx, work.keys, { ...sealed, ownerId: id, parts: { goal, results, plan } })
    const details = {
      kind: form.kind,
      heldOn: form.heldOn,
      attendance: form.attendance,
      note: note !== null,
      results: results !== null,
    }
    work.about({ type: 'session', id, personId, institutionId, details })
    return ok(id)
  },
)

/** A line of the journal of relatives' consultations (order 508, annex 21); its words are sealed. Refused: see `recordSession`. */
export const recordRelatives = command(
  'session.record',
  async (work, personId: string, form: RelativesForm): Promise<Result<string>> => {
    const institutionId = await subjectOf(work, personId)
    const { relative, problem, results, ...line } = form
    const whole = { ...line, kind: 'relatives-consultation', attendance: 'attended' } as const
    const silent = { absence: null, note: null, results: null, conclusion: null, nextOn: null } as const
    const decision = decideSession({ ...whole, ...silent }, clockOf(work))
    if (!decision.ok) return decision
    const isFree = await askFree(work, form, [])
    if (!isFree.ok) return isFree
    const id = await insertLine(work, {
      ...whole,
      personId,
      institutionId,
      method: null,
      conclusion: null,
    })
    const parts = { relative, problem, results }
    const sealed = { authorId: work.actor.userId, now: work.now }
    await sealTexts(work.tx, work.keys, { ...sealed, ownerId: id, parts })
    const details = { kind: whole.kind, heldOn: form.heldOn, kinship: form.kinship }
    work.about({ type: 'session', id, personId, institutionId, details })
    return ok(id)
  },
)

const ownSession = async (work: Work, id: string) => {
  const session = await work.tx
    .selectFrom('psychologySessions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  work.permit({ authorId: session?.psychologistId ?? null })
  return session
}

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
