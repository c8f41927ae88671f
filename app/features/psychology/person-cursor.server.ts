/** Pages of people by name, whose cursor is only an id: no name reaches an address. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'

type Narrowed<Q> = { readonly where: (condition: RawBuilder<SqlBool>) => Q }

/** Narrows a query over `people as p`, ordered by name, to those after a person; null: from the beginning. */
export const afterPerson = <Q extends Narrowed<Q>>(query: Q, after: string | null): Q =>
  after === null
    ? query
    : query.where(
        sql<SqlBool>`(p.sort_key, p.id) > (
          (select last.sort_key from people last where last.id = ${after}), ${after})`,
      )
