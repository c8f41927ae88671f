/** Opens a zip archive by its directory: nothing is unpacked before the caller has looked at what it says of itself. */
import type { Readable } from 'node:stream'
import { type Entry, type ZipFile, fromBuffer } from 'yauzl'

export type ZipEntry = Entry

/** `broken`: no archive, or not what its directory says. `too-many-parts`: more parts than the caller allows. */
export type ZipProblem = 'broken' | 'too-many-parts'

export type Zip = {
  readonly entries: readonly ZipEntry[]
  /** Unpacks one part; the stream fails where the part is larger than the directory says. */
  readonly streamOf: (entry: ZipEntry) => Promise<Readable>
}

/** The refusal that the caller throws for a problem. */
type Refuse = (problem: ZipProblem) => Error

const opened = (bytes: Buffer, refuse: Refuse): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(refuse('broken')) : resolve(zip),
    ),
  )

const entriesOf = (zip: ZipFile, mostParts: number, refuse: Refuse): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    if (zip.entryCount > mostParts) return reject(refuse('too-many-parts'))
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', () => reject(refuse('broken')))
    return zip.readEntry()
  })

/** Reads the directory of an archive of at most `mostParts` parts; throws what `refuse` makes of a problem. */
export const openZip = async (bytes: Buffer, mostParts: number, refuse: Refuse): Promise<Zip> => {
  const zip = await opened(bytes, refuse)
  return {
    entries: await entriesOf(zip, mostParts, refuse),
    streamOf: (entry) =>
      new Promise((resolve, reject) =>
        zip.openReadStream(entry, (error, stream) => (error ? reject(refuse('broken')) : resolve(stream))),
      ),
  }
}
