/** Four shelves of tests, told apart by what they need: nothing, a database, the whole of Remix, a browser. */
import { defineConfig } from 'vitest/config'
import { alias } from './remix.config.js'

const setupFiles = ['tests/support/setup.ts']
// Two journeys share two cores: what takes half a minute alone may take several beside another.
const patience = { testTimeout: 60_000, hookTimeout: 180_000 }
const slow = { testTimeout: 300_000, hookTimeout: 300_000 }

/** A worker keeps what it loaded: the tests share no state, and loading takes longer than testing. */
const shelf = (name: string, include: string[], more: object = {}) => ({
  extends: true as const,
  test: { ...patience, ...more, name, include, setupFiles, isolate: false, restoreMocks: true },
})

// Routes answer as they are served to people: React draws a page two to three times faster than while it is developed.
// Some go to every address of the product in one test.
const asServed = { env: { NODE_ENV: 'production' }, testTimeout: 240_000 }

const journeys = shelf('journeys', ['tests/journeys/**/*.test.ts'], slow)

export default defineConfig({
  resolve: { alias },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      shelf('unit', ['tests/*.test.ts', 'tests/{cli,db,domain,platform,ui}/**/*.test.{ts,tsx}']),
      shelf('features', ['tests/features/**/*.test.{ts,tsx}']),
      shelf('routes', ['tests/routes/**/*.test.{ts,tsx}'], asServed),
      journeys,
    ],
  },
})
