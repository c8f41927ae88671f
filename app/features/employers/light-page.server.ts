/** The light of an employer for pages of others: an organisation, an opening. */
import type { Day } from '~/domain/calendar/day'
import { may } from '~/domain/access/policy'
import { readStanding } from '~/features/organisations/standing.server'
import type { At } from '~/platform/guard.server'
import { type ToldLight, tellLight } from './telling.server'

type Seen = {
  readonly organisationId: string
  readonly organisationKind: string
  readonly organisationState: 'registered' | 'approved' | 'suspended'
  readonly accreditedFrom: Day | null
  readonly accreditedTo: Day | null
}

/** Null for those who may not read it, and for organisations that are no employers. */
export const lightOf = async (at: At, row: Seen): Promise<ToldLight | null> => {
  if (!may(at.actor, 'employer.read', { organisationId: row.organisationId })) return null
  const { organisationId: id, organisationKind: kind, organisationState: state } = row
  const { accreditedFrom, accreditedTo } = row
  return tellLight(await readStanding(at.db, { id, kind, state, accreditedFrom, accreditedTo }, at.today), at)
}
