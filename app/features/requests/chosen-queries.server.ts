/** What an employer learns of a selection: the people chosen, each no further than they agreed to. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { stageOf } from '~/domain/placements/disclosure'
import { consentBy, scopeOf } from '~/features/placements/consent.server'
import { within } from './scope.server'

/** Stages in which an employer knows of a person. */
const chosenStages = ['included', 'applied', 'on-sheet', 'agreed', 'contracted', 'started'] as const

/**
 * Whom the service chose and who is being hired, oldest first: nobody left out, no reason, no rank. Without the person's
 * consent a row has no name, as on the referral itself.
 */
export const chosenOf = async (db: Kysely<Database>, actor: Actor, requestId: string) => {
  const rows = await db
    .selectFrom('requestCandidates')
    .innerJoin('people', 'people.id', 'requestCandidates.personId')
    .innerJoin('referrals', 'referrals.id', 'requestCandidates.referralId')
    .select([
      'requestCandidates.id',
      'requestCandidates.stage',
      'requestCandidates.personId',
      'requestCandidates.organisationId',
      'referrals.id as referralId',
      'referrals.openingId',
      'referrals.state',
      'people.surname',
      'people.givenName',
      'people.patronymic',
    ])
    .select(consentBy('requestCandidates.referralId').as('consentScope'))
    .where('requestCandidates.requestId', '=', requestId)
    .where(within(actor, 'request.read', 'requestCandidates'))
    .where('requestCandidates.stage', 'in', chosenStages)
    .orderBy('requestCandidates.id')
    .limit(300)
    .execute()
  return rows.map(({ consentScope, state, ...row }) => {
    const shownAs = stageOf(state, consentScope !== null)
    const scope = scopeOf(consentScope)
    return shownAs === 'card'
      ? { ...row, surname: '', givenName: '', patronymic: null, isNamed: false as const, shownAs, scope }
      : { ...row, isNamed: true as const, shownAs, scope }
  })
}
