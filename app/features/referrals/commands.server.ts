/** Deeds on referrals: put forward, accept, decline, take back. Each decides by facts read inside its own transaction. */
import type { Finding } from '~/domain/law/rule'
import {
  decideAcceptance,
  decideDecline,
  decideProposal,
  decideWithdrawal,
  holdsPlace,
  isOpenReferral,
} from '~/domain/placements/referral'
import type { ReferralState } from '~/domain/placements/referral'
import { type Result, ok, refuse } from '~/domain/result'
import { candidateTag } from '~/features/matching/cards.server'
import { type Work, command } from '~/platform/command.server'
import { oweEmployment } from './employment.server'
import type { AcceptForm, DeclineForm, ProposeForm, WithdrawForm } from './forms'
import { type Referral, decides, deciding, loadPair, touchOpening } from './pair.server'

/** What the audit row keeps of findings: which rule said what. */
const traced = (findings: readonly Finding[]) => findings.map(({ rule, state }) => `${rule}: ${state}`)

const openKeyOf = (personId: string, openingId: string): string => `${personId} ${openingId}`

const hasOpenReferral = async (work: Work, personId: string, openingId: string): Promise<boolean> => {
  const row = await work.tx
    .selectFrom('referrals')
    .select('id')
    .where('openKey', '=', openKeyOf(personId, openingId))
    .executeTakeFirst()
  return row !== undefined
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadPair>>>

const save = async (
  work: Work,
  { person, opening, explanation, weightsNumber }: Loaded,
  state: ReferralState,
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
  if (accepted) await touchOpening(work, opening.id)
  if (accepted)
    await oweEmployment(
      work,
      { personId: person.id, openingId: opening.id, institutionId: person.institutionId },
      true,
    )
  return id
}

/** Somebody outside the service learns only that the person is no longer on offer, never why. */
const withoutReasons = <T>(result: Result<T>): Result<T> =>
  result.ok || result.refusal.code !== 'law-not-met' ? result : refuse('no-longer-offered')

/**
 * Puts a person forward for an opening; gives the referral's id. An officer who decides about the person accepts in
 * the same step. `tag` is the card an organisation proposes from: without the right one it proposes nobody.
 * Refused: `pair-gone`, and as `decideProposal` says.
 */
export const proposeReferral = command(
  'referral.propose',
  async (
    work,
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
    })
    if (!pair) return refuse('pair-gone')
    const { person, opening, explanation } = pair
    const about = { type: 'opening', id: openingId, personId, institutionId: person.institutionId }
    work.about(about)
    const decision = decideProposal(
      {
        findings: explanation.findings,
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
  },
)

/** The referral, its version checked; `ties` are who may act on it. */
const loadReferral = async (work: Work, id: string) => {
  const found = await work.tx.selectFrom('referrals').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) return undefined
  // The opening is locked before its referrals, as a proposal does: nobody waits for each other in a circle.
  const pair = await loadPair(work, found.personId, found.openingId)
  const row = await work.tx.selectFrom('referrals').selectAll().where('id', '=', id).executeTakeFirst()
  return pair && row ? { row, pair } : undefined
}

type Ending = {
  readonly state: ReferralState
  readonly reason: string | null
  readonly reasonWords: string | null
}

const change = async (work: Work, row: Referral, ending: Ending, findings?: readonly Finding[]) => {
  const isOver = !isOpenReferral(ending.state)
  await work.tx
    .updateTable('referrals')
    .set({
      ...ending,
      decidedBy: work.actor.userId,
      decidedAt: work.now,
      version: row.version + 1,
      ...(isOver ? { openKey: null } : {}),
    })
    .where('id', '=', row.id)
    .execute()
  if (holdsPlace(ending.state) || holdsPlace(row.state)) {
    await touchOpening(work, row.openingId)
    await oweEmployment(work, row, holdsPlace(ending.state))
  }
  work.about({
    type: 'referral',
    id: row.id,
    personId: row.personId,
    institutionId: row.institutionId,
    details: {
      before: { state: row.state },
      after: ending,
      ...(findings ? { findings: traced(findings) } : {}),
    },
  })
}

const name = (work: Work, row: Referral): void =>
  work.about({
    type: 'referral',
    id: row.id,
    personId: row.personId,
    institutionId: row.institutionId,
  })

/** The officer agrees; the places left are counted under the opening's lock. Refused as `decideAcceptance` says. */
export const acceptReferral = command(
  'referral.decide',
  async (work, id: string, form: AcceptForm): Promise<Result<string>> => {
    const loaded = await loadReferral(work, id)
    work.permit(loaded ? deciding(loaded.pair.person) : {})
    if (!loaded) return refuse('pair-gone')
    const { row, pair } = loaded
    name(work, row)
    if (row.version !== form.version) return refuse('errors:stale')
    const { findings } = pair.explanation
    const facts = {
      findings,
      openingState: pair.opening.state,
      closesOn: pair.opening.closesOn,
      acknowledged: form.acknowledged,
    }
    const decision = decideAcceptance(row.state, facts, work.today)
    if (!decision.ok) return decision
    await change(work, row, { state: decision.value, reason: null, reasonWords: null }, findings)
    return ok(id)
  },
)

/** The officer says no, with a reason of the list and in words. */
export const declineReferral = command(
  'referral.decide',
  async (work, id: string, form: DeclineForm): Promise<Result<string>> => {
    const loaded = await loadReferral(work, id)
    work.permit(loaded ? deciding(loaded.pair.person) : {})
    if (!loaded) return refuse('pair-gone')
    name(work, loaded.row)
    if (loaded.row.version !== form.version) return refuse('errors:stale')
    const decision = decideDecline(loaded.row.state, form)
    if (!decision.ok) return decision
    await change(
      work,
      loaded.row,
      { state: decision.value, reason: form.reason, reasonWords: form.words },
      loaded.pair.explanation.findings,
    )
    return ok(id)
  },
)

/** Takes a referral back; an accepted one frees its place. */
export const withdrawReferral = command(
  'referral.withdraw',
  async (work, id: string, form: WithdrawForm): Promise<Result<string>> => {
    const loaded = await loadReferral(work, id)
    work.permit(loaded ? { ...deciding(loaded.pair.person), organisationId: loaded.row.organisationId } : {})
    if (!loaded) return refuse('pair-gone')
    name(work, loaded.row)
    if (loaded.row.version !== form.version) return refuse('errors:stale')
    const decision = decideWithdrawal(loaded.row.state, form)
    if (!decision.ok) return decision
    await change(work, loaded.row, {
      state: decision.value,
      reason: form.reason,
      reasonWords: form.words,
    })
    return ok(id)
  },
)
