/** The placement that a started referral becomes, its checks, and its end. */
import type { Day } from '~/domain/calendar/day'
import { checksFrom, outcomeAtEnd } from '~/domain/placements/checks'
import type { Side } from '~/domain/placements/reasons'
import type { Step } from '~/domain/placements/step'
import type { Work } from '~/platform/command.server'
import { oweEmployment } from './employment.server'
import type { Referral } from './pair.server'

/** Writes the placement with its checks, and owes its entry. Where the referral was: institution and organisation. */
export const beginPlacement = async (work: Work, row: Referral, step: Step, startedOn: Day) => {
  const placementId = work.newId()
  const { personId, openingId, institutionId, organisationId } = row
  const contractNumber = step.contractNumber?.trim() ? step.contractNumber.trim() : null
  await work.tx
    .insertInto('placements')
    .values({
      id: placementId,
      referralId: row.id,
      personId,
      openingId,
      institutionId,
      beganInstitutionId: institutionId,
      organisationId,
      startedOn,
      endedOn: null,
      endReason: null,
      payKind: step.pay?.kind ?? 'unpaid',
      rate: step.pay?.rate ?? null,
      contractNumber,
      createdAt: work.now,
      updatedAt: work.now,
      version: 1,
    })
    .execute()
  const empty = { outcome: null, source: null, words: null, notedOn: null, notedBy: null }
  await work.tx
    .insertInto('placementChecks')
    .values(checksFrom(startedOn).map((check) => ({ id: work.newId(), placementId, ...check, ...empty })))
    .execute()
  await oweEmployment(work, { personId, openingId, institutionId, startedOn, contractNumber })
}

type Ended = { readonly endedOn: Day; readonly reason: string; readonly side: Side }

/** Ends it; checks that nobody noted are answered by the end itself. */
export const endPlacement = async (work: Work, referralId: string, { endedOn, reason, side }: Ended) => {
  const placement = await work.tx
    .selectFrom('placements')
    .select(['id', 'version'])
    .where('referralId', '=', referralId)
    .executeTakeFirstOrThrow()
  await work.tx
    .updateTable('placements')
    .set({ endedOn, endReason: reason, updatedAt: work.now, version: placement.version + 1 })
    .where('id', '=', placement.id)
    .execute()
  const checks = await work.tx
    .selectFrom('placementChecks')
    .select(['id', 'dueOn'])
    .where('placementId', '=', placement.id)
    .where('outcome', 'is', null)
    .execute()
  for (const { id, dueOn } of checks)
    await work.tx
      .updateTable('placementChecks')
      .set({
        outcome: outcomeAtEnd(dueOn, endedOn, reason),
        source: side === 'employer' ? 'employer' : 'officer',
        notedOn: work.today,
        notedBy: work.actor.userId,
      })
      .where('id', '=', id)
      .execute()
}
