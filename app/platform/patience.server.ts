/** Waits for the write lock without holding up the event loop. */

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_BUSY')

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
