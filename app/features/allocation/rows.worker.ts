/** The thread that writes a run's rows into a SQLite file: waiting for the disk then holds up nobody else. */
import { parentPort } from 'node:worker_threads'
import { sql } from 'kysely'
import { type Databases, openDatabases } from '#db/client.server'
import { insertListed } from '#db/dialect'
import { whenFree } from '~/platform/patience.server'
import type { RowsToWrite } from './rows.server'

/** Rows are written once and not read here: few pages of the file need to be at hand. */
const pagesAtHand = 2000

let open: { readonly file: string; readonly db: Databases } | undefined

const databaseOf = async (file: string): Promise<Databases> => {
  if (open?.file === file) return open.db
  await open?.db.close()
  open = { file, db: openDatabases(`file:${file}`) }
  await sql`pragma cache_size = ${sql.lit(pagesAtHand)}`.execute(open.db.write)
  return open.db
}

parentPort?.on('message', async ({ file, table, names, listed }: RowsToWrite) => {
  const { write } = await databaseOf(file)
  await whenFree(() =>
    write.transaction().execute(async (tx) => {
      for (const some of listed) await insertListed(tx, table, names, some)
    }),
  )
  parentPort?.postMessage(listed.length, [])
})
