/** Deeds on referrals: put forward, accept, decline, take back. Each decides by facts read inside its own transaction. */
import type { Finding } from '~/domain/law/rule'
import { isEnding } from '~/domain/placements/machine'
import { decideAcceptance, decideProposal } from '~/domain/placements/referral'
import type { Step } from '~/domain/placements/step'
import { type Result, ok, refuse } from '~/domain/result'
import { candidateTag } from '~/features/matching/cards.server'
import { type Pair, type Referral, decides, deciding, loadPair } from '~/features/placements/pair.server'
import {
  loadReferral,
  moveReferral,
  rememberStep,
  takeStep,
  tiesOf,
  traced,
} from '~/features/placements/steps.server'
import { isKeptByCourse } from '~/features/openings/kept-by-course.server'
import { type Work, command } from '~/platform/command.server'
import type { AcceptForm, DeclineForm, ProposeForm, StepForm, WithdrawForm } from './forms'

const openKeyOf = (personId: string, openingId: string): string => `${personId} ${openingId}`

const hasOpenReferral = async (work: Work, personId: string, openingId: string): Promise<boolean> => {
  const row = await work.tx
    .selectFrom('referrals')
    .select('id')
    .where('openKey', '=', openKeyOf(personId, openingId))
    .executeTakeFirst()
  return row !== undefined
}

const save = async (
  work: Work,
  { person, opening, explanation, weightsNumber }: Pair,
  state: 'proposed' | 'accepted',
  note: string | null,
) => {
  const { actor, now } = work
  const id = work.newId()
  const accepted = state === 'accepted'
  await work.tx
    .insertInto('referrals')
    .values({
      id,
      personId: person.id,
      openingId: opening.id,
      institutionId: person.institutionId,
      organisationId: opening.organisationId,
      openKey: openKeyOf(person.id, opening.id),
      state,
      stateSince: now,
      total: explanation.total,
      weightsNumber,
      findings: JSON.stringify(explanation.findings),
      proposedBy: actor.userId,
      proposedAt: now,
      note,
      decidedBy: accepted ? actor.userId : null,
      decidedAt: accepted ? now : null,
      reason: null,
      version: 1,
    })
    .execute()
  await rememberStep(work, { referralId: id, deed: 'propose', from: null, to: state })
  return id
}

const inside: readonly string[] = ['law-not-met', 'held-back']

/** Somebody outside the service learns only that the person is no longer on offer, never why. */
const withoutReasons = <T>(result: Result<T>): Result<T> =>
  result.ok || !inside.includes(result.refusal.code) ? result : refuse('no-longer-offered')

/**
 * Puts a person forward for an opening within a deed; gives the referral's id. Refused: `pair-gone`, `kept-by-course`, and as
 * `decideProposal` says. A run's accepted line goes this way too.
 */
export const putForward = async (
  work: Work,
  personId: string,
  openingId: string,
  form: ProposeForm & { readonly tag?: string },
): Promise<Result<string>> => {
  const pair = await loadPair(work, personId, openingId)
  const isOrganisation = work.actor.organisationId !== null
  const knowsCard = form.tag !== undefined && form.tag === candidateTag(work.keys, openingId, personId)
  work.permit({
    institutionId: pair?.person.institutionId ?? null,
    region: pair?.person.sharedRegion ?? null,
    organisationId: pair && knowsCard ? pair.opening.organisationId : null,
    personId: pair?.person.id ?? null,
  })
  if (!pair) return refuse('pair-gone')
  const { person, opening, explanation } = pair
  const { institutionId } = person
  const about = { type: 'opening', id: openingId, personId, institutionId } as const
  work.about(about)
  if (await isKeptByCourse(work, openingId)) return refuse('kept-by-course')
  const decision = decideProposal(
    {
      findings: explanation.findings,
      heldBack: pair.heldBack,
      openingState: opening.state,
      closesOn: opening.closesOn,
      acknowledged: form.acknowledged,
      hasOpenReferral: await hasOpenReferral(work, personId, openingId),
      decides: decides(work, person),
    },
    work.today,
  )
  if (!decision.ok) return isOrganisation ? withoutReasons(decision) : decision
  const id = await save(work, pair, decision.value, form.note)
  const { total, findings } = explanation
  const details = { after: { state: decision.value }, total, findings: traced(findings) }
  work.about({ ...about, type: 'referral', id, details })
  return ok(id)
}

/**
 * Puts a person forward for an opening; gives the referral's id. An officer who decides about the person accepts in
 * the same step. `tag` is the card an organisation proposes from: without the right one it proposes nobody.
 * Refused as `putForward` says.
 */
export const proposeReferral = command('referral.propose', putForward)

/** Names the referral for the audit row, with what was done when it was. */
const named = (work: Work, row: Referral, step?: Step, findings: readonly Finding[] = []): void =>
  work.about({
    type: 'referral',
    id: row.id,
    personId: row.personId,
    institutionId: row.institutionId,
    ...(step
      ? {
          details: {
            before: { state: row.state },
            after: { deed: step.deed, reason: step.reason ?? null },
            findings: traced(findings),
          },
        }
      : {}),
  })

