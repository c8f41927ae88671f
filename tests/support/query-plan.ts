/** How a database means to answer a query, as text: which indexes it reads, whether it sorts. */
import { type Compilable, type Kysely, sql } from 'kysely'
import { dialectOf } from '#db/dialect'
import type { Database } from '#db/schema'

const literal = (value: unknown): string =>
  typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`

/** Puts the parameters of `?` or `$1` into the text: EXPLAIN takes no parameters on PostgreSQL. */
const filled = (text: string, parameters: readonly unknown[]): string => {
  let at = 0
  return text
    .replace(/\$(\d+)/g, (_, number: string) => literal(parameters[Number(number) - 1]))
    .replace(/\?/g, () => literal(parameters[at++]))
}

/** PostgreSQL is told to scan only where no index can answer: small test tables would always be scanned. */
export const planOf = async (db: Kysely<Database>, query: Compilable): Promise<string> => {
  const compiled = query.compile()
  const text = filled(compiled.sql, compiled.parameters)
  if (dialectOf(db) === 'sqlite') {
    const plan = await sql.raw<{ detail: string }>(`explain query plan ${text}`).execute(db)
    return plan.rows.map(({ detail }) => detail).join('\n')
  }
  return db.connection().execute(async (connection) => {
    await sql`set enable_seqscan = off`.execute(connection)
    const plan = await sql.raw<Record<string, string>>(`explain ${text}`).execute(connection)
    await sql`set enable_seqscan = on`.execute(connection)
    return plan.rows.map((row) => Object.values(row)[0]).join('\n')
  })
}
