/** The thread in which an institution's own templates are read and filled. */
import { parentPort, workerData } from 'node:worker_threads'
import { fieldsIn, fillTemplate } from './fill-template'

type Job = { readonly bytes: Uint8Array; readonly values: Readonly<Record<string, string>> | null }

const { bytes, values } = workerData as Job

const run = (): string[] | Uint8Array | null => {
  if (values !== null) return fillTemplate(bytes, values)
  try {
    return fieldsIn(bytes)
  } catch {
    return null
  }
}

parentPort?.postMessage(run(), [])
