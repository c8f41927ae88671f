/** Sets the daily work on plans going. */
import type { Logger } from 'pino'
import type { Databases } from '#db/client.server'
import type { Clock } from '~/platform/clock.server'
import type { MasterKeys } from '~/platform/seal.server'

export type DailyParts = {
  readonly db: Databases
  readonly clock: Clock
  readonly keys: MasterKeys
  readonly log: Logger
}

/** Starts the timer and returns what stops it. */
export const startDailyWork = (_parts: DailyParts): (() => void) => () => {}
