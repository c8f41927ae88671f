/** What holds for every test: an error on the console fails it, and fast-check says how to repeat a failure. */
import { VerbosityLevel, configureGlobal } from 'fast-check'
import { afterEach, beforeEach } from 'vitest'

const complain = console.error
const complaints: string[] = []

configureGlobal({ numRuns: Number(process.env['FC_NUM_RUNS'] ?? 100), verbose: VerbosityLevel.Verbose })

beforeEach(() => {
  complaints.length = 0
  console.error = (...words: unknown[]) => {
    complaints.push(words.map(String).join(' '))
    complain(...words)
  }
})

afterEach(() => {
  console.error = complain
  if (complaints.length > 0) throw new Error(`The console was told of an error: ${complaints.join('\n')}`)
})
