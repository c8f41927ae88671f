/** Builds the thread that reads imported files, as it stands in the sources, for tests that run before the build. */
import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'

let built: Promise<void> | undefined

/** Call it in `beforeAll` of every test that reads a file. */
export const withParser = (): Promise<void> => {
  built ??= (async () => {
    const folder = resolve('node_modules/.cache', `qadam-workers-${process.pid}`)
    mkdirSync(folder, { recursive: true })
    await build({
      entryPoints: [{ in: 'app/features/imports/parse.worker.ts', out: 'parse' }],
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
