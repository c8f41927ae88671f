/** The steps of a plan's life: opening, drafting, the person's word, approval, sending, handing over, closing. */
import { oblastPrefix } from '#db/reference/regions'
import type { Day } from '~/domain/calendar/day'
import { type AgreementWords, decideAgreement } from '~/domain/plans/agreement'
import { type CloseReason, type Transition, decideTransition } from '~/domain/plans/state'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { endCare } from './leaving-care.server'
import { factsOfPlan, loadPlan, type PlanRow, savePlan } from './load.server'
import { insertPlans } from './open.server'
import { markDone } from './deadlines.server'
import { owePlan } from './owing.server'
import { refreshNextDue } from './schedule.server'
import { tiesOf } from './scope.server'
import { keepVersion, lapseAgreement } from './versions.server'

type Change = Parameters<typeof savePlan>[3]

const aboutPlan = (work: Work, plan: PlanRow, details: Readonly<Record<string, unknown>>): void =>
  work.about({
    type: 'plan',
    id: plan.id,
    personId: plan.personId,
    institutionId: plan.institutionId,
    details,
  })

/** Loads, asks the policy, takes one step of the plan's life, and says in the audit row what the rules found. */
const takeStep = async (
  work: Work,
  id: string,
  version: number,
  transition: Transition,
  more: (plan: PlanRow) => Result<{ readonly change: Change; readonly placeAfter?: string }>,
): Promise<Result<PlanRow>> => {
  const plan = await loadPlan(work.tx, id)
  work.permit(tiesOf(plan))
  aboutPlan(work, plan, {})
  const extra = more(plan)
  if (!extra.ok) return extra
  const facts = await factsOfPlan(work.tx, plan)
  const placeAfter = extra.value.placeAfter ?? facts.placeAfter
  const decided = decideTransition({ ...facts, placeAfter }, transition, work.today)
  if (!decided.ok) return decided
  const { state, findings, agreementLapses } = decided.value
  const lapse: Change = agreementLapses
    ? { agreement: null, agreementStatement: null, agreementOn: null }
    : {}
  const saved = await savePlan(work.tx, plan, version, { ...extra.value.change, ...lapse, state })
  if (!saved.ok) return saved
  if (agreementLapses) await lapseAgreement(work, id)
  await keepVersion(work, id, transition.name)
  await owePlan(work, plan, { ...extra.value.change, ...lapse, state })
  aboutPlan(work, plan, {
    step: transition.name,
    from: plan.state,
    to: state,
    findings: findings.map((each) => ({ rule: each.rule, state: each.state })),
  })
  return ok(plan)
}

/** Opens preparation by hand. Refused: `no-term`, `not-here`, `already-open`. Gives the plan's id. */
export const openPlan = command('plan.draft', async (work, personId: string): Promise<Result<string>> => {
  const person = await work.tx
    .selectFrom('people')
    .select([
      'id',
      'institutionId',
      'endOfTerm',
      'releasedOn',
      'arrivedOn',
      'caseWorkerId',
      'addressAfter',
      'placeAfter',
      'standing',
      'sharedRegion',
    ])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) throw notFound()
  work.permit({ institutionId: person.institutionId, region: person.sharedRegion, personId })
  const { institutionId, endOfTerm } = person
  if (!institutionId || person.standing !== 'in-custody') return refuse('plans:refusal.not-here')
  if (!endOfTerm) return refuse('plans:refusal.no-term')
  const caseWorkerId = person.caseWorkerId ?? work.actor.userId
  const [opened] = await insertPlans(work.tx, [{ ...person, institutionId, endOfTerm, caseWorkerId }], work)
  if (!opened) return refuse('plans:refusal.already-open')
  work.about({ type: 'plan', id: opened.id, personId, institutionId, details: { by: 'hand' } })
  return ok(opened.id)
})

/** The draft is finished. Refused with findings when there is no measure, or a need without one. */
export const markDrafted = command('plan.draft', async (work, id: string, version: number) => {
  const taken = await takeStep(work, id, version, { name: 'draft' }, (plan) =>
    ok({
      change: {
        draftedOn: work.today,
        draftedBy: work.actor.userId,
        leadUserId: plan.leadUserId ?? work.actor.userId,
      },
    }),
  )
  return taken.ok ? ok(taken.value.personId) : taken
})

/** Takes the plan back to drafting; the person is asked again. */
export const revisePlan = command('plan.draft', async (work, id: string, version: number) => {
  const taken = await takeStep(work, id, version, { name: 'revise' }, () =>
    ok({
      change: { approvedBy: null, approvedOn: null, draftedBy: work.actor.userId, draftedOn: work.today },
    }),
  )
  return taken.ok ? ok(taken.value.personId) : taken
})

/** Keeps an answer beside the plan and in its history; for the officer who writes it down and for the person alike. */
export const saveAnswer = async (
  work: Work,
  plan: PlanRow,
  version: number,
  words: AgreementWords,
): Promise<Result<string>> => {
  const { id } = plan
  aboutPlan(work, plan, { before: plan.agreement, after: words.answer })
  const decided = decideAgreement(await factsOfPlan(work.tx, plan), words, work.today)
  if (!decided.ok) return decided
  const { answer, statement, on } = decided.value
  const change = { agreement: answer, agreementStatement: statement, agreementOn: on }
  const saved = await savePlan(work.tx, plan, version, change)
  if (!saved.ok) return saved
  await lapseAgreement(work, id)
  await owePlan(work, plan, change)
  const by = { at: work.now, byUserId: work.actor.userId, lapsedAt: null }
  await work.tx
    .insertInto('planAgreements')
    .values({ id: work.newId(), planId: id, answer, statement, answeredOn: on, ...by })
    .execute()
  return ok(plan.personId)
}

