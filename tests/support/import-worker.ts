/** Builds the threads that read and make files, as they stand in the sources, for tests that run before the build. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build } from 'esbuild'

const workers = () =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.worker.ts'))
    .map((name) => ({ in: join('app', name), out: basename(name, '.worker.ts') }))

let built: Promise<void> | undefined

/** Call it in `beforeAll` of every test that reads or makes a file. */
export const withParser = (): Promise<void> => {
  built ??= (async () => {
    const folder = resolve('node_modules/.cache', `qadam-workers-${process.pid}`)
    mkdirSync(folder, { recursive: true })
    await build({
      entryPoints: workers(),
      outdir: folder,
      bundle: true,
      packages: 'external',
      alias: { '~': './app', '#db': './db', '#locales': './locales' },
      platform: 'node',
      target: 'node20',
      format: 'esm',
      logLevel: 'silent',
    })
    process.env.QADAM_WORKERS = folder
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  })()
  return built
}
