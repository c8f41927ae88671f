/** Work that a server does again and again: never twice at the same time, and never stopped by a failure. */
import type { Logger } from 'pino'

type Repeated = {
  readonly name: string
  readonly everyMinutes: number
  readonly run: () => Promise<Readonly<Record<string, number>>>
  readonly log: Logger
}

const typeOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')

/** Runs at once and then by its timer; gives what stops it. Of a failure only the kind is logged: its words may name somebody. */
export const repeat = ({ name, everyMinutes, run, log }: Repeated): (() => void) => {
  let running = false
  const once = (): void => {
    if (running) return
    running = true
    run()
      .then((report) => log.debug(report, name))
      .catch((error: unknown) => log.error({ type: typeOf(error) }, `${name} failed`))
      .finally(() => {
        running = false
      })
  }
  const timer = setInterval(once, everyMinutes * 60_000)
  timer.unref()
  once()
  return () => clearInterval(timer)
}
