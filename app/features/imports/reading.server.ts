/** Has a file read in a thread with a limit of memory and time, so that no file holds up the server. */
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Result, ok, refuse } from '~/domain/result'
import type { FileKind } from './file-kind'
import { type FileRefusal, type RawRow, limits } from './limits'

export type Reading = {
  readonly kind: FileKind
  readonly headings: readonly string[]
  readonly count: number
  /** The next rows, a few hundred at a time; none when all were handed over. */
  readonly next: () => Promise<readonly RawRow[]>
  readonly stop: () => Promise<void>
}

type Said =
  | {
      readonly said: 'headings'
      readonly kind: FileKind
      readonly headings: string[]
      readonly count: number
    }
  | { readonly said: 'rows'; readonly rows: RawRow[] }
  | { readonly said: 'refused'; readonly code: FileRefusal }

const start = (bytes: Uint8Array): Worker => {
  const worker = new Worker(resolve(process.env.QADAM_WORKERS ?? 'build/workers', 'parse.js'), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 64 },
  })
  // Whoever waits hears of an error; one that comes when nobody waits must not end the server.
  return worker.on('error', () => undefined)
}

const codeOf = (error: Error): FileRefusal =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'unpacks-too-large' : 'broken-file'

/** The thread's next word; what breaks the thread (its memory ran out, it took too long) is a refusal too. */
const heard = (worker: Worker): Promise<Said> =>
  new Promise((settle) => {
    const answer = (said: Said): void => {
      clearTimeout(timer)
      worker.off('message', answer).off('error', fail)
      settle(said)
    }
    const fail = (error: Error): void => answer({ said: 'refused', code: codeOf(error) })
    const timer = setTimeout(() => answer({ said: 'refused', code: 'took-too-long' }), limits.opening)
    worker.once('message', answer).once('error', fail)
  })

let last: Promise<unknown> = Promise.resolve()

/** One file at a time: several at once would take the memory of the server together. */
const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
  const turn = last.then(run, run)
  last = turn.catch(() => undefined)
  return turn
}

const opened = async (bytes: Uint8Array): Promise<Result<Reading>> => {
  const worker = start(bytes)
  const stop = async (): Promise<void> => void (await worker.terminate())
  const said = await heard(worker)
  if (said.said !== 'headings') {
    await stop()
    return refuse(said.said === 'refused' ? said.code : 'broken-file')
  }
  const next = async (): Promise<readonly RawRow[]> => {
    worker.postMessage('next', [])
    const more = await heard(worker)
    return more.said === 'rows' ? more.rows : Promise.reject(new Error('the reading of a file broke off'))
  }
  return ok({ kind: said.kind, headings: said.headings, count: said.count, next, stop })
}

/** Opens a file: its headings and a way to its rows, or why it is refused (`imports:refusal.<code>`). Call `stop` after. */
export const openTable = async (bytes: Uint8Array): Promise<Result<Reading>> => {
  if (bytes.length === 0) return refuse('empty-file')
  if (bytes.length > limits.file) return refuse('file-too-large')
  return inTurn(() => opened(bytes))
}
