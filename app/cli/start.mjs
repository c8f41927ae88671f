/** `npm start`: from a fresh clone to a running demo service, and in seconds from the second time on. */
// @ts-check
import { existsSync } from 'node:fs'
import { ensureBuilt } from './tools/build.mjs'
import { ensureKeyFile } from './tools/demo.mjs'
import { Failure, runMain } from './tools/failure.mjs'
import { ensureInstalled, requireNode } from './tools/install.mjs'
import { at } from './tools/paths.mjs'
import { requireFreePort, wantedPort } from './tools/port.mjs'
import { runProgram } from './tools/program.mjs'
import { runServer } from './tools/server.mjs'
import { step } from './tools/step.mjs'

await runMain(async () => {
  requireNode()
  const port = wantedPort()
  await requireFreePort(port)
  await ensureInstalled()
  await ensureBuilt()
  const env = {
    ...process.env,
    NODE_ENV: /** @type {const} */ ('production'),
    PORT: String(port),
    QADAM_DEMO: '1',
    MASTER_KEY_FILE: await ensureKeyFile(),
  }
  await prepareDatabase(env)
  console.log((await runCommand(['demo-sign-ins'], env)).output)
  return runServer(env)
})

/** Brings the tables up to date and fills an empty database with the demo service. */
async function prepareDatabase(/** @type {NodeJS.ProcessEnv} */ env) {
  await step('Bringing the tables up to date', () => runCommand(['migrate'], env))
  await step('Demo service, where the database is empty', () =>
    runCommand(['seed', '--demo', '--if-empty'], env),
  )
}

async function runCommand(
  /** @type {[string, ...string[]]} */ [command, ...args],
  /** @type {NodeJS.ProcessEnv} */ env,
) {
  const file = at('build', 'cli', `${command}.js`)
  if (!existsSync(file)) {
    throw new Failure(`The command ${command} was not built; remove the folder build and try again.`)
  }
  const ended = await runProgram(process.execPath, ['--enable-source-maps', file, ...args], { env })
  if (ended.code !== 0) throw new Failure(`The command ${command} failed:\n\n${ended.output.trim()}`)
  return ended
}
