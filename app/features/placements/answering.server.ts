/** Who answers for a referral's next step: users by the ties of the person and of the organisation, read once for a batch. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Role } from '~/domain/access/roles'
import { type WaitingState, waitsFor } from '~/domain/placements/stalls'

export type Answered = {
  readonly organisationId: string
  readonly institutionId: string | null
  readonly sharedRegion: string | null
  readonly standing: string
  readonly caseWorkerId: string | null
}

/** How many users of one side hear of one referral. */
const mostTold = 50

const ofOrganisation: readonly Role[] = ['employer', 'production-manager', 'volunteer-coordinator']
const roles: readonly Role[] = [
  'social-worker',
  'institution-head',
  'probation-officer',
  'headquarters',
  ...ofOrganisation,
]

const isOutside = ({ standing }: Pick<Answered, 'standing'>): boolean => standing !== 'in-custody'

const present = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((each) => each !== null)),
]

const usersOf = (db: Kysely<Database>, rows: readonly Answered[]) => {
  const institutions = present(rows.map((row) => row.institutionId))
  const organisations = present(rows.map((row) => row.organisationId))
  const regions = present(rows.map((row) => row.sharedRegion))
  return db
    .selectFrom('users')
    .select(['id', 'role', 'institutionId', 'organisationId', 'region'])
    .where('disabledAt', 'is', null)
    .where('role', 'in', roles)
    .where((eb) =>
      eb.or([
        ...(institutions.length > 0 ? [eb('institutionId', 'in', institutions)] : []),
        ...(organisations.length > 0 ? [eb('organisationId', 'in', organisations)] : []),
        ...(regions.length > 0 ? [eb('region', 'in', regions)] : []),
        ...(rows.some(isOutside) ? [eb('role', '=', 'headquarters')] : []),
      ]),
    )
    .orderBy('id')
    .execute()
}

/** The users who must act on each of the rows, and the heads above them. */
export const answeringFor = async (db: Kysely<Database>, rows: readonly Answered[]) => {
  const users = rows.length > 0 ? await usersOf(db, rows) : []
  const idsWhere = (is: (user: (typeof users)[number]) => boolean): readonly string[] =>
    users
      .filter(is)
      .slice(0, mostTold)
      .map(({ id }) => id)

  const headquarters = (): readonly string[] => idsWhere((user) => user.role === 'headquarters')

  const ofInstitution = (row: Answered): readonly string[] => {
    if (row.institutionId === null) return []
    const unit = idsWhere((user) => user.role === 'social-worker' && user.institutionId === row.institutionId)
    const own = unit.filter((id) => id === row.caseWorkerId)
    return own.length > 0 ? own : unit
  }

  /**
   * Within walls the officer who has the person, else the whole labour unit; outside, the region's probation service.
   * Whoever shares no region, or lives where nobody answers, is the institution's that still has them; nobody is nobody's,
   * so the last to hear is headquarters.
   */
  const officers = (row: Answered): readonly string[] => {
    if (!isOutside(row)) return ofInstitution(row)
    const probation = idsWhere(
      (user) =>
        row.sharedRegion !== null && user.role === 'probation-officer' && user.region === row.sharedRegion,
    )
    return [probation, ofInstitution(row)].find((some) => some.length > 0) ?? headquarters()
  }
  const organisation = (row: Answered): readonly string[] =>
    idsWhere(
      (user) => ofOrganisation.includes(user.role as Role) && user.organisationId === row.organisationId,
    )
  return {
    officers,
    organisation,
    mustAct: (row: Answered, state: WaitingState): readonly string[] =>
      waitsFor[state] === 'officer' ? officers(row) : organisation(row),
    /** Inside the head of the institution; the probation service has no head here, so outside it is headquarters. */
    heads: (row: Answered): readonly string[] =>
      isOutside(row)
        ? headquarters()
        : idsWhere((user) => user.role === 'institution-head' && user.institutionId === row.institutionId),
  }
}
