/** Four shelves of tests, told apart by what they need: nothing, a database, the whole of Remix, a browser. */
import { defineConfig } from 'vitest/config'
import { alias } from './remix.config.js'

const setupFiles = ['tests/support/setup.ts']
// Two journeys share two cores: what takes half a minute alone may take several beside another.
const slow = { testTimeout: 300_000, hookTimeout: 120_000 }

/** A worker keeps what it loaded: the tests share no state, and loading takes longer than testing. */
const shelf = (name: string, include: string[], patience = { testTimeout: 20_000, hookTimeout: 60_000 }) => ({
  extends: true as const,
  test: { ...patience, name, include, setupFiles, isolate: false, restoreMocks: true },
})

const journeys = shelf('journeys', ['tests/journeys/**/*.test.ts'], slow)

export default defineConfig({
  resolve: { alias },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      shelf('unit', ['tests/*.test.ts', 'tests/{cli,db,domain,platform,ui}/**/*.test.{ts,tsx}']),
      shelf('features', ['tests/features/**/*.test.{ts,tsx}']),
      shelf('routes', ['tests/routes/**/*.test.{ts,tsx}']),
      journeys,
    ],
  },
})
