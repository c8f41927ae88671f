/** The thread in which papers are made, so that no page waits for them. */
import { parentPort } from 'node:worker_threads'
import type { Paper, PaperFormat } from './paper'

type Job = { readonly paper: Paper; readonly format: PaperFormat }

const make = async ({ paper, format }: Job): Promise<Uint8Array> =>
  format === 'pdf'
    ? (await import('./paper-pdf')).paperAsPdf(paper)
    : (await import('./paper-docx')).paperAsDocx(paper)

// A paper that cannot be made breaks the thread, and whoever asked hears why.
parentPort?.on('message', (job: Job) => void make(job).then((bytes) => parentPort?.postMessage(bytes, [])))
