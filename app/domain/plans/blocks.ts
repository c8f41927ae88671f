/** The six needs of the official form (order 482, annex) and the three lines under the second. */
import type { Citation } from '../law/citation'
import { order482, order508 } from '../law/citation'

export const blockKeys = ['medical', 'legal', 'education', 'work', 'housing', 'other'] as const
export type BlockKey = (typeof blockKeys)[number]

export const legalLines = ['legal-documents', 'legal-consultation', 'benefits'] as const
export type LegalLine = (typeof legalLines)[number]

export type Block = {
  readonly key: BlockKey
  /** As printed: 1) to 6). */
  readonly number: number
  readonly lines: readonly LegalLine[]
  readonly cites: readonly [Citation, ...Citation[]]
}

/** In the order of the form. The needs themselves are printed in the words of `plan-rules:block`. */
export const blocks: readonly Block[] = [
  { key: 'medical', number: 1, lines: [], cites: [order482('9')] },
  { key: 'legal', number: 2, lines: legalLines, cites: [order482('11')] },
  { key: 'education', number: 3, lines: [], cites: [order482('10')] },
  { key: 'work', number: 4, lines: [], cites: [order482('12')] },
  { key: 'housing', number: 5, lines: [], cites: [order508('51-1'), order508('51-2')] },
  { key: 'other', number: 6, lines: [], cites: [order482('annex')] },
]

/** A place on the form where a need is marked or left out; `line` only under the legal block. */
export type FormPlace = { readonly block: BlockKey; readonly line: LegalLine | null }

/** The eight places on the form, top to bottom. */
export const formPlaces: readonly FormPlace[] = blocks.flatMap(({ key, lines }): FormPlace[] =>
  lines.length === 0 ? [{ block: key, line: null }] : lines.map((line) => ({ block: key, line })),
)
