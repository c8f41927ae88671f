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
const roles: readonly Role[] = ['social-worker', 'institution-head', 'probation-officer', ...ofOrganisation]

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

  /** Within walls the officer who has the person, else the whole labour unit; outside, the region's probation service. */
  const officers = (row: Answered): readonly string[] => {
    if (row.standing !== 'in-custody')
      return idsWhere((user) => user.role === 'probation-officer' && user.region === row.sharedRegion)
    const unit = idsWhere((user) => user.role === 'social-worker' && user.institutionId === row.institutionId)
    const own = unit.filter((id) => id === row.caseWorkerId)
    return own.length > 0 ? own : unit
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
    heads: (row: Answered): readonly string[] =>
      row.standing === 'in-custody'
        ? idsWhere((user) => user.role === 'institution-head' && user.institutionId === row.institutionId)
        : [],
  }
}
