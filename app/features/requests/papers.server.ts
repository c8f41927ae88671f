/**
 * Papers of selection and hiring. Order 735 has no annexes: these are plain forms of our own, in Kazakh and Russian,
 * filled from what was written down; a contract and an order can be printed on an institution's own template instead.
 */
import type { PaperLanguage } from '~/domain/notices/lines'
import { translatorFor } from '~/platform/i18n.server'
import type { Paper, PaperRow, Place, Sheet, TableRow } from '~/platform/paper/paper'

export type Words = Readonly<Record<string, string>>

/** The values of a paper in one language, and the extra rows that a table needs. */
export type PaperContents = {
  readonly values: (language: PaperLanguage) => Words
  readonly table?: (language: PaperLanguage) => TableRow
}

/** Which sentences stand on a paper, in order; their words are `requests:paper.<paper>.<key>`. */
type Line = readonly [as: Place | 'table', key: string]

const signed = (...keys: readonly string[]): readonly Line[] => keys.map((key) => ['signature', key])

/** `three`: with the administration as the third party; only such lines begin with it. */
const contractLines = (isThreeParty: boolean): readonly Line[] => [
  ['title', 'title'],
  ['line', 'place-and-day'],
  ['text', isThreeParty ? 'parties-three' : 'parties-two'],
  ...(
    [
      'subject',
      'place',
      'term',
      'hours',
      'pay',
      'deductions',
      'safety',
      'insurance',
      'ending',
      'transfer',
      'recall',
    ] as const
  ).map((key) => ['item', key] as const),
  ['item', isThreeParty ? 'administration' : 'discipline'],
  ['item', 'copies'],
  ...signed('employer', 'person', ...(isThreeParty ? ['administration-signs'] : [])),
]

const lines = {
  application: [
    ['addressee', 'addressee'],
    ['addressee', 'from'],
    ['title', 'title'],
    ['text', 'text'],
    ['signature', 'signs'],
  ],
  'agreement-sheet': [
    ['title', 'title'],
    ['text', 'about'],
    ['table', 'services'],
    ['text', 'head'],
    ['signature', 'signs'],
  ],
  'selection-sheet': [
    ['title', 'title'],
    ['text', 'about'],
    ['table', 'people'],
    ['text', 'note'],
    ['signature', 'signs'],
  ],
  'hiring-order': [
    ['title', 'title'],
    ['line', 'place-and-day'],
    ['text', 'ground'],
    ['item', 'hire'],
    ['item', 'terms'],
    ['item', 'instruct'],
    ['signature', 'employer'],
    ['signature', 'read'],
  ],
  ending: [
    ['addressee', 'addressee'],
    ['title', 'title'],
    ['text', 'text'],
    ['text', 'reason'],
    ['signature', 'employer'],
    ['signature', 'read'],
  ],
  transfer: [
    ['addressee', 'addressee'],
    ['title', 'title'],
    ['text', 'text'],
    ['text', 'reason'],
    ['signature', 'employer'],
    ['signature', 'read'],
  ],
  recall: [
    ['addressee', 'addressee'],
    ['title', 'title'],
    ['text', 'text'],
    ['text', 'reason'],
    ['signature', 'head'],
    ['signature', 'read'],
  ],
} as const satisfies Readonly<Record<string, readonly Line[]>>

export type PaperName = keyof typeof lines | 'labour-contract'

const linesOf = (paper: PaperName, isThreeParty: boolean): readonly Line[] =>
  paper === 'labour-contract' ? contractLines(isThreeParty) : lines[paper]

const sheetIn = (
  paper: PaperName,
  rows: readonly Line[],
  contents: PaperContents,
  language: PaperLanguage,
): Sheet => {
  const t = translatorFor(language)
  const values = contents.values(language)
  return {
    language,
    rows: [
      ...rows.flatMap(([as, key]): PaperRow[] => {
        if (as === 'table') return contents.table ? [contents.table(language)] : []
        return [{ as, pieces: [{ text: t(`requests:paper.${paper}.${key}`, values) }] }]
      }),
      { as: 'line', pieces: [{ text: t('requests:paper.own-form') }] },
    ],
  }
}

type Making = {
  readonly contents: PaperContents
  readonly languages: readonly PaperLanguage[]
  readonly isThreeParty?: boolean
}

/** A paper ready to be drawn; nothing in its title that a file's properties would give away. */
export const paperOf = (paper: PaperName, { contents, languages, isThreeParty = false }: Making): Paper => ({
  title: translatorFor('ru')(`requests:paper.name.${paper}`),
  sheets: languages.map((language) => sheetIn(paper, linesOf(paper, isThreeParty), contents, language)),
  beside: false,
  landscape: paper === 'selection-sheet',
})
