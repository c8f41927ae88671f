/** `npm run serve`: the bare production server. It invents nothing: what is missing is named, and it does not start. */
// @ts-check
import { readFile } from 'node:fs/promises'
import { buildState } from './tools/build.mjs'
import { Failure, runMain } from './tools/failure.mjs'
import { requireNode } from './tools/install.mjs'
import { requireFreePort, wantedPort } from './tools/port.mjs'
import { runServer } from './tools/server.mjs'

const keyAdvice =
  'a file of lines id:base64 of 32 random bytes (echo "2026:$(openssl rand -base64 32)" > master.key)'

await runMain(async () => {
  requireNode()
  await requireSettings()
  const complaint = await keyComplaint()
  if (complaint) console.warn(`! ${complaint}. The product starts; notes and other secrets are locked.`)
  await requireBuild()
  const port = wantedPort()
  await requireFreePort(port)
  const { QADAM_DEMO: _, ...env } = process.env
  return runServer({
    ...env,
    NODE_ENV: /** @type {const} */ ('production'),
    QADAM_PRODUCTION: '1',
    PORT: String(port),
  })
})

async function requireSettings() {
  const complaints = [originComplaint(), keySettingComplaint()].filter((each) => each !== undefined)
  if (complaints.length === 0) return
  throw new Failure(
    `The production server did not start:\n${complaints.map((each) => `  - ${each}`).join('\n')}`,
  )
}

/** People's browsers and the forms they post are checked against this one address. */
function originComplaint() {
  const origin = process.env['PUBLIC_ORIGIN']
  if (!origin)
    return 'PUBLIC_ORIGIN is missing: the address that people open, such as https://qadam.example.kz'
  const isOrigin = URL.canParse(origin) && new URL(origin).origin === origin
  return isOrigin
    ? undefined
    : `PUBLIC_ORIGIN must be only a scheme and a host, such as https://qadam.example.kz; it is "${origin}"`
}

function keySettingComplaint() {
  return process.env['MASTER_KEY_FILE'] ? undefined : `MASTER_KEY_FILE is missing: ${keyAdvice}`
}

/** Psychologists' notes are sealed with this key. Without the right file the rest works, and the notes stay locked. */
async function keyComplaint() {
  const file = process.env['MASTER_KEY_FILE'] ?? ''
  const key = await readFile(file, 'utf8').catch(() => undefined)
  if (key === undefined) return `MASTER_KEY_FILE names ${file}, which cannot be read`
  const lines = key.split('\n').filter((line) => line.trim() !== '')
  const isKey = lines.length > 0 && lines.every((line) => keyBytes(line) === 32)
  return isKey ? undefined : `MASTER_KEY_FILE names ${file}, which is not ${keyAdvice}`
}

function keyBytes(/** @type {string} */ line) {
  return Buffer.from(line.trim().split(':')[1] ?? '', 'base64').length
}

async function requireBuild() {
  const state = await buildState()
  if (state === 'absent') throw new Failure('There is no build yet. Run: npm run build')
  if (state === 'stale')
    console.warn('! The build is older than the sources beside it. To renew it: npm run build')
}
