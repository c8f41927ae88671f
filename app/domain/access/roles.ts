/** Who may sign in, and as what. */

export const roles = [
  'social-worker',
  'detachment-head',
  'medic',
  'psychologist',
  'institution-head',
  'production-manager',
  'employer',
  'volunteer-coordinator',
  'probation-officer',
  'local-authority',
  'ngo',
  'headquarters',
  'monitor',
  'prosecutor',
  'administrator',
  'person',
] as const

export type Role = (typeof roles)[number]

/** Roles whose sign-in needs a second factor (outside the demo). */
export const secondFactorRoles: readonly Role[] = ['psychologist', 'headquarters', 'monitor', 'administrator']

/** What a role is tied to: an account of this role without it is refused. */
export type Tie = 'institution' | 'organisation' | 'region' | 'person' | 'none'

export const tieOf: Readonly<Record<Role, Tie>> = {
  'social-worker': 'institution',
  'detachment-head': 'institution',
  medic: 'institution',
  psychologist: 'institution',
  'institution-head': 'institution',
  'production-manager': 'organisation',
  employer: 'organisation',
  'volunteer-coordinator': 'organisation',
  'probation-officer': 'region',
  'local-authority': 'region',
  ngo: 'organisation',
  headquarters: 'none',
  monitor: 'none',
  prosecutor: 'none',
  administrator: 'none',
  person: 'person',
}

/** The signed-in user as the policy and the queries see them. */
export type Actor = {
  readonly userId: string
  readonly role: Role
  readonly institutionId: string | null
  readonly organisationId: string | null
  readonly region: string | null
  readonly personId: string | null
}
