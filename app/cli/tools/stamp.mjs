/** Remembers from what a thing was made, by content, so that it is made again only when that changed. */
// @ts-check
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { at } from './paths.mjs'

/**
 * All files under the given files and folders of the project, in a stable order; what is absent is left out.
 * @param {readonly string[]} names relative to the project
 * @returns {Promise<string[]>} paths relative to the project
 */
async function filesUnder(names) {
  /** @type {string[]} */
  const found = []
  for (const name of names) {
    const kind = await stat(at(name)).catch(() => undefined)
    if (kind?.isFile()) found.push(name)
    if (!kind?.isDirectory()) continue
    const entries = await readdir(at(name), { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile())
    found.push(...files.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(at('').length)))
  }
  return found.toSorted()
}

/**
 * One fingerprint of the content of everything under `names`.
 * @param {readonly string[]} names
 * @param {readonly string[]} [also] other facts that matter, such as the version of Node
 */
export async function fingerprint(names, also = []) {
  const hash = createHash('sha256').update(JSON.stringify(also))
  for (const file of await filesUnder(names)) {
    hash.update(`\0${file}\0`).update(await readFile(at(file)))
  }
  return hash.digest('hex')
}

/** Whether the stamp file says exactly this fingerprint. */
export const isStamped = async (/** @type {string} */ stamp, /** @type {string} */ print) =>
  (await readFile(stamp, 'utf8').catch(() => '')) === print

/** Writes the fingerprint down. */
export async function writeStamp(/** @type {string} */ stamp, /** @type {string} */ print) {
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, print)
}
