/** The thread that writes a run's rows into a SQLite file: waiting for the disk then holds up nobody else. */
import { parentPort } from 'node:worker_threads'
import { type RowWriter, type Value, openRowWriter } from '#db/sqlite'
import { whenFree } from '~/platform/patience.server'
import type { RowsToWrite } from './rows.server'

let open: { readonly file: string; readonly writer: RowWriter } | undefined

const writerOf = (file: string): RowWriter => {
  if (open?.file === file) return open.writer
  open?.writer.close()
  open = { file, writer: openRowWriter(file) }
  return open.writer
}

parentPort?.on('message', async ({ file, table, names, listed }: RowsToWrite) => {
  const rows = JSON.parse(listed) as Value[][]
  await whenFree(async () => writerOf(file).insert(table, names, rows))
  parentPort?.postMessage(rows.length, [])
})
