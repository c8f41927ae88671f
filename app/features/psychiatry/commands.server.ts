/** Deeds on referrals to a psychiatrist. Audit rows name the referral and the step, neither the person nor the reason. */
import type { Day } from '~/domain/calendar/day'
import {
  type PsychiatryState,
  type PsychiatryStep,
  type StepWords,
  type Urgency,
  decidePsychiatryStep,
  isOpenPsychiatry,
  psychiatryDueOn,
} from '~/domain/psychiatry/referral'
import { type Result, ok, refuse } from '~/domain/result'
import { enqueue } from '~/features/outbox/commands.server'
import { staffOf } from '~/features/outbox/late.server'
import { calendarOf } from '~/features/plans/calendar.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { keepSealed } from '~/platform/sealed-texts.server'
import type { RecommendForm } from './forms'
import { seenByMedics } from './queries.server'

type Move = { readonly referralId: string; readonly step: string; readonly onDay: Day }

const writeStep = async (work: Work, move: Move): Promise<void> => {
  await work.tx
    .insertInto('psychiatristSteps')
    .values({ id: work.newId(), ...move, byUserId: work.actor.userId, at: work.now })
    .execute()
}

const insert = async (work: Work, personId: string, institutionId: string, form: RecommendForm) => {
  const { urgency, recommendedOn } = form
  const waiting = { state: 'recommended' as const, urgency, lastOn: recommendedOn, visitOn: null }
  const dueOn = psychiatryDueOn(waiting, await calendarOf(work.tx), work.today) ?? recommendedOn
  const id = work.newId()
  await work.tx
    .insertInto('psychiatristReferrals')
    .values({
      id,
      personId,
      institutionId,
      authorId: work.actor.userId,
      openKey: personId,
      ...waiting,
      recommendedOn,
      answer: null,
      closeReason: null,
      dueOn,
      createdAt: work.now,
      version: 1,
    })
    .execute()
  return id
}

/** Recommends a psychiatrist to a person. Gives the id. Refused: `day-ahead`, `already-referred`. */
export const recommendPsychiatrist = command(
  'psychiatry.recommend',
  async (work, personId: string, form: RecommendForm): Promise<Result<string>> => {
    const person = await work.tx
      .selectFrom('people')
      .select('institutionId')
      .where('id', '=', personId)
      .executeTakeFirst()
    work.permit({ institutionId: person?.institutionId ?? null })
    work.about({ type: 'psychiatry', id: '-', details: { step: 'recommend' } })
    if (form.recommendedOn > work.today) return refuse('day-ahead')
    const open = await work.tx
      .selectFrom('psychiatristReferrals')
      .select('id')
      .where('openKey', '=', personId)
      .executeTakeFirst()
    if (open) return refuse('already-referred')
    const id = await insert(work, personId, person?.institutionId ?? '', form)
    await writeStep(work, { referralId: id, step: 'recommend', onDay: form.recommendedOn })
    if (form.reason !== null)
      await keepSealed(
        work.tx,
        work.keys,
        { type: 'psychiatry', id, part: 'reason' },
        { text: form.reason, now: work.now },
      )
    work.about({ type: 'psychiatry', id, details: { step: 'recommend', urgency: form.urgency } })
    return ok(id)
  },
)

/** Steps after which the other side has something to do or to know; what the person has not agreed to is told to nobody. */
const toldOf: ReadonlySet<PsychiatryStep> = new Set(['agree', 'send', 'see', 'answer'])

/** The medical unit is told of the psychologist's step, the psychologist of the medical unit's. Nobody is named. */
const tellOthers = async (
  work: Work,
  row: { readonly id: string; readonly authorId: string; readonly institutionId: string },
  step: PsychiatryStep,
): Promise<void> => {
  const medics = await staffOf(work.tx, [row.institutionId], ['medic'])
  const others = work.actor.userId === row.authorId ? medics(row.institutionId) : [row.authorId]
  for (const userId of others)
    await enqueue(work.tx, {
      userId,
      kind: 'task',
      dedupKey: `psychiatry ${row.id} ${step} ${work.now} ${userId}`,
      link: `/psychology/referrals/${row.id}`,
      now: work.now,
    })
}

/** Takes the next step; absent for whoever may not see the referral. Refused: what `decidePsychiatryStep` refuses, and `errors:stale`. */
export const stepPsychiatry = command(
  'psychiatry.read',
  async (
    work,
    id: string,
    version: number,
    step: PsychiatryStep,
    words: StepWords,
  ): Promise<Result<string>> => {
    const row = await work.tx
      .selectFrom('psychiatristReferrals')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw notFound()
    work.permit({ authorId: row.authorId, institutionId: row.institutionId })
    // Before the person agreed the medical unit is not to learn that anybody thought of a psychiatrist.
    if (work.actor.role === 'medic' && !seenByMedics.includes(row.state)) throw notFound()
    work.about({ type: 'psychiatry', id, details: { step } })
    const standing = { state: row.state as PsychiatryState, lastOn: row.lastOn }
    const decision = decidePsychiatryStep(
      { ...standing, role: work.actor.role, today: work.today },
      step,
      words,
    )
    if (!decision.ok) return decision
    const state = decision.value
    const visitOn = step === 'send' ? words.visitOn : row.visitOn
    const waiting = { state, urgency: row.urgency as Urgency, lastOn: words.onDay, visitOn }
    const dueOn = psychiatryDueOn(waiting, await calendarOf(work.tx), work.today) ?? words.onDay
    const done = await work.tx
      .updateTable('psychiatristReferrals')
      .set({
        state,
        lastOn: words.onDay,
        visitOn,
        dueOn,
        answer: step === 'answer' ? words.answer : row.answer,
        closeReason: step === 'close' ? words.reason : row.closeReason,
        openKey: isOpenPsychiatry(state) ? row.openKey : null,
        version: version + 1,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n) return refuse('errors:stale')
    await writeStep(work, { referralId: id, step, onDay: words.onDay })
    if (toldOf.has(step)) await tellOthers(work, row, step)
    return ok(id)
  },
)
