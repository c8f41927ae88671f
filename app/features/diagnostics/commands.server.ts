/** Deeds on requests for diagnostics. What was asked and answered is sealed; audit rows say only that it was. */
import type { Updateable } from 'kysely'
import type { DiagnosticRequestsTable } from '#db/schema/care'
import {
  type DiagnosticState,
  type DiagnosticStep,
  type ReturnReason,
  decideDiagnosticStep,
  decideRequest,
  diagnosticsDueOn,
} from '~/domain/diagnostics/request'
import { type Result, ok, refuse } from '~/domain/result'
import { enqueue } from '~/features/outbox/commands.server'
import { calendarOf } from '~/features/plans/calendar.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { keepSealed } from '~/platform/sealed-texts.server'
import type { AskForm } from './forms'

const pathOf = (id: string): string => `/psychology/requests/${id}`

const keep = (work: Work, id: string, part: 'task' | 'answer', text: string): Promise<void> =>
  keepSealed(work.tx, work.keys, { type: 'diagnostics', id, part }, { text, now: work.now })

const tell = async (work: Work, userIds: readonly string[], id: string, occasion: string): Promise<void> => {
  for (const userId of userIds)
    await enqueue(work.tx, {
      userId,
      kind: 'task',
      dedupKey: `diagnostics ${id} ${occasion} ${userId}`,
      link: pathOf(id),
      now: work.now,
    })
}

const psychologistsOf = async (work: Work, institutionId: string): Promise<string[]> => {
  const rows = await work.tx
    .selectFrom('users')
    .select('id')
    .where('institutionId', '=', institutionId)
    .where('role', '=', 'psychologist')
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .limit(20)
    .execute()
  return rows.map(({ id }) => id)
}

const insert = async (work: Work, personId: string, institutionId: string, form: AskForm) => {
  const id = work.newId()
  await work.tx
    .insertInto('diagnosticRequests')
    .values({
      id,
      personId,
      institutionId,
      requesterId: work.actor.userId,
      openKey: `${personId}|${work.actor.userId}`,
      state: 'asked',
      askedOn: work.today,
      dueOn: diagnosticsDueOn(work.today, await calendarOf(work.tx), work.today),
      conditions: form.conditions,
      examinedBefore: form.examinedBefore,
      takenBy: null,
      answeredOn: null,
      returnReason: null,
      readAt: null,
      createdAt: work.now,
      version: 1,
    })
    .execute()
  return id
}

/** Asks for diagnostics. Gives the id. Refused: `not-warned`, `already-asked` while one's own request is open. */
export const askDiagnostics = command(
  'diagnostics.ask',
  async (work, personId: string, form: AskForm): Promise<Result<string>> => {
    const person = await work.tx
      .selectFrom('people')
      .select('institutionId')
      .where('id', '=', personId)
      .executeTakeFirst()
    const institutionId = person?.institutionId ?? null
    work.permit({ institutionId })
    work.about({ type: 'diagnostics', id: '-', institutionId, details: { step: 'ask' } })
    const warned = decideRequest(form.warned)
    if (!warned.ok) return warned
    const open = await work.tx
      .selectFrom('diagnosticRequests')
      .select('id')
      .where('openKey', '=', `${personId}|${work.actor.userId}`)
      .executeTakeFirst()
    if (open) return refuse('already-asked')
    const id = await insert(work, personId, institutionId ?? '', form)
    await keep(work, id, 'task', form.task)
    await tell(work, await psychologistsOf(work, institutionId ?? ''), id, 'asked')
    work.about({ type: 'diagnostics', id, institutionId, details: { step: 'ask' } })
    return ok(id)
  },
)

const load = async (work: Work, id: string) => {
  const row = await work.tx
    .selectFrom('diagnosticRequests')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound()
  work.permit({ authorId: row.requesterId, institutionId: row.institutionId })
  return { ...row, state: row.state as DiagnosticState }
}

type Step = { readonly id: string; readonly version: number; readonly step: DiagnosticStep }

const move = async (
  work: Work,
  { id, version, step }: Step,
  change: Updateable<DiagnosticRequestsTable>,
): Promise<Result<{ readonly id: string; readonly requesterId: string }>> => {
  const row = await load(work, id)
  work.about({ type: 'diagnostics', id, institutionId: row.institutionId, details: { step } })
  const decision = decideDiagnosticStep(
    { state: row.state, takenBy: row.takenBy, userId: work.actor.userId },
    step,
  )
  if (!decision.ok) return decision
  const done = await work.tx
    .updateTable('diagnosticRequests')
    .set({ ...change, state: decision.value, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n ? ok({ id, requesterId: row.requesterId }) : refuse('errors:stale')
}

/** A psychologist takes a request in hand. Refused: `wrong-state`, `taken-by-other`, `errors:stale`. */
export const takeDiagnostics = command('diagnostics.answer', async (work, id: string, version: number) => {
  const moved = await move(work, { id, version, step: 'take' }, { takenBy: work.actor.userId })
  return moved.ok ? ok(id) : moved
})

/** The psychologist answers in words chosen for staff. Refused as above. */
export const answerDiagnostics = command(
  'diagnostics.answer',
  async (work, id: string, version: number, answer: string) => {
    const change = { takenBy: work.actor.userId, answeredOn: work.today, openKey: null }
    const moved = await move(work, { id, version, step: 'answer' }, change)
    if (!moved.ok) return moved
    await keep(work, id, 'answer', answer)
    await tell(work, [moved.value.requesterId], id, 'answered')
    return ok(id)
  },
)

/** The psychologist gives a request back, with the reason. Refused as above. */
export const returnDiagnostics = command(
  'diagnostics.answer',
  async (work, id: string, version: number, reason: ReturnReason) => {
    const change = { takenBy: work.actor.userId, returnReason: reason, openKey: null }
    const moved = await move(work, { id, version, step: 'return' }, change)
    if (!moved.ok) return moved
    await tell(work, [moved.value.requesterId], id, 'returned')
    return ok(id)
  },
)

/** The requester takes a request back before anybody has it in hand. Refused as above. */
export const withdrawDiagnostics = command('diagnostics.own', async (work, id: string, version: number) => {
  const moved = await move(work, { id, version, step: 'withdraw' }, { openKey: null })
  return moved.ok ? ok(id) : moved
})

/** The requester opens the answer, warned once more; the psychologist sees that and when. Refused: `wrong-state`, `not-warned`, `errors:stale`. */
export const openAnswer = command(
  'diagnostics.own',
  async (work, id: string, version: number, warned: boolean): Promise<Result<string>> => {
    const row = await load(work, id)
    work.about({ type: 'diagnostics', id, institutionId: row.institutionId, details: { step: 'open' } })
    if (row.state !== 'answered') return refuse('wrong-state')
    const decision = decideRequest(warned)
    if (!decision.ok) return decision
    const done = await work.tx
      .updateTable('diagnosticRequests')
      .set({ readAt: row.readAt ?? work.now, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    return done.numUpdatedRows === 1n ? ok(id) : refuse('errors:stale')
  },
)
