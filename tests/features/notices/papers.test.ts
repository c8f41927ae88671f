/** Every kind of paper in Kazakh and Russian, as PDF and DOCX, with letters that can be searched. */
import { beforeAll, describe, expect, it, test } from 'vitest'
import { docxOf, macroTypes, outsideLinks, textOfDocx } from '#tests/support/docx'
import { withParser } from '#tests/support/import-worker'
import { textOfPdf } from '#tests/support/pdf-text'
import { noticeKinds } from '~/domain/notices/kinds'
import { noticePaper } from '~/features/notices/notice-paper.server'
import { samplePaper } from '~/features/notices/templates-page.server'
import { lookIntoTemplate } from '~/features/notices/templates.server'
import { makePaper } from '~/platform/paper/papers.server'
import { inThread } from '~/platform/thread.server'

beforeAll(withParser)

const kazakh = 'Әбдіғани Құдайбергенұлы Һаким: ғылым, қаңтар, өнер, үміт, 85 000 ₸'

const paperOf = (kind: (typeof noticeKinds)[number]) => ({
  kind,
  languages: 'both' as const,
  number: '91/3-14/2026',
  issuedOn: '2026-11-21' as never,
  signer: 'Бәкірұлы Ә.',
  institution: { nameKk: '№91 мекеме', nameRu: 'Учреждение №91' },
  filled: {
    all: { person: kazakh, releaseDay: '27.01.2027' },
    kk: { personBorn: kazakh },
    ru: { personBorn: kazakh },
  },
})

const printed: Readonly<Record<string, readonly [kk: string, ru: string]>> = {
  request: ['сотталғанның қолы', 'подпись осужденного'],
  'first-notice': ['таңдаған тұрғылықты мекен-жайы', 'уведомляем о предстоящем освобождении'],
  'family-notice': ['167-бабының 4-тармағына', 'пунктом 4 статьи 167'],
  'probation-enquiry': ['жұмысқа орналасу перспективасы', 'перспективе его трудоустройства'],
  'housing-notice': ['флюорография, АИТВ', 'результат флюорографии, ВИЧ'],
  'other-locality': ['әлеуметтік бейімдеу және оңалту', 'принять на временное пребывание'],
  'job-notice': ['Білім деңгейі', 'Уровень образования'],
  'release-notice': ['14. Мекемеде болған мерзім', '12. Связи: 1) лица'],
}

const bare = (text: string): string => text.replace(/\s+/g, '')

describe.each(noticeKinds)('%s', (kind) => {
  const [kk = '', ru = ''] = printed[kind] ?? []

  it('is a small PDF with its Kazakh and Russian words inside', async () => {
    const bytes = await makePaper(noticePaper(paperOf(kind), false), 'pdf')
    const text = bare(textOfPdf(bytes))
    expect(text).toContain(bare(kk))
    expect(text).toContain(bare(ru))
    expect(text).toContain(bare(kazakh))
    expect(bytes.length).toBeLessThan(120_000)
  })

  it('is a DOCX with the same words', async () => {
    const bytes = await makePaper(noticePaper(paperOf(kind), true), 'docx')
    const text = textOfDocx(bytes)
    for (const words of [kk, ru, kazakh]) expect(text).toContain(words)
    expect(bytes.length).toBeLessThan(40_000)
  })

  test.each(['kk', 'ru'] as const)('its sample in %s is a template that would be taken', async (language) => {
    const bytes = Buffer.from(await makePaper(samplePaper(kind, language), 'docx'))
    expect(await lookIntoTemplate(kind, { name: 'sample.docx', bytes })).toMatchObject({ ok: true })
  })
})

describe('a template', () => {
  const sent = (bytes: Buffer) => lookIntoTemplate('job-notice', { name: 'үлгі.docx', bytes })
  const codeOf = async (bytes: Buffer): Promise<string> => {
    const result = await sent(bytes)
    return result.ok ? 'ok' : result.refusal.code
  }

  test.each([
    ['with a field that nobody knows', () => docxOf('{person} {salary}'), 'unknown-fields'],
    ['that loops', () => docxOf('{#person}{skills}{/person}'), 'unknown-fields'],
    ['that brings raw markup', () => docxOf('{@person}'), 'unknown-fields'],
    ['that would evaluate', () => docxOf('{person.constructor}'), 'unknown-fields'],
    ['without any field', () => docxOf('Бланк'), 'no-fields'],
    ['with an open brace', () => docxOf('{person'), 'broken-tags'],
    [
      'with macros',
      () => docxOf('{person}', { 'word/vbaProject.bin': 'x' }),
      'attachments:refusal.runs-programs',
    ],
    [
      'that says it has macros',
      () => docxOf('{person}', { '[Content_Types].xml': macroTypes }),
      'attachments:refusal.runs-programs',
    ],
    [
      'that fetches another from the net',
      () => docxOf('{person}', { 'word/_rels/document.xml.rels': outsideLinks }),
      'attachments:refusal.reaches-outside',
    ],
    [
      'that unpacks into hundreds of times itself',
      () => docxOf('{person}', { 'word/media/a.xml': ' '.repeat(90_000_000) }),
      'attachments:refusal.unpacks-too-large',
    ],
    ['that is no document', () => Buffer.from('%PDF-1.7'), 'attachments:refusal.not-what-it-says'],
    ['of known fields', () => docxOf('{person}, {education}'), 'ok'],
  ] as const)('%s: %#', async (_, make, expected) => {
    expect(await codeOf(make())).toBe(expected)
  })

  it('names every stranger and every field there is', async () => {
    const result = await sent(docxOf('{person} {salary} {boss}'))
    expect(result.ok || result.refusal.values?.fields).toBe('salary, boss')
    expect(result.ok || String(result.refusal.values?.known)).toMatch(/person.*skills/)
  })

  it('takes what is written as words, whatever they look like', async () => {
    const bytes = new Uint8Array(docxOf('{person} және {__proto__}'))
    const values = { person: '{skills} <w:t> Ғалия\nҚұдайберген' }
    const filled = await inThread('template', { bytes, values })
    expect(textOfDocx(filled as Uint8Array)).toContain('{skills} &lt;w:t&gt; Ғалия')
  })
})
