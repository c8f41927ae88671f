/** Files made to break the reader are refused, and cost the server next to nothing. How long it takes is printed: see the goal of two seconds. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTable } from '~/features/imports/reading.server'
import { type Part, cellXml, sheetXml, workbookOf, zipOf } from '#tests/support/import-files'
import { withParser } from '#tests/support/import-worker'

beforeAll(withParser)

const megabyte = 1024 * 1024
const headings = `<row r="1">${cellXml('A1', 'ИИН')}${cellXml('B1', 'ФИО')}</row>`
const sheet = (rows: string): string => sheetXml(headings + rows)

/** 427 MB of one repeated cell in a file of three: what brought others down. */
const inflating = (): Buffer => {
  const row = '<row><c><v>1</v></c></row>'.repeat(40_000)
  return workbookOf(sheet(row.repeat(100)))
}

const manyParts: readonly Part[] = Array.from({ length: 500 }, (_, place) => ({
  name: `xl/${place}.xml`,
  content: 'x',
}))

const bombs: readonly (readonly [string, () => Buffer, string])[] = [
  ['unpacks into a hundred times itself', inflating, 'unpacks-too-large'],
  [
    'says that it is smaller than it is',
    () => workbookOf(sheet('<row/>'.repeat(900_000)), [], 900),
    'broken-file',
  ],
  [
    'holds a million shared texts',
    () =>
      workbookOf(sheet(''), [
        {
          name: 'xl/sharedStrings.xml',
          content: `<sst>${Array.from({ length: 700_000 }, (_, n) => `<si><t>${n}</t></si>`).join('')}</sst>`,
        },
      ]),
    'too-many-rows',
  ],
  [
    'names the last column of a sheet',
    () => workbookOf(sheet(`<row r="2">${cellXml('XFD2', 'x')}</row>`)),
    'too-many-columns',
  ],
  [
    'names the last row of a sheet',
    () => workbookOf(sheet(`<row r="1048576">${cellXml('A1048576', 'x')}</row>`)),
    'too-many-rows',
  ],
  [
    'declares an outer entity',
    () => workbookOf(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheet('')}`),
    'external-entities',
  ],
  [
    'hides its text in another encoding',
    () => workbookOf(Buffer.from(sheet(''), 'utf16le').toString('latin1')),
    'external-entities',
  ],
  [
    'holds another archive',
    () => workbookOf(sheet(''), [{ name: 'xl/embeddings/inner.zip', content: 'x' }]),
    'nested-archive',
  ],
  [
    'climbs out of its folder',
    () => workbookOf(sheet(''), [{ name: '../../etc/cron.d/x', content: 'x' }]),
    'broken-file',
  ],
  ['has five hundred parts', () => workbookOf(sheet(''), manyParts), 'too-many-parts'],
  ['is an archive of something else', () => zipOf([{ name: 'readme.txt', content: 'x' }]), 'not-a-table'],
  ['is cut off', () => workbookOf(sheet('')).subarray(0, 400), 'broken-file'],
  [
    'keeps a hundred megabytes in one cell',
    () =>
      workbookOf(
        sheet(
          `<row r="2">${cellXml('A2', Array.from({ length: 3_000_000 }, (_, n) => n.toString(36)).join(''))}</row>`,
        ),
      ),
    'cell-too-long',
  ],
  [
    'has a million columns on its line',
    () => Buffer.from(`ИИН,ФИО${','.repeat(1_000_000)}\n1,2`),
    'too-many-columns',
  ],
  [
    'has a million columns on its second line',
    () => Buffer.from(`ИИН,ФИО\n${','.repeat(1_000_000)}`),
    'too-many-columns',
  ],
  ['never ends its quotation', () => Buffer.from(`ИИН,ФИО\n"${'xyz'.repeat(1_500_000)}`), 'line-too-long'],
  ['has a million lines', () => Buffer.from(`ИИН,ФИО\n${'1,2\n'.repeat(1_000_000)}`), 'too-many-rows'],
  ['keeps a page in one cell', () => Buffer.from(`ИИН,ФИО\n1,${'x'.repeat(40_000)}`), 'cell-too-long'],
  [
    'is a picture',
    () =>
      Buffer.concat([
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
        Buffer.from(Array.from({ length: 2000 }, (_, n) => (n * 37) % 251)),
      ]),
    'not-a-table',
  ],
  ['is a paper', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'not-a-table'],
  [
    'is a page of the web',
    () => Buffer.from('<html><table><tr><td>ИИН</td></tr></table></html>'),
    'not-a-table',
  ],
  [
    'is a workbook of twenty years ago',
    () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'old-excel',
  ],
  ['is empty', () => Buffer.alloc(0), 'empty-file'],
  ['is larger than any list', () => Buffer.alloc(21 * megabyte, 'a'), 'file-too-large'],
]

describe('a file that', () => {
  it.each(bombs)('%s is refused before it fills the memory', async (name, make, code) => {
    const bytes = make()
    const delay = monitorEventLoopDelay({ resolution: 5 })
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 20)
    delay.enable()
    const begun = performance.now()
    const read = await openTable(bytes)
    const took = performance.now() - begun
    delay.disable()
    clearInterval(watch)
    const grown = (Math.max(most, process.memoryUsage().rss) - before) / megabyte
    const held = delay.percentile(99) / 1e6
    console.log(
      `${name}: ${bytes.length} bytes, ${took.toFixed(0)} ms, +${grown.toFixed(0)} MB, loop p99 ${held.toFixed(0)} ms`,
    )
    expect(read).toEqual({ ok: false, refusal: { code } })
    // The copy of the bytes that the thread gets, and the thread itself, are allowed for.
    expect(grown).toBeLessThan(64 + (2 * bytes.length) / megabyte)
  })
})
