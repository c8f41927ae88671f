/** Waits for the write lock without holding up the event loop. */

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** PostgreSQL: two transactions stood in each other's way, and one was undone whole. */
const collisions: readonly string[] = ['40001', '40P01']

/** The same form sent twice at the same moment: run again, the second one finds what the first has done. */
const isTwin = (error: unknown): boolean =>
  codeOf(error) === '23505' &&
  error instanceof Error &&
  'constraint' in error &&
  error.constraint === 'once_keys_key'

const isBusy = (error: unknown): boolean =>
  codeOf(error).startsWith('SQLITE_BUSY') || collisions.includes(codeOf(error)) || isTwin(error)

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Thrown when the database stayed locked: the page answers 503 and keeps what was typed. */
export class Busy extends Error {
  constructor() {
    super('the database is busy')
  }
}

/** Runs a transaction, again after a pause when another process holds the lock; gives up after about five seconds. */
export const whenFree = async <T>(run: () => Promise<T>, attempts = 30): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (attempt >= attempts) throw new Busy()
      await pause(Math.min(250, 20 * attempt))
    }
  }
}
