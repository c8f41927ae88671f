/** Runs one heavy job in a thread of its own, with a limit of memory and time; a few at a time, the rest wait in line. */
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

const heard = (worker: Worker): Promise<unknown> =>
  new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('the thread took too long')), patience)
    worker.once('message', done)
    worker.once('error', fail)
    worker.once('exit', () => {
      clearTimeout(timer)
      fail(new Error('the thread ended without a word'))
    })
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

/** Gives the one message that `<name>.worker.ts` sends about `data`; fails when it breaks or its limits run out. */
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
