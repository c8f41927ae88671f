/** The thread in which a file is read: it hands over headings first, then rows as they are asked for. */
import { parentPort, workerData } from 'node:worker_threads'
import { Refused } from './limits'
import { readTable } from './read-table'

const perMessage = 200

const run = async (): Promise<void> => {
  const { kind, headings, rows } = await readTable(Buffer.from(workerData as Uint8Array))
  let next = 0
  parentPort?.on('message', () => {
    parentPort?.postMessage({ said: 'rows', rows: rows.slice(next, next + perMessage) }, [])
    next += perMessage
  })
  parentPort?.postMessage({ said: 'headings', kind, headings, count: rows.length }, [])
}

run().catch((error: unknown) => {
  parentPort?.postMessage(
    { said: 'refused', code: error instanceof Refused ? error.code : 'broken-file' },
    [],
  )
})
