/** Serves the built product for a journey: a process of its own on a copy of the demo's database. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { AddressInfo } from 'node:net'
import { type Databases, openDatabases } from '#db/client.server'

export type Product = {
  readonly origin: string
  /** The database that is being served, for facts a journey starts from. */
  readonly db: Databases
  readonly databaseFile: string
  /** All that the server said. */
  readonly log: () => string
  readonly stop: () => Promise<void>
}

const runBuilt = (command: string, args: readonly string[], env: NodeJS.ProcessEnv): void => {
  const file = resolve('build/cli', `${command}.js`)
  if (!existsSync(file)) throw new Error('Journeys need the build: run `npm run build` first.')
  const ended = spawnSync(process.execPath, [file, ...args], { env, encoding: 'utf8' })
  if (ended.status !== 0) throw new Error(`${command} failed: ${ended.stderr}`)
}

type Seeded = { readonly folder: string; readonly file: string; readonly keyFile: string }

let seeded: Seeded | undefined

/** Made once for all journeys that run in this process. */
const seedOnce = (): Seeded => {
  if (seeded) return seeded
  const folder = mkdtempSync(join(tmpdir(), 'qadam-journeys-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const [file, keyFile] = [join(folder, 'demo.db'), join(folder, 'master.key')]
  writeFileSync(keyFile, `journeys:${randomBytes(32).toString('base64')}\n`)
  const env = { ...process.env, DATABASE_URL: `file:${file}`, MASTER_KEY_FILE: keyFile, QADAM_DEMO: '1' }
  runBuilt('migrate', [], env)
  runBuilt('seed', ['--demo'], env)
  seeded = { folder, file, keyFile }
  return seeded
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })

const untilListening = (server: ChildProcess, log: () => string): Promise<void> =>
  new Promise((done, fail) => {
    server.once('message', () => done())
    server.once('exit', (code) => fail(new Error(`The server ended with ${code}: ${log()}`)))
  })

let served = 0

/** Starts the product; whoever asked for it stops it. */
export const serveProduct = async (): Promise<Product> => {
  const { folder, file, keyFile } = seedOnce()
  served += 1
  const databaseFile = join(folder, `journey-${served}.db`)
  copyFileSync(file, databaseFile)
  const port = await freePort()
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: `file:${databaseFile}`,
    MASTER_KEY_FILE: keyFile,
    QADAM_DEMO: '1',
    PORT: String(port),
  }
  const lines: string[] = []
  const log = (): string => lines.join('')
  const server = spawn(process.execPath, [resolve('build/server.js')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => lines.push(chunk.toString()))
  await untilListening(server, log)
  const db = openDatabases(`file:${databaseFile}`)
  const stop = async (): Promise<void> => {
    await db.close()
    const ended = new Promise((done) => server.once('exit', done))
    server.kill('SIGKILL')
    await ended
  }
  return { origin: `http://127.0.0.1:${port}`, db, databaseFile, log, stop }
}
