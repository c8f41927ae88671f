/**
 * How long the event loop is held, in a benchmark on a machine that others keep busy: the time a thread waited for a
 * processor is no work of its own, and Linux counts it (`schedstat`), so it is taken off. Waiting for the disk stays in.
 */
import { readFileSync } from 'node:fs'

/** Between two looks the loop rests for a millisecond. */
const restMs = 1

/** Milliseconds that the main thread has waited for a processor; 0 where the system does not tell. */
export const waited = (): number => {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}

export type Holds = { readonly p99: number; readonly longest: number; readonly over50: number }

/** Watches until told to stop; answers with the holds of the loop in milliseconds, and how many were over fifty. */
export const watchLoop = (): (() => Promise<Holds>) => {
  const holds: number[] = []
  let [at, idle] = [performance.now(), waited()]
  const look = (): void => {
    const [now, then] = [performance.now(), waited()]
    holds.push(Math.max(0, now - at - (then - idle) - restMs))
    at = now
    idle = then
  }
  const timer = setInterval(look, restMs)
  return async () => {
    // The last hold is seen only once the loop has come round.
    await new Promise((resolve) => setTimeout(resolve, 20))
    clearInterval(timer)
    const sorted = holds.toSorted((one, other) => one - other)
    return {
      p99: sorted[Math.floor((sorted.length - 1) * 0.99)] ?? 0,
      longest: sorted.at(-1) ?? 0,
      over50: sorted.filter((hold) => hold > 50).length,
    }
  }
}

export const sayHolds = ({ p99, longest, over50 }: Holds): string =>
  `event loop held p99 ${p99.toFixed(0)} ms, longest ${longest.toFixed(0)} ms, ${over50} times over 50 ms (time waiting for a processor taken off)`
