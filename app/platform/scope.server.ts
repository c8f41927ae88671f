/** Turns the policy's reach into SQL, so that a query returns only what its reader may see. */
import { type Expression, type ExpressionBuilder, type ReferenceExpression, type SqlBool, sql } from 'kysely'
import { type Permission, reachOf } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'

/** Which column of the query carries each tie. A reach whose column is not named sees nothing. */
export type Ties<DB, TB extends keyof DB> = {
  readonly institution?: ReferenceExpression<DB, TB>
  readonly organisation?: ReferenceExpression<DB, TB>
  readonly region?: ReferenceExpression<DB, TB>
  readonly person?: ReferenceExpression<DB, TB>
  readonly author?: ReferenceExpression<DB, TB>
}

/** A `where` fragment for `query.where(reachable(actor, 'person.list', { institution: 'people.institutionId' }))`. */
export const reachable =
  <DB, TB extends keyof DB>(actor: Actor, permission: Permission, ties: Ties<DB, TB>) =>
  (eb: ExpressionBuilder<DB, TB>): Expression<SqlBool> => {
    const nothing = sql<SqlBool>`1 = 0`
    const equals = (column: ReferenceExpression<DB, TB> | undefined, own: string | null): Expression<SqlBool> =>
      column === undefined || own === null ? nothing : sql<SqlBool>`${eb.ref(column as never)} = ${own}`
    switch (reachOf(actor, permission)) {
      case 'all':
        return sql<SqlBool>`1 = 1`
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
