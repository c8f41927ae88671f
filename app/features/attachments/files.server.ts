/** Sealed files on disk: written whole or not at all, named by chance in two levels of folders. */
import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A name that says nothing: 32 hexadecimal digits. */
const newName = (): string => randomBytes(16).toString('hex')

const nameShape = /^[0-9a-f]{32}$/
const unfinished = '.part'

const folderOf = (root: string, name: string): string => join(root, name.slice(0, 2), name.slice(2, 4))

const pathOf = (root: string, name: string): string => {
  if (!nameShape.test(name)) throw new Error('not a name of a stored file')
  return join(folderOf(root, name), name)
}

const flushFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Writes bytes to a new file; when this returns its name, they survive a power cut. */
export const writeStored = async (root: string, bytes: Buffer): Promise<string> => {
  const name = newName()
  const folder = folderOf(root, name)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, name + unfinished)
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, join(folder, name))
  await flushFolder(folder)
  return name
}

/** Undefined when the file is not there. */
export const readStored = (root: string, name: string): Promise<Buffer | undefined> =>
  readFile(pathOf(root, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

export const removeStored = (root: string, name: string): Promise<void> =>
  rm(pathOf(root, name), { force: true })

const entriesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })

export type StoredFile = {
  /** The name in rows; for what was never finished, the one it would have had. */
  readonly name: string
  readonly changedAt: Date
  readonly remove: () => Promise<void>
}

/** Walks through every file of ours, folder by folder; foreign files are let be. */
export async function* walkStored(root: string): AsyncGenerator<StoredFile> {
  for (const first of await entriesIn(root))
    for (const second of await entriesIn(join(root, first)))
      for (const file of await entriesIn(join(root, first, second))) {
        const name = file.endsWith(unfinished) ? file.slice(0, -unfinished.length) : file
        if (!nameShape.test(name)) continue
        const path = join(root, first, second, file)
        const found = await stat(path).catch(() => undefined)
        if (found) yield { name, changedAt: found.mtime, remove: () => rm(path, { force: true }) }
      }
}
