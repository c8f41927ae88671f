/** Referrals and placements that tests start from, in any state, without walking there. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import type { ReferralsTable } from '#db/schema/openings'
import type { InterviewSlotsTable, PlacementsTable, ReferralConsequencesTable } from '#db/schema/placements'
import { day } from '~/domain/calendar/day'
import { checksFrom } from '~/domain/placements/checks'
import { isOpenReferral } from '~/domain/placements/referral'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'

type Pair = { readonly personId: string; readonly openingId: string; readonly organisationId: string }

/** A referral in a state, agreed unless said otherwise; gives its id. */
export const aReferral = async (
  db: Databases,
  given: Pair & Partial<Insertable<ReferralsTable>>,
): Promise<string> => {
  const id = given.id ?? newId()
  const state = given.state ?? 'accepted'
  await db.write
    .insertInto('referrals')
    .values({
      institutionId: null,
      openKey: isOpenReferral(state) ? `${given.personId} ${given.openingId}` : null,
      stateSince: testNow,
      total: 70,
      findings: '[]',
      proposedBy: newId(),
      proposedAt: testNow,
      note: null,
      decidedBy: null,
      decidedAt: null,
      reason: null,
      reasonWords: null,
      version: 1,
      ...given,
      state,
      id,
    })
    .execute()
  return id
}

/** A placement with its five checks, and the referral behind it; gives the placement's id. */
export const aPlacement = async (
  db: Databases,
  given: Pair & Partial<Insertable<PlacementsTable>>,
): Promise<string> => {
  const id = given.id ?? newId()
  const startedOn = given.startedOn ?? day('2026-11-02')
  const { personId, openingId, organisationId, institutionId = null } = given
  const state = given.endedOn ? 'ended' : 'started'
  const referralId =
    given.referralId ?? (await aReferral(db, { personId, openingId, organisationId, institutionId, state }))
  await db.write
    .insertInto('placements')
    .values({
      endedOn: null,
      endReason: null,
      payKind: 'month',
      rate: 11_800_000,
      contractNumber: '12',
      createdAt: testNow,
      updatedAt: testNow,
      version: 1,
      institutionId,
      ...given,
      startedOn,
      referralId,
      id,
    })
    .execute()
  const empty = { outcome: null, source: null, words: null, notedOn: null, notedBy: null }
  await db.write
    .insertInto('placementChecks')
    .values(checksFrom(startedOn).map((check) => ({ id: newId(), placementId: id, ...check, ...empty })))
    .execute()
  return id
}

/** The person's standing word that an organisation may know them, with nothing beyond the name. */
export const aConsent = async (
  db: Databases,
  { referralId, personId }: { readonly referralId: string; readonly personId: string },
): Promise<void> => {
  await db.write
    .insertInto('candidateConsents')
    .values({
      id: newId(),
      referralId,
      personId,
      openKey: referralId,
      scope: '[]',
      givenOn: day('2026-11-02'),
      recordedBy: newId(),
      recordedByRole: 'social-worker',
      createdAt: testNow,
      withdrawnAt: null,
      withdrawnBy: null,
    })
    .execute()
}

/** A consequence that stands, of a referral of these ids, a talk with the person unless said otherwise; gives its id. */
export const aConsequence = async (
  db: Databases,
  ids: Readonly<Record<string, string>>,
  given: Partial<Insertable<ReferralConsequencesTable>> = {},
): Promise<string> => {
  const id = newId()
  await db.write
    .insertInto('referralConsequences')
    .values({
      id,
      referralId: ids.referralId ?? '',
      personId: ids.personId ?? '',
      organisationId: ids.organisationId ?? '',
      institutionId: ids.institutionId ?? null,
      kind: 'coach',
      reason: 'did-not-come',
      startedOn: day('2026-11-02'),
      untilOn: null,
      undoneAt: null,
      undoneBy: null,
      undoneWhy: null,
      createdAt: testNow,
      version: 1,
      ...given,
    })
    .execute()
  return id
}

/** A time offered for an interview of a referral, tomorrow week in the morning unless said otherwise; gives its id. */
export const anInterview = async (
  db: Databases,
  given: Pair & { readonly referralId: string } & Partial<Insertable<InterviewSlotsTable>>,
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('interviewSlots')
    .values({
      institutionId: null,
      startsAt: '2026-12-01T10:00',
      minutes: 30,
      way: 'place',
      place: 'Кабинет 3',
      state: 'offered',
      reason: null,
      sequence: 0,
      createdBy: newId(),
      createdAt: testNow,
      updatedAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}
