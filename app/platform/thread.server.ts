/** Runs one heavy job in a thread, with a limit of memory and time; a few at a time, the rest wait in line. */
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'

const atOnce = 2
const memory = 384
const patience = 30_000

/** Starts the thread of `<name>.worker.ts`, with a limit of memory; whoever starts it ends it. */
export const startThread = (name: string, data: unknown): Worker =>
  new Worker(resolve(process.env.QADAM_WORKERS ?? 'build/workers', `${name}.js`), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
  })

/** The next message of a thread, or why there will be none; afterwards nothing listens any more. */
const heard = (worker: Worker): Promise<unknown> =>
  new Promise((done, fail) => {
    const said = (message: unknown) => settle(() => done(message))
    const broke = (error: Error) => settle(() => fail(error))
    const ended = () => settle(() => fail(new Error('the thread ended without a word')))
    const timer = setTimeout(() => broke(new Error('the thread took too long')), patience)
    const settle = (act: () => void): void => {
      clearTimeout(timer)
      worker.off('message', said).off('error', broke).off('exit', ended)
      act()
    }
    worker.once('message', said).once('error', broke).once('exit', ended)
  })

const waiting: (() => void)[] = []
let running = 0

const turn = async (): Promise<void> => {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
  running += 1
}

const leave = (): void => {
  running -= 1
  waiting.shift()?.()
}

/**
 * Gives the one message that `<name>.worker.ts` sends about its `workerData`; fails when it breaks or its limits run
 * out. The thread is new and ends with the job: for what may be hostile.
 */
export const inThread = async (name: string, data: unknown): Promise<unknown> => {
  await turn()
  const worker = startThread(name, data)
  try {
    return await heard(worker)
  } finally {
    leave()
    await worker.terminate()
  }
}

const quiet = 60_000

type Rested = { readonly worker: Worker; readonly wake: () => void }

const kept = new Map<string, Rested[]>()

const takeKept = (name: string): Worker => {
  const rested = kept.get(name)?.pop()
  if (!rested) return startThread(name, null)
  rested.wake()
  return rested.worker
}

/** A thread that waits for its next job does not keep the process from ending, and ends itself after a quiet minute. */
const keep = (name: string, worker: Worker): void => {
  const all = kept.get(name) ?? []
  kept.set(name, all)
  const drop = (): void => {
    const at = all.indexOf(rested)
    if (at >= 0) all.splice(at, 1)
    void worker.terminate()
  }
  const timer = setTimeout(drop, quiet).unref()
  const wake = (): void => {
    clearTimeout(timer)
    worker.off('error', drop).ref()
  }
  const rested: Rested = { worker, wake }
  worker.once('error', drop).unref()
  all.push(rested)
}

/**
 * Gives the answer of `<name>.worker.ts` to the message `data`; fails when it breaks or its limits run out. The thread
 * stays for the next job, with all it has loaded: for what we wrote ourselves.
 */
export const inKeptThread = async (name: string, data: unknown): Promise<unknown> => {
  await turn()
  const worker = takeKept(name)
  try {
    const answer = heard(worker)
    worker.postMessage(data, [])
    const value = await answer
    keep(name, worker)
    return value
  } catch (error) {
    await worker.terminate()
    throw error
  } finally {
    leave()
  }
}
