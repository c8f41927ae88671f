/** Hostile and honest files, each with what becomes of it. */
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { checkFile } from '~/features/attachments/check.server'
import { jpegOf, officeOf, pdfOf, pngOf } from '#tests/support/attached-files'

const check = (name: string, bytes: Buffer) => checkFile({ name, bytes })
const codeOf = async (name: string, bytes: Buffer): Promise<string> => {
  const result = await check(name, bytes)
  return result.ok ? 'taken' : result.refusal.code
}

const program = Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(300)])
const page = '<html><script>alert(1)</script></html>'
const rels = (target: string, type: string) => ({
  name: 'word/_rels/settings.xml.rels',
  content: `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
})

const files: readonly (readonly [string, string, () => Buffer, string])[] = [
  ['a PDF of one page', 'a.pdf', () => pdfOf(), 'taken'],
  ['a PDF with bundled objects', 'a.pdf', () => pdfOf('', '<< /Type /Font >>'), 'taken'],
  ['a picture', 'a.png', () => pngOf(), 'taken'],
  ['a photograph', 'a.jpg', () => jpegOf(), 'taken'],
  ['a Word file', 'a.docx', () => officeOf('docx'), 'taken'],
  ['an Excel file', 'a.xlsx', () => officeOf('xlsx'), 'taken'],
  ['a Kazakh text', 'a.txt', () => Buffer.from('Жауап келді: орын бар.\r\n'), 'taken'],
  [
    'a Word file with a link to press',
    'a.docx',
    () => officeOf('docx', [rels('https://x', 'hyperlink')]),
    'taken',
  ],
  ['a picture described by a page', 'a.png', () => pngOf(2, 2, page), 'taken'],
  ['a photograph with a small one behind it', 'a.jpg', () => Buffer.concat([jpegOf(), jpegOf()]), 'taken'],

  ['nothing', 'a.pdf', () => Buffer.alloc(0), 'empty-file'],
  ['eleven megabytes', 'a.txt', () => Buffer.alloc(11 * 1024 * 1024, 97), 'file-too-large'],
  ['a program named a PDF', 'a.pdf', () => program, 'not-what-it-says'],
  ['a program named a picture', 'a.png', () => program, 'not-what-it-says'],
  ['a program named a photograph', 'a.jpg', () => program, 'not-what-it-says'],
  ['a program named a Word file', 'a.docx', () => program, 'not-what-it-says'],
  ['a program named a text', 'a.txt', () => program, 'not-plain-text'],
  ['a page named a text', 'a.txt', () => Buffer.from(page), 'not-what-it-says'],
  ['a page named a PDF', 'a.pdf', () => Buffer.from(page), 'not-what-it-says'],
  [
    'text in another encoding',
    'a.txt',
    () => Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    'not-plain-text',
  ],
  ['a picture named a PDF', 'a.pdf', () => pngOf(), 'not-what-it-says'],
  ['an Excel file named a Word file', 'a.docx', () => officeOf('xlsx'), 'not-what-it-says'],

  ['a PDF cut off', 'a.pdf', () => pdfOf().subarray(0, 90), 'broken-file'],
  [
    'a PDF with a script',
    'a.pdf',
    () => pdfOf('9 0 obj << /S /JavaScript /JS (app.alert) >> endobj'),
    'runs-programs',
  ],
  [
    'a PDF with a disguised script',
    'a.pdf',
    () => pdfOf('9 0 obj << /S /J#61vaScript >> endobj'),
    'runs-programs',
  ],
  ['a PDF with a bundled script', 'a.pdf', () => pdfOf('', '<< /S /JavaScript >>'), 'runs-programs'],
  [
    'a PDF that starts a program',
    'a.pdf',
    () => pdfOf('9 0 obj << /S /Launch /F (cmd) >> endobj'),
    'runs-programs',
  ],
  [
    'a PDF with a file inside',
    'a.pdf',
    () => pdfOf('9 0 obj << /EmbeddedFiles 8 0 R >> endobj'),
    'runs-programs',
  ],
  ['a locked PDF', 'a.pdf', () => pdfOf('trailer << /Encrypt 9 0 R >>'), 'locked-file'],

  ['a picture larger than any camera makes', 'a.png', () => pngOf(60_000, 60_000), 'picture-too-large'],
  ['a picture of no size', 'a.png', () => pngOf(0, 2), 'broken-file'],
  ['a picture cut off', 'a.png', () => pngOf().subarray(0, -20), 'broken-file'],
  [
    'a picture with an archive behind it',
    'a.png',
    () => Buffer.concat([pngOf(), officeOf('docx')]),
    'something-behind',
  ],
  [
    'a photograph with a page behind it',
    'a.jpg',
    () => Buffer.concat([jpegOf(), Buffer.from(page)]),
    'something-behind',
  ],
  ['a photograph cut off', 'a.jpg', () => jpegOf().subarray(0, -2), 'broken-file'],

  [
    'a Word file with macros',
    'a.docx',
    () => officeOf('docx', [{ name: 'word/vbaProject.bin', content: 'x' }]),
    'runs-programs',
  ],
  [
    'a Word file that only calls itself free of macros',
    'a.docx',
    () =>
      officeOf('docx', [
        { name: '[Content_Types].xml', content: '<x ContentType="a.macroEnabled.main+xml"/>' },
      ]),
    'runs-programs',
  ],
  [
    'a Word file with a far template',
    'a.docx',
    () => officeOf('docx', [rels('https://x/y.dotm', 'attachedTemplate')]),
    'reaches-outside',
  ],
  [
    'a Word file with a far picture',
    'a.docx',
    () => officeOf('docx', [rels('file://x/y.png', 'image')]),
    'reaches-outside',
  ],
  [
    'a Word file with another file inside',
    'a.docx',
    () => officeOf('docx', [{ name: 'word/embeddings/a.xlsx', content: 'x' }]),
    'nested-file',
  ],
  ['an old Word file', 'a.docx', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'locked-file'],
  [
    'an Excel file that unpacks into a hundred megabytes',
    'a.xlsx',
    () =>
      officeOf('xlsx', [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(100 * 1024 * 1024, 32) }]),
    'unpacks-too-large',
  ],
  [
    'an Excel file that packs too well to be one',
    'a.xlsx',
    () =>
      officeOf('xlsx', [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(8 * 1024 * 1024, 32) }]),
    'unpacks-too-large',
  ],
  [
    'a Word file of a thousand parts',
    'a.docx',
    () =>
      officeOf(
        'docx',
        Array.from({ length: 1000 }, (_, n) => ({ name: `word/${n}.xml`, content: 'x' })),
      ),
    'unpacks-too-large',
  ],
  [
    'a Word file that climbs out of its folder',
    'a.docx',
    () => officeOf('docx', [{ name: '../../evil.xml', content: 'x' }]),
    'broken-file',
  ],
  [
    'a Word file that lies about the size of its references',
    'a.docx',
    () => officeOf('docx', [{ name: 'word/_rels/a.rels', content: 'x'.repeat(5000), claims: 10 }]),
    'broken-file',
  ],
]

describe('a file', () => {
  test.each(files)('%s', async (_what, name, bytes, becomes) => {
    expect(await codeOf(name, bytes())).toBe(becomes)
  })

  test('whose bundle of objects unpacks without end is stopped on the way', async () => {
    const bomb = Buffer.concat([
      Buffer.from('%PDF-1.7\n6 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n'),
      deflateSync(Buffer.alloc(200 * 1024 * 1024)),
      Buffer.from('\nendstream\nendobj\n%%EOF\n'),
    ])
    expect(await codeOf('a.pdf', bomb)).toBe('unpacks-too-large')
  })

  test('that was not chosen, or was cut off by its size on the way in, says so', async () => {
    expect(await checkFile(null)).toMatchObject({ refusal: { code: 'no-file' } })
    expect(await checkFile('too-large')).toMatchObject({
      refusal: { code: 'file-too-large', values: { megabytes: 10 } },
    })
  })
})
