/** The four checks that need no database: types, rules of style, layout, dead code. */
// @ts-check
import { runPackage } from './program.mjs'
import { step } from './step.mjs'

/** @typedef {{ name: string, ok: boolean, seconds: number, output: string }} Check */

const folders = ['app', 'db', 'locales', 'tests']
const layout = ['--check', '--log-level', 'warn', ...folders, '*.json', '*.js', '*.ts', '*.md']

/** The compiler takes as long as the other three together, so on two cores they run side by side. */
const lanes = [
  [
    {
      name: 'types',
      run: () =>
        runPackage(
          'typescript',
          [
            '--noEmit',
            '--pretty',
            'false',
            '--incremental',
            '--tsBuildInfoFile',
            'node_modules/.cache/types',
          ],
          { bin: 'tsc' },
        ),
    },
  ],
  [
    { name: 'lint', run: () => runPackage('oxlint', [...folders]) },
    { name: 'formatting', run: () => runPackage('prettier', [...layout, '--no-error-on-unmatched-pattern']) },
    { name: 'dead code', run: () => runPackage('knip', ['--no-progress', '--no-config-hints']) },
  ],
]

/**
 * Runs all checks and prints what those that failed had to say.
 * @returns {Promise<Check[]>}
 */
export async function runChecks() {
  const checks = await step('Checking types, lint, formatting and dead code', runLanes, (all) =>
    all.every(({ ok }) => ok),
  )
  for (const { name, ok, seconds, output } of checks) {
    console.log(`  ${ok ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s${ok ? '' : `\n\n${output.trim()}\n`}`)
  }
  return checks
}

const runLanes = async () => (await Promise.all(lanes.map(runLane))).flat()

async function runLane(/** @type {(typeof lanes)[number]} */ lane) {
  /** @type {Check[]} */
  const done = []
  for (const { name, run } of lane) {
    const began = performance.now()
    const { code, output } = await run()
    done.push({ name, ok: code === 0, seconds: (performance.now() - began) / 1000, output })
  }
  return done
}
