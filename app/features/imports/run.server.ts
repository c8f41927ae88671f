/** The way of a file, step after step: opened, kept, gone through, committed, taken back. */
import { createHash } from 'node:crypto'
import { type ImportKind, type Mapping, guessMapping, missingFields } from '~/domain/imports/fields'
import { type Result, ok } from '~/domain/result'
import { openDuePlans } from '~/features/plans/due.server'
import { breathe } from '~/platform/breath.server'
import type { Caller } from '~/platform/caller.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import { type Checking, checkRows } from './check.server'
import { decideCommit, decideUndo, nameColumns, receiveFile, signatureOf } from './commands.server'
import { commitFile } from './commit.server'
import { keepRows } from './import-rows.server'
import { type Tick, inBackground, type runStep } from './jobs.server'
import { type Reading, openTable } from './reading.server'
import { undoImport } from './undo.server'

export type Upload = {
  readonly kind: ImportKind
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly organisationId: string | null
}

/** How a step runs: a page lets it go on by itself, a command waits for its end. */
export type Pace = typeof inBackground | typeof runStep

const rememberedMapping = async (
  caller: Caller,
  kind: ImportKind,
  headings: readonly string[],
): Promise<Mapping> => {
  const row = await caller.db.read
    .selectFrom('importMappings')
    .select('mapping')
    .where('headings', '=', signatureOf(headings))
    .where('kind', '=', kind)
    .where('userId', '=', caller.actor.userId)
    .executeTakeFirst()
  return row ? (JSON.parse(row.mapping) as Mapping) : guessMapping(kind, headings)
}

const keepAll = async (caller: Checking, id: string, reading: Reading, tick: Tick): Promise<void> => {
  let done = 0
  for (let rows = await reading.next(); rows.length > 0; rows = await reading.next()) {
    const kept = rows
    await whenFree(() => caller.db.write.transaction().execute((tx) => keepRows(tx, id, kept)))
    done += rows.length
    tick(done)
    await breathe()
  }
}

/** Keeps the rows, and goes through them at once when every needed column is known. */
export const keepAndCheck = async (
  caller: Checking,
  id: string,
  reading: Reading,
  isMapped: boolean,
  tick: Tick,
): Promise<string | null> => {
  try {
    await keepAll(caller, id, reading, tick)
  } finally {
    await reading.stop()
  }
  const state = isMapped ? ('checking' as const) : ('read' as const)
  await whenFree(() => caller.db.write.updateTable('imports').set({ state }).where('id', '=', id).execute())
  return isMapped ? checkRows(caller, id, tick) : null
}

/** Receives a file; gives the import's id, or why the file is refused. Nothing but a preview is written. */
export const receive = async (
  caller: Caller,
  upload: Upload,
  pace: Pace = inBackground,
): Promise<Result<string>> => {
  const opened = await openTable(upload.bytes)
  if (!opened.ok) return opened
  const reading = opened.value
  const { kind, fileName, bytes } = upload
  const mapping = await rememberedMapping(caller, kind, reading.headings)
  const received = await receiveFile[kind](caller, {
    id: newId(),
    kind,
    fileName: fileName.normalize('NFC').slice(0, 200),
    fileHash: createHash('sha256').update(bytes).digest('hex'),
    headings: reading.headings,
    mapping,
    rows: reading.count,
    institutionId: kind === 'people' ? caller.actor.institutionId : null,
    organisationId: kind === 'openings' ? upload.organisationId : null,
  }).catch(async (error: unknown) => {
    await reading.stop()
    throw error
  })
  if (!received.ok) {
    await reading.stop()
    return received
  }
  const isMapped = missingFields(kind, mapping).length === 0
  await pace(caller.db, received.value, (tick) =>
    keepAndCheck(caller, received.value, reading, isMapped, tick),
  )
  return ok(received.value)
}

const withoutOnce = (caller: Caller): Caller => ({ ...caller, once: undefined })

/** Names the columns and goes through the rows anew. */
export const rename = async (
  caller: Caller,
  row: { readonly id: string; readonly kind: ImportKind },
  words: { readonly mapping: Mapping; readonly version: number },
  pace: Pace = inBackground,
): Promise<Result<string>> => {
  const named = await nameColumns[row.kind](caller, row.id, words)
  if (named.ok) await pace(caller.db, row.id, (tick) => checkRows(caller, row.id, tick))
  return named
}

/** Imports for good; plans that are due for those who came are opened after. */
export const commit = async (
  caller: Caller,
  row: { readonly id: string; readonly kind: ImportKind },
  words: { readonly goodOnly: boolean; readonly version: number },
  pace: Pace = inBackground,
): Promise<Result<string>> => {
  const decided = await decideCommit[row.kind](caller, row.id, words)
  if (!decided.ok) return decided
  await pace(caller.db, row.id, async (tick) => {
    const result = await commitFile[row.kind](withoutOnce(caller), row.id, tick)
    if (!result.ok) return result.refusal.code
    if (row.kind === 'people') await openDuePlans(caller.db, caller.clock, caller.requestId)
    return null
  })
  return decided
}

/** Takes an import back. */
export const undo = async (
  caller: Caller,
  row: { readonly id: string; readonly kind: ImportKind },
  words: { readonly version: number },
  pace: Pace = inBackground,
): Promise<Result<string>> => {
  const decided = await decideUndo[row.kind](caller, row.id, words)
  if (!decided.ok) return decided
  await pace(caller.db, row.id, async (tick) => {
    const result = await undoImport[row.kind](withoutOnce(caller), row.id, tick)
    return result.ok ? null : result.refusal.code
  })
  return decided
}
