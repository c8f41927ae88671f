/** Starts a real PostgreSQL for the tests, on a port of its own, and takes it away without a trace. */
// @ts-check
import { spawn } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runProgram } from '../../app/cli/tools/program.mjs'
import { aptInstall } from './apt.mjs'
import { copyPackaged, findInstalled } from './postgres-binaries.mjs'

/**
 * @typedef {object} Postgres
 * @property {string} url the database as its owner, who may create more databases
 * @property {string} appUrl the same database as `qadam_app`, the role that the product runs under
 * @property {string} from where its programs were found
 * @property {() => Promise<void>} stop ends the server and removes its files
 */

/** The account that runs it: PostgreSQL refuses to run as root. */
/** @typedef {{ uid: number, gid: number } | undefined} Account */

const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'

/** Nothing in here outlives the run, so nothing needs to reach the disk. */
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
/** What the planner knows must not change in the middle of a test that asks which index answers. */
const steady = ['autovacuum=off']
const enclosed = ['listen_addresses=127.0.0.1', 'unix_socket_directories=']
const settings = [...careless, ...steady, ...enclosed].flatMap((setting) => ['-c', setting])

/**
 * Tries the package's PostgreSQL, then an installed one, then one installed through apt.
 * @returns {Promise<Postgres>}
 */
export async function startPostgres() {
  const sources = [copyPackaged, findInstalled, installThroughApt]
  const reasons = []
  for (const source of sources) {
    const started = await startFrom(source).catch((error) => `${source.name}: ${String(error)}`)
    if (typeof started === 'object') return started
    reasons.push(started)
  }
  throw new Error(`No PostgreSQL could be started.\n${reasons.join('\n')}`)
}

const installThroughApt = async () => ((await aptInstall('postgresql')) ? findInstalled() : undefined)

/** @returns {Promise<Postgres | string>} the server, or the reason why there is none */
async function startFrom(/** @type {(folder: string) => Promise<string | undefined>} */ source) {
  const folder = await mkdtemp(join(await openFolder(), 'qadam-postgres-'))
  const clear = () => rm(folder, { recursive: true, force: true })
  try {
    await chmod(folder, 0o755)
    const programs = await source(folder)
    if (programs) return await startServer(programs, folder, clear)
    await clear()
    return `${source.name}: not there`
  } catch (error) {
    await clear()
    throw error
  }
}

async function startServer(
  /** @type {string} */ programs,
  /** @type {string} */ folder,
  /** @type {() => Promise<void>} */ clear,
) {
  const account = await accountToUse()
  const data = join(folder, 'data')
  await initialise(programs, data, account)
  const port = await freePort()
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
    ...account,
    cwd: folder,
    stdio: 'ignore',
  })
  const gone = new Promise((resolve) => server.once('exit', resolve))
  const killAtExit = () => server.kill('SIGQUIT')
  process.once('exit', killAtExit)
  const stop = async () => {
    // SIGINT is PostgreSQL's fast shutdown: it does not wait for those still connected.
    server.kill('SIGINT')
    await gone
    process.off('exit', killAtExit)
    await clear()
  }
  const urls = await createRoles(port).catch(async (error) => {
    await stop()
    throw error
  })
  return { ...urls, from: programs, stop }
}

async function initialise(
  /** @type {string} */ programs,
  /** @type {string} */ data,
  /** @type {Account} */ account,
) {
  await mkdir(data, { mode: 0o700 })
  if (account) await chown(data, account.uid, account.gid)
  const args = [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--no-sync',
  ]
  const ended = await runProgram(join(programs, 'initdb'), args, { account, cwd: dirname(data) })
  if (ended.code !== 0) throw new Error(ended.output.trim())
}

/** The owner makes tables; the application's role is another one, so that the tests see what it is refused. */
async function createRoles(/** @type {number} */ port) {
  const address = (/** @type {string} */ role, /** @type {string} */ database) =>
    `postgres://${role}@127.0.0.1:${port}/${database}`
  const client = await connect(address('postgres', 'postgres'))
  await client.query('create role qadam_owner login createdb')
  await client.query('create role qadam_app login')
  await client.query('create database qadam_test owner qadam_owner')
  await client.end()
  return { url: address('qadam_owner', 'qadam_test'), appUrl: address('qadam_app', 'qadam_test') }
}

async function connect(/** @type {string} */ connectionString, patience = 100) {
  const { default: pg } = await import('pg')
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString })
    try {
      await client.connect()
      return client
    } catch (error) {
      if (attempt === patience) throw error
      await sleep(100)
    }
  }
}

/** @returns {Promise<Account>} none when we are not root and may run it ourselves */
async function accountToUse() {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([numberOf('-u', name), numberOf('-g', name)])
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody')
}

async function numberOf(/** @type {string} */ what, /** @type {string} */ name) {
  const { code, output } = await runProgram('id', [what, name])
  return code === 0 ? Number(output.trim()) : undefined
}

/** The first folder for temporary files that every user can pass through. */
async function openFolder() {
  for (const folder of [tmpdir(), '/tmp', '/var/tmp', '/dev/shm']) if (await isOpen(folder)) return folder
  return tmpdir()
}

async function isOpen(/** @type {string} */ folder) {
  for (let place = folder; ; place = dirname(place)) {
    const mode = (await stat(place).catch(() => ({ mode: 0 }))).mode
    if ((mode & 0o001) === 0) return false
    if (dirname(place) === place) return true
  }
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