/** Writes down what the person said: agreed, does not agree, could not answer. */
export const agreePlan = command(
  'plan.agree',
  async (work, id: string, version: number, words: AgreementWords): Promise<Result<string>> => {
    const plan = await loadPlan(work.tx, id)
    work.permit(tiesOf(plan))
    return saveAnswer(work, plan, version, words)
  },
)

/** The head of the institution approves. Refused: `same-person` when they drafted it themselves. */
export const approvePlan = command('plan.approve', async (work, id: string, version: number) => {
  const { userId } = work.actor
  const taken = await takeStep(work, id, version, { name: 'approve' }, (plan) =>
    plan.draftedBy === userId
      ? refuse('plans:refusal.same-person')
      : ok({ change: { approvedBy: userId, approvedOn: work.today } }),
  )
  return taken.ok ? ok(taken.value.personId) : taken
})

export type Sending = {
  readonly on: Day
  readonly placeAfter: string
  readonly addressAfter: string | null
  /** The notice of annex 12 went out with it. */
  readonly withNotice: boolean
}

/** From now on the authority and the probation service of that region see the person and the plan. */
const shareWith = async (work: Work, personId: string, placeAfter: string): Promise<void> => {
  await work.tx
    .updateTable('people')
    .set({ sharedRegion: oblastPrefix(placeAfter), updatedAt: work.now })
    .where('id', '=', personId)
    .execute()
}

/** The approved plan went to the authority of the chosen residence. Refused: `day-in-future`, rules. */
export const sendPlan = command(
  'plan.send',
  async (work, id: string, version: number, { on, placeAfter, addressAfter, withNotice }: Sending) => {
    const taken = await takeStep(work, id, version, { name: 'send' }, () =>
      on > work.today
        ? refuse('plan-rules:refusal.day-in-future')
        : ok({ change: { sentOn: on, placeAfter, addressAfter }, placeAfter }),
    )
    if (!taken.ok) return taken
    const { personId } = taken.value
    await shareWith(work, personId, placeAfter)
    await markDone(work, id, withNotice ? ['DL-03', 'DL-04'] : ['DL-04'], on)
    return ok(personId)
  },
)

export type HandingOver = Pick<Sending, 'on' | 'placeAfter' | 'addressAfter'>

/** After release the plan goes to the authority of the place where the person went. */
export const handOverPlan = command(
  'plan.hand-over',
  async (work, id: string, version: number, { on, placeAfter, addressAfter }: HandingOver) => {
    const taken = await takeStep(work, id, version, { name: 'hand-over' }, () =>
      on > work.today
        ? refuse('plan-rules:refusal.day-in-future')
        : ok({ change: { handedOverOn: on, placeAfter, addressAfter }, placeAfter }),
    )
    if (!taken.ok) return taken
    const { personId } = taken.value
    await shareWith(work, personId, placeAfter)
    await markDone(work, id, ['DL-16'], on)
    return ok(personId)
  },
)

/**
 * The same inside another deed's transaction. Before release only the destination is written and shared: the step and
 * DL-16 wait for the release. What is handed over already goes on to a new place without a new step.
 */
export const handOverInside = async (
  work: Work,
  planId: string,
  { on, placeAfter, addressAfter }: HandingOver,
): Promise<Result<string>> => {
  const plan = await loadPlan(work.tx, planId)
  const change = { placeAfter, addressAfter }
  const done =
    plan.state === 'released'
      ? await takeStep(work, planId, plan.version, { name: 'hand-over' }, () =>
          ok({ change: { handedOverOn: on, ...change }, placeAfter }),
        )
      : await savePlan(work.tx, plan, plan.version, change)
  if (!done.ok) return done
  await shareWith(work, plan.personId, placeAfter)
  if (plan.state === 'released') await markDone(work, planId, ['DL-16'], on)
  return ok(plan.personId)
}

/** Ends the plan. Nothing of it is due any more; what was done stays as it was. */
export const closePlan = command(
  'plan.hand-over',
  async (work, id: string, version: number, reason: CloseReason) => {
    const taken = await takeStep(work, id, version, { name: 'close', reason }, () =>
      ok({ change: { openKey: null, closedOn: work.today, closedReason: reason } }),
    )
    if (!taken.ok) return taken
    await work.tx
      .updateTable('planDeadlines')
      .set({ applies: 'no', waitingSince: null })
      .where('planId', '=', id)
      .where('doneOn', 'is', null)
      .execute()
    await work.tx
      .updateTable('measures')
      .set({ status: 'not-needed' })
      .where('planId', '=', id)
      .where('status', 'in', ['planned', 'in-progress'])
      .execute()
    if (reason === 'died') await endCare(work, taken.value.personId, 'died')
    await refreshNextDue(work.tx, [taken.value.personId])
    return ok(taken.value.personId)
  },
)
