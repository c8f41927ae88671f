/** How long the list of people lets its readers wait, asked again and again beside other work of the same process. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Databases } from '#db/client.server'
import { readFilters } from '~/features/people/filters'
import { listPeople } from '~/features/people/list.server'
import { systemClock, today } from '~/platform/clock.server'
import { anActor } from './actors'
import { waited } from './loop-watch'

const restMs = 25

export type Waits = { readonly p50: number; readonly p95: number; readonly asked: number }

/**
 * Asks for the first page until told to stop; answers with milliseconds from the moment at which it wished to ask, so that
 * whatever holds the loop counts. The time that the thread waited for a processor is taken off.
 */
export const watchList = (db: Databases): (() => Promise<Waits>) => {
  const actor = anActor('headquarters')
  const filters = readFilters(new URLSearchParams())
  const times: number[] = []
  const ending = new AbortController()
  const asking = (async () => {
    while (!ending.signal.aborted) {
      const [wished, idle] = [performance.now() + restMs, waited()]
      await pause(restMs)
      await listPeople(db.read, actor, filters, today(systemClock))
      times.push(Math.max(0, performance.now() - wished - (waited() - idle)))
    }
  })()
  return async () => {
    ending.abort()
    await asking
    const sorted = times.toSorted((one, other) => one - other)
    const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
    return { p50: at(0.5), p95: at(0.95), asked: times.length }
  }
}

export const sayWaits = ({ p50, p95, asked }: Waits): string =>
  `list of people p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (asked ${asked} times)`
