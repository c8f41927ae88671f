/** A file of the watched folder becomes an import that waits for a person, as if somebody had sent it. */
import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import { type Mapping, guessMapping, missingFields } from '~/domain/imports/fields'
import { type Result, ok, refuse } from '~/domain/result'
import { appendAudit } from '~/platform/audit.server'
import type { Clock } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import { signatureOf } from './commands.server'
import { runStep } from './jobs.server'
import { type Reading, openTable } from './reading.server'
import { keepAndCheck } from './run.server'

export type Arrived = {
  readonly id: string
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Null: a file about the whole country. */
  readonly institutionId: string | null
}

type Parts = { readonly db: Databases; readonly clock: Clock }

/** As the institution named these columns last; a file of the country as anybody did. */
const rememberedMapping = async (
  db: Kysely<Database>,
  headings: readonly string[],
  institutionId: string | null,
): Promise<Mapping> => {
  let query = db
    .selectFrom('importMappings')
    .innerJoin('users', 'users.id', 'importMappings.userId')
    .select('importMappings.mapping')
    .where('importMappings.headings', '=', signatureOf(headings))
    .where('importMappings.kind', '=', 'people')
  if (institutionId !== null) query = query.where('users.institutionId', '=', institutionId)
  const row = await query.orderBy('importMappings.at', 'desc').executeTakeFirst()
  return row ? (JSON.parse(row.mapping) as Mapping) : guessMapping('people', headings)
}

const note = (
  { db, clock }: Parts,
  file: Arrived,
  reading: Reading,
  more: { readonly mapping: Mapping; readonly fileHash: string },
): Promise<void> =>
  whenFree(() =>
    db.write.transaction().execute(async (tx) => {
      const at = clock.now().toISOString()
      const { id, institutionId } = file
      const { fileHash } = more
      await tx
        .insertInto('imports')
        .values({
          id,
          kind: 'people',
          fileName: file.fileName,
          fileHash,
          headings: JSON.stringify(reading.headings),
          mapping: JSON.stringify(more.mapping),
          state: 'reading',
          source: 'folder',
          rows: reading.count,
          done: 0,
          good: 0,
          bad: 0,
          warned: 0,
          created: 0,
          updated: 0,
          unchanged: 0,
          institutionId,
          organisationId: null,
          userId: null,
          createdAt: at,
          committedAt: null,
          undoneAt: null,
          goodOnly: 0,
          failure: null,
          version: 1,
        })
        .execute()
      await appendAudit(tx, {
        at,
        actor: 'system',
        deed: 'import.folder',
        outcome: 'done',
        subject: { type: 'import', id },
        institutionId,
        requestId: newId(),
        details: { fileHash, rows: reading.count },
      })
    }),
  )

/** The same file was received before and waits or was imported: nothing would come of it twice. */
const isKnown = async (db: Kysely<Database>, fileHash: string): Promise<boolean> =>
  (await db
    .selectFrom('imports')
    .select('id')
    .where('fileHash', '=', fileHash)
    .where('state', 'in', ['reading', 'read', 'checking', 'checked', 'committing', 'committed'])
    .executeTakeFirst()) !== undefined

/** Gives the import's id once its rows are gone through; refused as `openTable` refuses, and `already-here`. */
export const receiveArrived = async (parts: Parts, file: Arrived): Promise<Result<string>> => {
  const { db } = parts
  const fileHash = createHash('sha256').update(file.bytes).digest('hex')
  if (await isKnown(db.read, fileHash)) return refuse('already-here')
  const opened = await openTable(file.bytes)
  if (!opened.ok) return opened
  const reading = opened.value
  const mapping = await rememberedMapping(db.read, reading.headings, file.institutionId)
  try {
    await note(parts, file, reading, { mapping, fileHash })
  } catch (error) {
    await reading.stop()
    throw error
  }
  const isMapped = missingFields('people', mapping).length === 0
  await runStep(db, file.id, (tick) => keepAndCheck(parts, file.id, reading, isMapped, tick))
  return ok(file.id)
}