/** Accepts a loaded referral inside another deed, which has asked the policy. Refused as `decideAcceptance` says. */
export const acceptWithin = async (
  work: Work,
  row: Referral,
  pair: Pair,
  acknowledged: boolean,
): Promise<Result<string>> => {
  const { findings } = pair.explanation
  const { state: openingState, closesOn } = pair.opening
  const { heldBack } = pair
  const facts = { findings, heldBack, openingState, closesOn, acknowledged }
  const decision = decideAcceptance(row.state, facts, work.today)
  if (!decision.ok) return decision
  await moveReferral(work, row, decision.value, { deed: 'accept' })
  named(work, row, { deed: 'accept' }, findings)
  return ok(row.id)
}

/** The officer agrees. Refused as `decideAcceptance` says. */
export const acceptReferral = command(
  'referral.decide',
  async (work, id: string, form: AcceptForm): Promise<Result<string>> => {
    const loaded = await loadReferral(work, id)
    work.permit(loaded ? deciding(loaded.pair.person) : {})
    if (!loaded) return refuse('pair-gone')
    const { row, pair } = loaded
    named(work, row)
    if (row.version !== form.version) return refuse('errors:stale')
    return acceptWithin(work, row, pair, form.acknowledged)
  },
)

const ended = async (
  work: Work,
  loaded: Parameters<typeof takeStep>[1],
  step: Step & { readonly deed: 'decline' | 'withdraw' },
  version: number,
): Promise<Result<string>> => {
  const { row } = loaded
  named(work, row)
  if (row.version !== version) return refuse('errors:stale')
  const decision = await takeStep(work, loaded, step)
  if (!decision.ok) return decision
  named(work, row, step, decision.value.findings)
  return ok(row.id)
}

/** Says no, with a reason of the list and in words. */
export const declineReferral = command(
  'referral.decide',
  async (work, id: string, { version, ...ending }: DeclineForm): Promise<Result<string>> => {
    const loaded = await loadReferral(work, id)
    work.permit(loaded ? deciding(loaded.pair.person) : {})
    if (!loaded) return refuse('pair-gone')
    return ended(work, loaded, { deed: 'decline', ...ending }, version)
  },
)

/** Takes a referral back; one that held a place frees it. */
export const withdrawReferral = command(
  'referral.withdraw',
  async (work, id: string, { version, ...ending }: WithdrawForm): Promise<Result<string>> => {
    const loaded = await loadReferral(work, id)
    work.permit(loaded ? tiesOf(loaded) : {})
    if (!loaded) return refuse('pair-gone')
    return ended(work, loaded, { deed: 'withdraw', ...ending }, version)
  },
)

const stepOf = ({ deed, reason, words, on, payKind, rate, contractNumber }: StepForm): Step => ({
  deed,
  ...(reason ? { reason } : {}),
  ...(words ? { words } : {}),
  ...(on ? { on } : {}),
  ...(payKind ? { pay: { kind: payKind, rate } } : {}),
  ...(contractNumber ? { contractNumber } : {}),
})

type OwnStep = {
  readonly deed: 'apply' | 'accept-offer' | 'decline' | 'withdraw'
  readonly reason: string | null
  readonly words: string | null
  readonly version: number
}

/** A person need not explain a no in words; an application without words is none. */
const ownWords = ({ deed, words }: OwnStep): string => words ?? (isEnding(deed) ? '–' : '')

/** The person takes their own step on their own page. Refused: `application-missing`, and as `takeReferralStep`. */
export const takeOwnStep = command(
  'application.submit',
  async (work, id: string, form: OwnStep): Promise<Result<string>> => {
    const loaded = await loadReferral(work, id)
    work.permit(loaded ? tiesOf(loaded) : {})
    if (!loaded) return refuse('pair-gone')
    const { row } = loaded
    named(work, row)
    if (row.version !== form.version) return refuse('errors:stale')
    if (form.deed === 'apply' && form.words === null) return refuse('application-missing')
    const { deed, reason } = form
    const step = { deed, words: ownWords(form), ...(reason ? { reason } : {}) }
    const decision = await takeStep(work, loaded, step)
    if (!decision.ok) return decision
    named(work, row, step, decision.value.findings)
    return ok(id)
  },
)

/** Takes the next step of a referral, by whichever side it is. Refused as `decideStep` says. */
export const takeReferralStep = command(
  'referral.step',
  async (work, id: string, form: StepForm): Promise<Result<string>> => {
    const loaded = await loadReferral(work, id)
    work.permit(loaded ? tiesOf(loaded) : {})
    if (!loaded) return refuse('pair-gone')
    named(work, loaded.row)
    if (loaded.row.version !== form.version) return refuse('errors:stale')
    const step = stepOf(form)
    const decision = await takeStep(work, loaded, step)
    if (!decision.ok) return decision
    named(work, loaded.row, step, decision.value.findings)
    return ok(id)
  },
)
