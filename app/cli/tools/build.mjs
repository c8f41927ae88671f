/** Builds what runs: the pages (Remix through Vite) and the programs (server and commands, through esbuild). */
// @ts-check
import { existsSync } from 'node:fs'
import { bundle, productPrograms } from './bundle.mjs'
import { Failure } from './failure.mjs'
import { at } from './paths.mjs'
import { runPackage } from './program.mjs'
import { fingerprint, isStamped, writeStamp } from './stamp.mjs'
import { step } from './step.mjs'

const sources = ['app', 'db', 'locales', 'package-lock.json', 'tsconfig.json']
const pages = { stamp: at('build', '.qadam-pages'), inputs: [...sources, 'public', 'remix.config.js'] }
const programs = { stamp: at('build', '.qadam-programs'), inputs: sources }

/** Whether the tools that build are installed; a production machine may hold only what runs. */
export const canBuild = () =>
  existsSync(at('node_modules', 'esbuild')) && existsSync(at('node_modules', 'vite'))

/** Builds pages and programs whose sources changed since the last build. */
export async function ensureBuilt() {
  // Pages first: Remix empties the whole build folder before it writes.
  await whenChanged(pages, () => step('Building the pages', buildPages))
  await ensurePrograms()
}

/** Builds only the programs: what `npm run migrate` and its like need, in about a second. */
export const ensurePrograms = () =>
  whenChanged(programs, () => step('Building the server', async () => bundle(await productPrograms())))

/** Whether the pages were ever built, and from the sources that are here now. */
export async function buildState() {
  if (!existsSync(at('build', 'server.js')) || !existsSync(pages.stamp)) return 'absent'
  return (await isStamped(pages.stamp, await fingerprint(pages.inputs))) ? 'fresh' : 'stale'
}

/**
 * @param {{ stamp: string, inputs: readonly string[] }} part
 * @param {() => Promise<void>} build
 */
async function whenChanged({ stamp, inputs }, build) {
  const print = await fingerprint(inputs)
  if (await isStamped(stamp, print)) return
  await build()
  await writeStamp(stamp, print)
}

async function buildPages() {
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ('production') }
  const args = ['vite:build', '--config', 'remix.config.js']
  const ended = await runPackage('@remix-run/dev', args, { env, bin: 'remix' })
  if (ended.code !== 0) throw new Failure(`The pages could not be built:\n\n${ended.output.trim()}`)
}
