/** Turns TypeScript programs into files that Node runs as they are; packages stay outside. */
// @ts-check
import { readdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from './failure.mjs'
import { at, root } from './paths.mjs'

/** @typedef {{ in: string, out: string }} Program where it is written, and its place under `build/` without `.js` */

/**
 * Bundles all of them, or says what is wrong with their sources.
 * @param {readonly Program[]} programs
 */
export async function bundle(programs) {
  const { build, stop } = await import('esbuild')
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [...programs],
      outdir: at('build'),
      bundle: true,
      packages: 'external',
      // Said again although tsconfig.json says it: a name that leads nowhere would else pass for a package.
      alias: { '~': './app', '#db': './db', '#locales': './locales', '#tests': './tests' },
      platform: 'node',
      target: 'node20',
      format: 'esm',
      jsx: 'automatic',
      sourcemap: 'linked',
      logLevel: 'silent',
    })
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error)
    throw new Failure(`The programs could not be built:\n\n${because}`)
  } finally {
    // Otherwise its helper would stay for as long as the server runs.
    await stop()
  }
}

/** The server, every command of `app/cli`, and every `*.worker.ts`, which ends up as `build/workers/<name>.js`. */
export async function productPrograms() {
  const everything = await readdir(at('app'), { recursive: true })
  const workers = everything.filter((name) => name.endsWith('.worker.ts'))
  return [
    { in: at('app', 'server.ts'), out: 'server' },
    ...(await programsIn('app/cli', 'cli')),
    ...workers.map((name) => ({ in: at('app', name), out: `workers/${basename(name, '.worker.ts')}` })),
  ]
}

/** The benchmarks of `tests/bench`, by name. */
export const benchPrograms = () => programsIn('tests/bench', 'bench')

async function programsIn(/** @type {string} */ folder, /** @type {string} */ place) {
  const files = (await readdir(at(folder))).filter((name) => name.endsWith('.ts'))
  return files.toSorted().map((name) => ({ in: at(folder, name), out: `${place}/${basename(name, '.ts')}` }))
}
