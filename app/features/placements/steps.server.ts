/** One step of a referral, inside the transaction of whichever deed takes it. */
import { may } from '~/domain/access/policy'
import type { Finding } from '~/domain/law/rule'
import { isWork } from '~/domain/openings/opening'
import { type ReferralDeed, type Setting, isEnding } from '~/domain/placements/machine'
import type { Reason, Side } from '~/domain/placements/reasons'
import { type ReferralState, holdsPlace, isOpenReferral } from '~/domain/placements/referral'
import { type Step, decideStep } from '~/domain/placements/step'
import { type Result, ok, refuse } from '~/domain/result'
import type { Work } from '~/platform/command.server'
import { bringConsequences } from './consequences.server'
import { type Pair, type Referral, deciding, loadPair, touchOpening } from './pair.server'
import { endWithReferral, goesByRequest } from './by-request.server'
import { beginPlacement, endPlacement } from './placing.server'
import { callOffSlots } from './slots.server'

/** For whom the actor speaks. */
export const sideOf = ({ organisationId, role }: Work['actor']): Side =>
  organisationId !== null ? 'employer' : role === 'person' ? 'person' : 'officer'

export const settingOf = ({ standing }: { readonly standing: string }): Setting =>
  standing === 'in-custody' ? 'custody' : 'outside'

export type LoadedReferral = { readonly row: Referral; readonly pair: Pair }

/** The referral with its pair, both locked; undefined when it or one of its two sides is gone. */
export const loadReferral = async (work: Work, id: string): Promise<LoadedReferral | undefined> => {
  const found = await work.tx.selectFrom('referrals').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) return undefined
  // The opening is locked before its referrals, as a proposal does: nobody waits for each other in a circle.
  const pair = await loadPair(work, found.personId, found.openingId)
  const row = await work.tx.selectFrom('referrals').selectAll().where('id', '=', id).executeTakeFirst()
  return pair && row ? { row, pair } : undefined
}

/** What the policy sees of a referral. */
export const tiesOf = ({ row, pair }: LoadedReferral) => ({
  ...deciding(pair.person),
  organisationId: row.organisationId,
  personId: row.personId,
})

/** What the audit row keeps of findings: which rule said what. */
export const traced = (findings: readonly Finding[]) => findings.map(({ rule, state }) => `${rule}: ${state}`)

type Taken = Pick<Step, 'reason' | 'words'> & {
  readonly referralId: string
  readonly deed: ReferralDeed | 'propose'
  readonly from: ReferralState | null
  readonly to: ReferralState
}

/** Writes one line of the referral's history. */
export const rememberStep = async (work: Work, { referralId, deed, from, to, reason, words }: Taken) => {
  await work.tx
    .insertInto('referralSteps')
    .values({
      id: work.newId(),
      referralId,
      deed,
      fromState: from,
      toState: to,
      reason: reason ?? null,
      words: words?.trim() ? words.trim() : null,
      byUserId: work.actor.userId,
      byRole: work.actor.role,
      at: work.now,
    })
    .execute()
}

/** Moves the referral on: its row, its history, and the opening when a place was taken or freed. */
export const moveReferral = async (work: Work, row: Referral, to: ReferralState, step: Step) => {
  const ending = isEnding(step.deed)
  const decided = step.deed === 'accept' || (ending && row.state === 'proposed')
  await work.tx
    .updateTable('referrals')
    .set({
      state: to,
      stateSince: work.now,
      ...(ending ? { reason: step.reason ?? null, reasonWords: step.words ?? null } : {}),
      ...(decided ? { decidedBy: work.actor.userId, decidedAt: work.now } : {}),
      ...(isOpenReferral(to) ? {} : { openKey: null }),
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute()
  await rememberStep(work, { referralId: row.id, from: row.state, to, ...step })
  if (row.state === 'interview') await callOffSlots(work, row.id)
  if (holdsPlace(to) || holdsPlace(row.state)) await touchOpening(work, row.openingId)
}

const startedOnOf = async (work: Work, referralId: string) => {
  const row = await work.tx
    .selectFrom('placements')
    .select('startedOn')
    .where('referralId', '=', referralId)
    .executeTakeFirst()
  return row?.startedOn ?? null
}

/** Takes a step on rows already loaded and permitted; gives the decision. Refused as `decideStep` says. */
export const takeStep = async (work: Work, { row, pair }: LoadedReferral, step: Step) => {
  const side = sideOf(work.actor)
  if (await goesByRequest(work, row.id, step.deed)) return refuse('goes-by-request')
  const decision = decideStep(
    step,
    {
      state: row.state,
      side,
      setting: settingOf(pair.person),
      law: pair.explanation.findings,
      openingState: pair.opening.state,
      closesOn: pair.opening.closesOn,
      isPaidWork: isWork(pair.opening),
      startedOn: await startedOnOf(work, row.id),
    },
    work.today,
  )
  if (!decision.ok) return decision
  await moveReferral(work, row, decision.value.to, step)
  if (isEnding(step.deed)) {
    await bringConsequences(work, row, step.reason as Reason)
    await endWithReferral(work, row.id)
  }
  if (step.deed === 'start' && step.on) await beginPlacement(work, row, step, step.on)
  if (step.deed === 'end' && step.on)
    await endPlacement(work, row.id, { endedOn: step.on, reason: step.reason ?? '', side })
  return decision
}

/**
 * Takes one step of a referral inside the caller's own deed: checks whose referral it is, its state, what the step asks
 * for and its guards, then writes the step, and with `start` the placement, its checks and the entry it owes. Gives the
 * new state. Refused: `pair-gone` (also when it is out of the actor's reach), and as `decideStep` says. The caller
 * names in its own audit row what it was about.
 */
export const stepReferral = async (
  work: Work,
  referralId: string,
  step: Omit<Step, 'deed'> & { readonly deed: Exclude<ReferralDeed, 'accept'> },
): Promise<Result<ReferralState>> => {
  const loaded = await loadReferral(work, referralId)
  if (!loaded) return refuse('pair-gone')
  const [{ actor }, ties] = [work, tiesOf(loaded)]
  // The person takes own steps from their own page alone, which asks for this permission.
  if (!may(actor, 'referral.step', ties) && !may(actor, 'application.submit', ties))
    return refuse('pair-gone')
  const decision = await takeStep(work, loaded, step)
  return decision.ok ? ok(decision.value.to) : decision
}
