/** Turns the policy's reach into SQL, so that a query returns only what its reader may see. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Permission, reachOf } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'

/** Which column of the query carries each tie, such as `people.institutionId`. A reach whose column is not named sees nothing. */
export type Ties = {
  readonly institution?: string
  readonly organisation?: string
  readonly region?: string
  readonly person?: string
  readonly author?: string
}

const nothing = sql<SqlBool>`1 = 0`
const everything = sql<SqlBool>`1 = 1`

const equals = (column: string | undefined, own: string | null): RawBuilder<SqlBool> =>
  column === undefined || own === null ? nothing : sql<SqlBool>`${sql.ref(column)} = ${own}`

/** A `where` fragment: `query.where(reachable(actor, 'person.list', { institution: 'people.institutionId' }))`. */
export const reachable = (actor: Actor, permission: Permission, ties: Ties): RawBuilder<SqlBool> => {
  switch (reachOf(actor, permission)) {
    case 'all':
      return everything
    case 'institution':
      return equals(ties.institution, actor.institutionId)
    case 'organisation':
      return equals(ties.organisation, actor.organisationId)
    case 'region':
      return equals(ties.region, actor.region)
    case 'person':
      return equals(ties.person, actor.personId)
    case 'author':
      return equals(ties.author, actor.userId)
    case 'none':
    case undefined:
      return nothing
  }
}
