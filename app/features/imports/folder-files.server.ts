/** Files of the watched folder, handled as from a stranger: looked at without following links, claimed, moved under names of our own. */
import { constants } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { limits } from './limits'

const readable: ReadonlySet<string> = new Set(['.xlsx', '.csv', '.txt'])

/** Why a file is not taken: the tail of `imports:folder.refused.<code>`. */
export type FolderRefusal = 'not-a-file' | 'wrong-kind' | 'empty-file' | 'file-too-large'

export type Found = {
  readonly path: string
  readonly name: string
  /** Differs as soon as somebody still writes to the file. */
  readonly print: string
  readonly refusal: FolderRefusal | null
}

/** Ours, and what editors and copiers leave behind while they are at work. */
const isPassedOver = (name: string): boolean => /^[.~]/.test(name) || /\.(tmp|part|crdownload)$/i.test(name)

const lookAt = async (folder: string, name: string): Promise<Found | null> => {
  const path = join(folder, name)
  const facts = await lstat(path).catch(() => null)
  if (!facts || facts.isDirectory()) return null
  const print = `${facts.size} ${facts.mtimeMs}`
  const refusal = !facts.isFile()
    ? 'not-a-file'
    : !readable.has(extname(name).toLowerCase())
      ? 'wrong-kind'
      : facts.size === 0
        ? 'empty-file'
        : facts.size > limits.file
          ? 'file-too-large'
          : null
  return { path, name, print, refusal }
}

/** What lies in a folder, by name; folders inside are not entered, and a link to a folder is none. */
export const filesIn = async (folder: string): Promise<readonly Found[]> => {
  const isReal = await lstat(folder).then(
    (facts) => facts.isDirectory(),
    () => false,
  )
  const names = isReal ? await readdir(folder) : []
  const found: Found[] = []
  for (const name of names.toSorted()) {
    const file = isPassedOver(name) ? null : await lookAt(folder, name)
    if (file) found.push(file)
  }
  return found
}

const places = ['work', 'done', 'failed'] as const
export type Place = (typeof places)[number]

/** The folders of the watched one that are ours. */
export const makePlaces = async (root: string): Promise<void> => {
  for (const place of places) await mkdir(join(root, place), { recursive: true, mode: 0o700 })
}

export const ownPlaces: ReadonlySet<string> = new Set(places)

/** A name that shows nothing it does not say: no control or direction marks, no paths, not too long. */
export const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[/\\]/g, ' ')
    .trim()
    .slice(0, 120) || '?'

/** Where a file lies under our own name for it. */
export const placeOf = (root: string, place: Place, id: string, name: string): string => {
  const kind = extname(name).toLowerCase()
  return join(root, place, `${id}${readable.has(kind) ? kind : '.bin'}`)
}

/** Takes a file for this process alone; false when another one was faster. A link is moved as the link it is. */
export const claim = (from: string, to: string): Promise<boolean> =>
  rename(from, to).then(
    () => true,
    () => false,
  )

/** The bytes of a claimed file; null when it turns out to be a link or something else. */
export const readClaimed = async (path: string): Promise<Uint8Array | null> => {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => null,
  )
  if (!file) return null
  try {
    const facts = await file.stat()
    if (!facts.isFile() || facts.size > limits.file) return null
    return new Uint8Array(await file.readFile())
  } finally {
    await file.close()
  }
}

/** Puts a claimed file where it belongs, with a plain report beside it. */
export const putAway = async (
  root: string,
  place: Exclude<Place, 'work'>,
  claimed: string,
  report: { readonly id: string; readonly name: string; readonly text: string },
): Promise<void> => {
  const { id, name, text } = report
  await rename(claimed, placeOf(root, place, id, name))
  await writeFile(join(root, place, `${id}.report.txt`), text, { mode: 0o600 })
}
