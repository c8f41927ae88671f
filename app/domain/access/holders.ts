/** The words in which permissions are written: how far a role reaches, what a row is tied to, and roles that go together. */
import type { Role } from './roles'

/**
 * How far a permission reaches.
 * `all`: every row. `institution`, `organisation`, `region`: rows of the actor's own. `person`: rows about the actor.
 * `author`: rows the actor wrote. `none`: the deed has no rows (a form that creates something of the actor's own).
 */
export type Reach = 'all' | 'institution' | 'organisation' | 'region' | 'person' | 'author' | 'none'

/** What the policy sees of a row. Missing means: this row has no such tie. */
export type Subject = {
  readonly institutionId?: string | null
  readonly organisationId?: string | null
  readonly region?: string | null
  readonly personId?: string | null
  readonly authorId?: string | null
}

export type Holders = Partial<Record<Role, Reach>>

export const inInstitution = {
  'social-worker': 'institution',
  'detachment-head': 'institution',
  medic: 'institution',
  psychologist: 'institution',
  'institution-head': 'institution',
} as const satisfies Holders

export const everyone = {
  ...inInstitution,
  'production-manager': 'organisation',
  employer: 'organisation',
  'volunteer-coordinator': 'organisation',
  'probation-officer': 'region',
  'local-authority': 'region',
  ngo: 'organisation',
  headquarters: 'all',
  monitor: 'all',
  prosecutor: 'all',
  administrator: 'all',
  person: 'person',
} as const satisfies Holders

export const each = (reach: Reach): Holders =>
  Object.fromEntries(Object.keys(everyone).map((role) => [role, reach])) as Holders

export const posters = {
  employer: 'organisation',
  'production-manager': 'organisation',
  'volunteer-coordinator': 'organisation',
  headquarters: 'all',
} as const satisfies Holders
