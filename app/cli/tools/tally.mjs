/** Counts what the test runner reports, so that a run that never got to its tests does not pass for a good one. */
// @ts-check
import { readFile } from 'node:fs/promises'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * @typedef {object} Report the part of the runner's JSON that is read
 * @property {boolean} success
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0 }

/** @returns {Tally} */
export const plus = (/** @type {Tally} */ one, /** @type {Tally} */ other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
})

/**
 * Reads a report. A file that failed before its first test, an error outside any test, or no report at all is a failure.
 * @param {string} file
 * @param {number} code the runner's exit code
 * @returns {Promise<Tally>}
 */
export async function readTally(file, code) {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return { ...nothing, failed: 1 }
  const tally = countReport(JSON.parse(text))
  const isSilentFailure = code !== 0 && tally.failed === 0
  return isSilentFailure ? { ...tally, failed: 1 } : tally
}

function countReport(/** @type {Report} */ { testResults }) {
  const statuses = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))
  const count = (/** @type {string[]} */ ...wanted) =>
    statuses.filter((status) => wanted.includes(status)).length
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  )
  return {
    passed: count('passed'),
    failed: count('failed') + brokenFiles.length,
    skipped: count('skipped', 'pending', 'todo', 'disabled'),
  }
}

/** The last line of `npm test`, which machines read too. */
export const lastLine = (/** @type {Tally} */ { passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
