/** Finds a name however it is spelt: folds it to a skeleton for search and measures how near two skeletons are. */
import { foldWord } from './letters'

const words = /[\p{L}\p{M}'’ʼ`"]+/gu

/**
 * The skeleton of a text, in which Kazakh, Russian and Latin spellings of a name meet: «Нұрғалиев Шыңғыс» is
 * "Nurgaliyev Shyngys", and «нургалеев» its beginning. Lower-case Latin words with single spaces; signs and
 * digits are dropped. For search only: names are shown as typed.
 */
export const skeleton = (text: string): string =>
  (text.match(words) ?? [])
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ')

/** The distinct three-letter pieces of a skeleton, each word padded so that its beginning weighs more. */
export const trigrams = (folded: string): ReadonlySet<string> =>
  new Set(
    folded
      .split(' ')
      .filter(Boolean)
      .flatMap((word) => {
        const padded = `  ${word} `
        return Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3))
      }),
  )

const dice = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  if (one.size + other.size === 0) return 0
  const shared = [...one].filter((piece) => other.has(piece)).length
  return (2 * shared) / (one.size + other.size)
}

const wordsOf = (folded: string): string[] => folded.split(' ').filter(Boolean)

/**
 * How near two skeletons are, in [0, 1], whatever the order of their words: each word of the shorter one is
 * put beside the nearest word of the other (Dice over trigrams), and the nearness is averaged.
 */
export const similarity = (one: string, other: string): number => {
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  if (few.length === 0) return 0
  const candidates = many.map(trigrams)
  const nearest = few.map((word) => Math.max(...candidates.map((each) => dice(trigrams(word), each))))
  return nearest.reduce((sum, each) => sum + each, 0) / few.length
}

/** What a search line asks for: names by skeleton, and digits of an IIN (4 to 12 of them, spaces forgiven). */
export type SearchTokens = { readonly nameTokens: readonly string[]; readonly digits?: string }

/** Splits what a person typed into a search field. Fewer than four digits say too little and are left out. */
export const searchTokens = (query: string): SearchTokens => {
  const digits = query.replace(/\D/g, '')
  const nameTokens = wordsOf(skeleton(query))
  return digits.length >= 4 && digits.length <= 12 ? { nameTokens, digits } : { nameTokens }
}
