/** Papers as files: made in a thread, answered as a download whose name tells nothing of anybody. */
import { inKeptThread } from '../thread.server'
import type { Paper, PaperFormat } from './paper'

const types: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The file's bytes. */
export const makePaper = async (paper: Paper, format: PaperFormat): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = await inKeptThread('paper', { paper, format })
  if (!(bytes instanceof Uint8Array)) throw new Error('no paper came back')
  return new Uint8Array(bytes)
}

/** A download. `name` holds no personal data: it reaches the browser's history and the disk. */
export const fileAnswer = (bytes: Uint8Array<ArrayBuffer>, name: string, format: PaperFormat): Response =>
  new Response(bytes, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
    },
  })
