/** Looks through the structure of a PDF for what would act by itself: scripts, programs, files inside, forms that send. */
import { inflate } from 'node:zlib'
import { promisify } from 'node:util'
import { limits } from './limits'
import { Refused } from './refused'

const unpack = promisify(inflate)

/** Names may be written with escapes: /J#61vaScript is /JavaScript. */
const plainNames = (text: string): string =>
  text.includes('#')
    ? text.replace(/#([0-9a-f]{2})/gi, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text

const acts =
  /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Movie|Rendition)(?![A-Za-z0-9])/

type Bundle = { readonly from: number; readonly to: number; readonly dictionary: string }

type Structure = { readonly text: string; readonly bundles: readonly Bundle[] }

/** Parts the file into its objects as text and the streams between them; of the streams only bundles of objects count. */
const structureOf = (bytes: Buffer): Structure => {
  const texts: string[] = []
  const bundles: Bundle[] = []
  let at = 0
  for (;;) {
    const start = bytes.indexOf('stream', at, 'latin1')
    const end = start < 0 ? -1 : bytes.indexOf('endstream', start, 'latin1')
    if (start < 0 || end < 0) {
      texts.push(bytes.toString('latin1', at))
      return { text: plainNames(texts.join('\n')), bundles }
    }
    const before = bytes.toString('latin1', at, start)
    texts.push(before)
    const dictionary = plainNames(before.slice(before.lastIndexOf(' obj')))
    const newline = bytes[start + 6] === 0x0d ? 2 : 1
    if (/\/ObjStm\b/.test(dictionary)) bundles.push({ from: start + 6 + newline, to: end, dictionary })
    at = end + 9
  }
}

/** Objects may be packed into bundles; one packed in a way that we do not open is refused. */
const unpackBundles = async (bytes: Buffer, bundles: readonly Bundle[]): Promise<string[]> => {
  if (bundles.length > limits.bundles) throw new Refused('unpacks-too-large')
  const texts: string[] = []
  let left: number = limits.hiddenObjects
  for (const { from, to, dictionary } of bundles) {
    const filter = /\/Filter\s*\[?\s*((?:\/\w+\s*)*)/.exec(dictionary)?.[1]?.trim() ?? ''
    const packed = bytes.subarray(from, to)
    if (filter !== '' && filter !== '/FlateDecode') throw new Refused('broken-file')
    const plain =
      filter === ''
        ? packed
        : await unpack(packed, { maxOutputLength: left }).catch((error: NodeJS.ErrnoException) => {
            const isBomb = error.code === 'ERR_BUFFER_TOO_LARGE'
            throw new Refused(isBomb ? 'unpacks-too-large' : 'broken-file')
          })
    left -= plain.length
    if (left <= 0) throw new Refused('unpacks-too-large')
    texts.push(plainNames(plain.toString('latin1')))
  }
  return texts
}

/**
 * Refuses what does not begin and end as a PDF, what is locked (nobody could look inside), and what would act by itself.
 * It reads structure, not pages: it is a sieve before the reader's own program, not instead of it.
 */
export const lookIntoPdf = async (bytes: Buffer): Promise<void> => {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) throw new Refused('not-what-it-says')
  if (bytes.subarray(-2048).indexOf('%%EOF', 0, 'latin1') < 0) throw new Refused('broken-file')
  const { text, bundles } = structureOf(bytes)
  if (/\/Encrypt(?![A-Za-z0-9])/.test(text)) throw new Refused('locked-file')
  const hidden = await unpackBundles(bytes, bundles)
  if ([text, ...hidden].some((each) => acts.test(each))) throw new Refused('runs-programs')
}
