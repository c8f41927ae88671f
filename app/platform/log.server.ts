/** JSON logs on standard output. */
import { type Logger, pino } from 'pino'

/** `quiet` keeps only warnings and errors: a demo's terminal belongs to its reader. */
export const makeLog = (quiet: boolean): Logger => pino({ level: quiet ? 'warn' : 'info', base: null })
