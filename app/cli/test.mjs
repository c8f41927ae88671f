/** `npm test`: everything that can be checked, on a fresh clone, ending with the one line that counts. */
// @ts-check
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './tools/build.mjs'
import { beforeStop } from './tools/children.mjs'
import { runChecks } from './tools/checks.mjs'
import { Failure } from './tools/failure.mjs'
import { installPackages, requireNode } from './tools/install.mjs'
import { runPackage } from './tools/program.mjs'
import { step } from './tools/step.mjs'
import { lastLine, nothing, plus, readTally } from './tools/tally.mjs'

/** @typedef {import('./tools/tally.mjs').Tally} Tally */
/** @typedef {import('../../tests/support/postgres.mjs').Postgres} Postgres */

const reports = await mkdtemp(join(tmpdir(), 'qadam-reports-'))
/** @type {Postgres | undefined} */
let postgres
/** @type {Promise<string | undefined>} */
let chromium = Promise.resolve(undefined)
/** @type {Promise<void>} */
let compiled = Promise.resolve()

beforeStop(clearAway)

const tally = await settle(runStages)
console.log(`\n${lastLine(tally)}`)
await clearAway()
process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0)

async function runStages() {
  requireNode()
  ;({ compiled } = await installPackages())
  // Where a browser must be installed first, that happens beside the checks.
  chromium = import('../../tests/support/chromium.mjs').then(({ ensureChromium }) => ensureChromium())
  let sum = nothing
  for (const stage of [check, build, serveDatabase, testWithoutBrowser, testInBrowser]) {
    sum = plus(sum, await settle(stage))
  }
  return sum
}

/** A stage that cannot be done is one failure, said in words; the stages after it still tell what they can. */
async function settle(/** @type {() => Promise<Tally>} */ stage) {
  try {
    return await stage()
  } catch (error) {
    console.error(`\n✗ ${error instanceof Failure ? error.message : String(error)}\n`)
    return { ...nothing, failed: 1 }
  }
}

async function clearAway() {
  await postgres?.stop()
  await rm(reports, { recursive: true, force: true })
}

async function check() {
  const checks = await runChecks()
  return { ...nothing, failed: checks.filter(({ ok }) => !ok).length }
}

async function serveDatabase() {
  await compiled
  const { startPostgres } = await import('../../tests/support/postgres.mjs')
  postgres = await step('Starting PostgreSQL', startPostgres)
  return nothing
}

async function build() {
  await ensureBuilt()
  return nothing
}

async function testWithoutBrowser() {
  const settings = { TEST_POSTGRES_URL: postgres?.url, TEST_POSTGRES_APP_URL: postgres?.appUrl }
  return runTests('Testing rules, features and routes', ['unit', 'features', 'routes'], settings)
}

async function testInBrowser() {
  const found = await step(
    'Finding Chromium',
    () => chromium,
    (path) => path !== undefined,
  )
  if (!found)
    throw new Failure('No Chromium for the journeys: set CHROMIUM_PATH, or install the package chromium.')
  return runTests('Walking the journeys', ['journeys'], { CHROMIUM_PATH: found })
}

/**
 * @param {string} name
 * @param {readonly string[]} projects
 * @param {Record<string, string | undefined>} settings
 */
async function runTests(name, projects, settings) {
  const report = join(reports, `${projects.join('-')}.json`)
  const args = ['run', ...projects.flatMap((project) => ['--project', project])]
  const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`]
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
  const env = { ...process.env, ...plain, ...settings }
  console.log(`\n${name}`)
  const began = performance.now()
  const { code } = await runPackage('vitest', [...args, ...reporters], { env, shown: true })
  const counted = await readTally(report, code)
  console.log(
    `${counted.failed > 0 ? '✗' : '✓'} ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`,
  )
  return counted
}
