/** The daily work on plans: at start, then every hour, so that a morning in Almaty finds its new plans open. */
import type { Logger } from 'pino'
import type { Databases } from '#db/client.server'
import type { Clock } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import type { MasterKeys } from '~/platform/seal.server'
import { followPeople, openDuePlans } from './due.server'
import { askGatesAnew } from './gate.server'
import { completePlans } from './new-rules.server'

export type DailyParts = {
  readonly db: Databases
  readonly clock: Clock
  readonly keys: MasterKeys
  readonly log: Logger
}

const hour = 3_600_000
export type DailyReport = {
  readonly opened: number
  readonly changed: number
  /** Open plans that were given the rows of newer rules. */
  readonly completed: number
}

/** Everything that the passing of days brings. Doing it twice changes nothing more. */
export const doDailyWork = async (db: Databases, clock: Clock): Promise<DailyReport> => {
  const requestId = newId()
  const opened = await openDuePlans(db, clock, requestId)
  const changed = await followPeople(db, clock, requestId)
  await askGatesAnew(db, clock)
  return { opened, changed, completed: await completePlans(db, clock) }
}

/** Starts the work and its timer; returns what stops it. A failed run is logged and tried again in an hour. */
export const startDailyWork = ({ db, clock, log }: DailyParts): (() => void) => {
  let running = false
  const run = (): void => {
    if (running) return
    running = true
    doDailyWork(db, clock)
      .then((report) => log.info(report, 'daily work'))
      .catch((error: unknown) =>
        log.error({ type: error instanceof Error ? error.name : 'unknown' }, 'daily work failed'),
      )
      .finally(() => {
        running = false
      })
  }
  const timer = setInterval(run, hour)
  timer.unref()
  run()
  return () => clearInterval(timer)
}
