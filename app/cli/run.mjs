/** `npm run migrate` and its like: runs one command of `app/cli`, built first when its sources changed. */
// @ts-check
import { existsSync } from 'node:fs'
import { canBuild, ensurePrograms } from './tools/build.mjs'
import { keyFile } from './tools/demo.mjs'
import { Failure, runMain } from './tools/failure.mjs'
import { ensureInstalled, requireNode } from './tools/install.mjs'
import { at } from './tools/paths.mjs'
import { runProgram } from './tools/program.mjs'
import { tellBeside } from './tools/step.mjs'

await runMain(async () => {
  requireNode()
  const [command = '', ...args] = process.argv.slice(2)
  // What the command itself prints may be read by another program.
  tellBeside()
  if (!existsSync(at('node_modules')) && !existsSync(at('build'))) await ensureInstalled()
  if (canBuild()) await ensurePrograms()
  const file = at('build', 'cli', `${command}.js`)
  if (!/^[a-z-]+$/.test(command) || !existsSync(file)) {
    throw new Failure(
      `There is no command "${command}" in the build. Install (npm ci) and build (npm run build) first.`,
    )
  }
  const key = keyFile()
  const env = { ...process.env, ...(key ? { MASTER_KEY_FILE: key } : {}) }
  const ended = await runProgram(process.execPath, ['--enable-source-maps', file, ...args], {
    env,
    shown: true,
  })
  return ended.code
})
