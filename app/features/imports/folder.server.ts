/** Looks through the watched folder: every whole new file becomes an import that waits; nothing is imported by itself. */
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Databases } from '#db/client.server'
import type { Clock } from '~/platform/clock.server'
import { translatorFor } from '~/platform/i18n.server'
import { newId } from '~/platform/ids.server'
import type { MasterKeys } from '~/platform/seal.server'
import { applyStandingOrder } from './standing-order.server'
import {
  type Found,
  claim,
  filesIn,
  makePlaces,
  ownPlaces,
  placeOf,
  plainName,
  putAway,
  readClaimed,
} from './folder-files.server'
import { receiveArrived } from './folder-receive.server'

export type FolderParts = {
  readonly db: Databases
  readonly clock: Clock
  readonly keys: MasterKeys
  readonly folder: string
}

/** How each file looked the last time: a file is whole when it looks the same twice. */
export type Seen = Map<string, string>

export type FolderReport = { readonly waiting: number; readonly applied: number; readonly failed: number }
type Outcome = keyof FolderReport

/** A plain account in both languages of the service; no row of the file is in it. */
const account = (key: string, values: Readonly<Record<string, string | number>>): string =>
  (['kk', 'ru'] as const).map((language) => `${translatorFor(language)(key, values)}\n`).join('')

const failedWith = async (
  { folder }: FolderParts,
  claimed: string,
  file: { readonly id: string; readonly name: string; readonly code: string },
): Promise<Outcome> => {
  const { id, name, code } = file
  const key = code === 'already-here' ? 'imports:folder.already-here' : `imports:refusal.${code}`
  await putAway(folder, code === 'already-here' ? 'done' : 'failed', claimed, {
    id,
    name,
    text: account('imports:folder.report-failed', { name: plainName(name) }) + account(key, {}),
  })
  return 'failed'
}

const take = async (
  parts: FolderParts,
  found: Found,
  institutionId: string | null,
): Promise<Outcome | null> => {
  const { db, folder } = parts
  const id = newId()
  const { name } = found
  const claimed = placeOf(folder, 'work', id, name)
  if (!(await claim(found.path, claimed))) return null
  if (found.refusal) return failedWith(parts, claimed, { id, name, code: found.refusal })
  const bytes = await readClaimed(claimed)
  if (!bytes) return failedWith(parts, claimed, { id, name, code: 'not-a-file' })
  const received = await receiveArrived(parts, { id, fileName: plainName(name), bytes, institutionId })
  if (!received.ok) return failedWith(parts, claimed, { id, name, code: received.refusal.code })
  const applied = await applyStandingOrder(parts, id)
  const row = await db.read.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const { rows, created, updated, unchanged, bad } = row
  await putAway(folder, 'done', claimed, {
    id,
    name,
    text: account(applied ? 'imports:folder.report-applied' : 'imports:folder.report-waits', {
      name: plainName(name),
      rows,
      created,
      updated,
      unchanged,
      bad,
    }),
  })
  return applied ? 'applied' : 'waiting'
}

/** The folder itself is for files about the country; one named by an institution's code for that institution. */
const lanes = async ({ db, folder }: FolderParts) => {
  const institutions = await db.read.selectFrom('institutions').select(['id', 'code']).execute()
  const known = institutions.filter(
    ({ code }) => !ownPlaces.has(code) && /^[\p{L}\p{N}_-]{1,40}$/u.test(code),
  )
  return [
    { path: folder, institutionId: null },
    ...known.map(({ id, code }) => ({ path: join(folder, code), institutionId: id })),
  ]
}

/** What was claimed by a process that did not finish it is put aside, not tried again and again. */
const tidyUp = async (parts: FolderParts): Promise<void> => {
  for (const left of await filesIn(join(parts.folder, 'work')))
    await failedWith(parts, left.path, { id: newId(), name: left.name, code: 'interrupted' })
}

/** One look through the folder. Files that still change, by `seen`, wait for the next one. */
export const scanFolder = async (given: FolderParts, seen: Seen): Promise<FolderReport> => {
  const parts = { ...given, folder: await realpath(given.folder) }
  await makePlaces(parts.folder)
  const report = { waiting: 0, applied: 0, failed: 0 }
  for (const { path, institutionId } of await lanes(parts))
    for (const file of await filesIn(path)) {
      const isWhole = seen.get(file.path) === file.print
      seen.set(file.path, file.print)
      if (!isWhole) continue
      seen.delete(file.path)
      const outcome = await take(parts, file, institutionId)
      if (outcome) report[outcome] += 1
    }
  return report
}

const patience = 60_000

/** Watches the folder, a look a minute; returns what stops it. A failed look is logged and made again. */
export const startFolderWatch = (parts: FolderParts & { readonly log: Logger }): (() => void) => {
  const seen: Seen = new Map()
  let running = false
  const lookThrough = async (): Promise<void> => {
    const report = await scanFolder(parts, seen)
    if (report.waiting + report.applied + report.failed > 0) parts.log.info(report, 'import folder')
  }
  const look = (): void => {
    if (running) return
    running = true
    lookThrough()
      .catch((error: unknown) =>
        parts.log.error({ type: error instanceof Error ? error.name : 'unknown' }, 'import folder failed'),
      )
      .finally(() => {
        running = false
      })
  }
  const begin = async (): Promise<void> => {
    const folder = await realpath(parts.folder)
    await makePlaces(folder)
    await tidyUp({ ...parts, folder })
    look()
  }
  begin().catch(() => parts.log.error('import folder cannot be used'))
  const timer = setInterval(look, patience)
  timer.unref()
  return () => clearInterval(timer)
}
