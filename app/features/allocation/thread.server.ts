/** A thread in which an allocation is worked out, and in which its plan stays warm for what-if questions. */
import type { Worker } from 'node:worker_threads'
import type { Engine } from '~/domain/matching/engine/columns'
import { parcelsOf } from '~/domain/matching/engine/parcels'
import { breathe } from '~/platform/breath.server'
import { startThread } from '~/platform/thread.server'
import type { PackedLines } from './lines'
import type { FromThread, Order, Phase, ToThread, Trial, TrialResult } from './order'

export type OnPhase = (phase: Phase, done: number, of: number) => void

export type AllocationThread = {
  readonly solve: (engine: Engine, order: Order) => Promise<FromThread & { readonly said: 'solved' }>
  /** The lines of the plan; they are handed over once. */
  readonly lines: () => Promise<PackedLines>
  readonly attempt: (trials: readonly Trial[]) => Promise<TrialResult>
  /** A thread that only waits must not keep the process from ending. */
  readonly rest: () => void
  readonly stop: () => Promise<void>
}

/** Why a thread gave no plan: a code under `allocation:failure`. */
export class NoPlan extends Error {}

type Waiting = { readonly done: (said: FromThread) => void; readonly fail: (error: Error) => void }

const listen = (worker: Worker, onPhase: OnPhase) => {
  const waiting: Waiting[] = []
  let ended: Error | undefined
  const end = (error: Error): void => {
    ended ??= error
    for (const each of waiting.splice(0)) each.fail(ended)
  }
  worker.on('message', (said: FromThread) => {
    if (said.said === 'phase') return onPhase(said.phase, said.done, said.of)
    waiting.shift()?.done(said)
  })
  worker.on('error', (error: Error & { code?: string }) =>
    end(new NoPlan(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'broken')),
  )
  worker.on('exit', () => end(new NoPlan('stopped')))
  return (): Promise<FromThread> =>
    new Promise((done, fail) => (ended ? fail(ended) : waiting.push({ done, fail })))
}

/** Starts a thread; `onPhase` hears how far it is. Call `stop` when it is no longer wanted. */
export const openThread = (onPhase: OnPhase): AllocationThread => {
  const worker = startThread('allocate', null)
  const next = listen(worker, onPhase)
  const send = (message: ToThread): void => worker.postMessage(message, [])
  const hear = async <Said extends FromThread['said']>(wanted: Said) => {
    const said = await next()
    if (said.said === 'refused') throw new NoPlan(said.code)
    if (said.said !== wanted) throw new NoPlan('broken')
    return said as FromThread & { readonly said: Said }
  }
  return {
    solve: async (engine, order) => {
      const parcels = parcelsOf(engine, order.openings)
      for (const [at, parcel] of parcels.entries()) {
        send({ say: 'parcel', parcel })
        onPhase('read', at + 1, parcels.length)
        await breathe()
      }
      send({ say: 'order', order })
      return hear('solved')
    },
    lines: async () => {
      send({ say: 'lines' })
      return (await hear('lines')).lines
    },
    attempt: async (trials) => {
      send({ say: 'try', trials })
      return (await hear('tried')).result
    },
    rest: () => worker.unref(),
    stop: async () => void (await worker.terminate()),
  }
}
