/** Reads the words of a PDF that we made: inflates its streams and follows each font's ToUnicode table. */
import { inflateSync } from 'node:zlib'

type Objects = ReadonlyMap<number, { readonly head: string; readonly stream: Buffer | null }>

const objectsOf = (bytes: Buffer): Objects => {
  const text = bytes.toString('latin1')
  const found = new Map<number, { head: string; stream: Buffer | null }>()
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const [, number = '', body = ''] = match
    const at = body.indexOf('stream\n')
    const head = at < 0 ? body : body.slice(0, at)
    const raw = at < 0 ? null : Buffer.from(body.slice(at + 7, body.lastIndexOf('\nendstream')), 'latin1')
    const stream = raw && head.includes('/FlateDecode') ? inflateSync(raw) : raw
    found.set(Number(number), { head, stream })
  }
  return found
}

const fromHex = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(parseInt(code, 16))).join('')

const lettersIn = (table: string): Map<number, string> => {
  const letters = new Map<number, string>()
  for (const [, first = '', , list = ''] of table.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g))
    for (const [place, [, hex = '']] of [...list.matchAll(/<(\w+)>/g)].entries())
      letters.set(parseInt(first, 16) + place, fromHex(hex))
  return letters
}

/** Everything that a reader could search for or copy, without regard to lines. */
export const textOfPdf = (bytes: Uint8Array): string => {
  const objects = objectsOf(Buffer.from(bytes))
  const fonts = new Map<string, Map<number, string>>()
  for (const { head } of objects.values())
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))?.head ?? '')?.[1]
      const table = objects.get(Number(unicode))?.stream
      if (table) fonts.set(name, lettersIn(table.toString('latin1')))
    }
  let words = ''
  for (const { stream } of objects.values()) {
    const page = stream?.toString('latin1') ?? ''
    if (!/\bTJ\b/.test(page)) continue
    let letters = new Map<number, string>()
    for (const [, font, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font) letters = fonts.get(font) ?? letters
      for (const [, hex = ''] of (shown ?? '').matchAll(/<(\w+)>/g))
        for (const glyph of hex.match(/.{4}/g) ?? []) words += letters.get(parseInt(glyph, 16)) ?? '?'
    }
  }
  return words
}
