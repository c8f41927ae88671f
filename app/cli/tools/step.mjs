/** Visible progress: what is being done, for how long, and how it ended. */
// @ts-check

const tickOnScreen = 1_000
const tickInLog = 15_000

const since = (/** @type {number} */ began) => `${((performance.now() - began) / 1000).toFixed(1)} s`

let out = process.stdout

/** From here on progress is told beside the output, for a command whose output others read. */
export function tellBeside() {
  out = /** @type {typeof process.stdout} */ (/** @type {unknown} */ (process.stderr))
}

/** Says a sentence where progress is told. */
export const tell = (/** @type {string} */ words) => void out.write(`${words}\n`)

/**
 * Does one step under its name. On a terminal the line counts the seconds; in a log it speaks up every 15 seconds.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {(result: T) => boolean} [isGood] whether what came back counts as success
 * @returns {Promise<T>}
 */
export async function step(name, work, isGood = () => true) {
  const began = performance.now()
  const onScreen = out.isTTY === true
  const beat = () => out.write(onScreen ? `\r… ${name} ${since(began)} ` : `… ${name}, ${since(began)}\n`)
  if (onScreen) beat()
  const ticking = setInterval(beat, onScreen ? tickOnScreen : tickInLog)
  const finish = (/** @type {string} */ sign) =>
    out.write(`${onScreen ? '\r' : ''}${sign} ${name} ${since(began)}${onScreen ? '    ' : ''}\n`)
  try {
    const result = await work()
    finish(isGood(result) ? '✓' : '✗')
    return result
  } catch (error) {
    finish('✗')
    throw error
  } finally {
    clearInterval(ticking)
  }
}
