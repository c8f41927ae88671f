/**
 * Occupations by ISCO-08, on which the national classifier НКЗ 01-2017 is built: titles in three languages and
 * search by the names that trades go by in workshops and job listings.
 */
import rows from './occupations.json'

export type OccupationLanguage = 'kk' | 'ru' | 'en'
export type Occupation = {
  /** One digit for a major group, two for a sub-major one, four for a unit group. */
  readonly code: string
  readonly en: string
  readonly ru?: string
  readonly kk?: string
  /** Everyday names, Russian and Kazakh, lower case. */
  readonly also?: readonly string[]
}

const all: readonly Occupation[] = rows
const byCode: ReadonlyMap<string, Occupation> = new Map(all.map((each) => [each.code, each]))

/** The 436 unit groups, in the order of their codes: what a person or an opening is marked with. */
export const occupations: readonly Occupation[] = all.filter((each) => each.code.length === 4)

/** The ten major groups. */
export const majorGroups: readonly Occupation[] = all.filter((each) => each.code.length === 1)

/** True for the code of a unit group. */
export const isOccupationCode = (code: string): boolean => code.length === 4 && byCode.has(code)

/**
 * The title of a group in a language. Where a unit group has no Kazakh or Russian title, its sub-major group's
 * stands in; a code of the national classifier («4110-9») is read by its first four digits.
 */
export const occupationTitle = (code: string, language: OccupationLanguage): string => {
  const unit = code.slice(0, 4)
  const titles = [unit, unit.slice(0, 2), unit.slice(0, 1)].map((each) => byCode.get(each)?.[language])
  return titles.find((each) => each !== undefined) ?? code
}

const folds: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
}

const foldedWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).map((word) =>
    Array.from(word, (letter) => folds[letter] ?? letter).join(''),
  )

type Entry = {
  readonly occupation: Occupation
  readonly names: readonly string[]
  /** Words of each name in each language, folded. */
  readonly title: Readonly<Record<OccupationLanguage, readonly string[]>>
  readonly everyWord: readonly string[]
}

const entryOf = (occupation: Occupation): Entry => {
  const { code, en, also = [] } = occupation
  const [ru, kk] = [occupationTitle(code, 'ru'), occupationTitle(code, 'kk')].map(foldedWords)
  const title = { en: foldedWords(en), ru: ru ?? [], kk: kk ?? [] }
  const names = [...also.map(foldedWords), title.en, title.ru, title.kk].map((words) => words.join(' '))
  return { occupation, names, title, everyWord: names.flatMap((name) => name.split(' ')) }
}

const entries: readonly Entry[] = occupations.map(entryOf)

const beginsOneOf = (words: readonly string[], typed: string): boolean =>
  words.some((word) => word.startsWith(typed))

/** 0 is no match; higher is nearer. Own language's title weighs a little more than the others'. */
const nearness = (entry: Entry, typed: readonly string[], language: OccupationLanguage): number => {
  if (!typed.every((word) => beginsOneOf(entry.everyWord, word))) return 0
  const phrase = typed.join(' ')
  if (entry.names.includes(phrase)) return 5
  if (entry.names.some((name) => name.startsWith(phrase))) return 4
  if (typed.every((word) => beginsOneOf(entry.title[language], word))) return 3
  return entry.names.some((name) => typed.every((word) => beginsOneOf(name.split(' '), word))) ? 2 : 1
}

/**
 * Unit groups whose titles or everyday names hold words that begin as typed, nearest first, then by code.
 * A code finds itself. Letters ә/а, қ/к, ё/е and their like are one.
 */
export const searchOccupations = (
  text: string,
  language: OccupationLanguage,
  limit = 20,
): readonly Occupation[] => {
  const typed = foldedWords(text)
  if (typed.length === 0) return []
  const digits = text.trim()
  if (/^\d{1,4}$/.test(digits))
    return occupations.filter((each) => each.code.startsWith(digits)).slice(0, limit)
  return entries
    .map((entry) => ({ occupation: entry.occupation, near: nearness(entry, typed, language) }))
    .filter(({ near }) => near > 0)
    .toSorted((a, b) => b.near - a.near || (a.occupation.code < b.occupation.code ? -1 : 1))
    .slice(0, limit)
    .map(({ occupation }) => occupation)
}

// One ending at most is taken off, so that «швеи» meets «швея» and «сварщики» meets «сварщик».
const stem = (word: string): string => (word.length > 3 ? word.replace(/[аеиоуыэюяйь]$/, '') : word)

type Trade = { readonly code: string; readonly stems: readonly string[]; readonly length: number }

const trades: readonly Trade[] = occupations
  .flatMap(({ code, also = [] }) =>
    also.map((name) => ({ code, stems: foldedWords(name).map(stem), length: name.length })),
  )
  .toSorted((a, b) => b.stems.length - a.stems.length || b.length - a.length)

const longestEnding = 3

const holds = (words: readonly string[], wanted: string): boolean =>
  words.some((word) => word.startsWith(wanted) && word.length - wanted.length <= longestEnding)

/**
 * The unit group that a job's title in Russian or Kazakh speaks of, judged by everyday names: the one with most
 * words, then the longest. Undefined when no known trade is named; a person confirms the guess.
 */
export const guessOccupation = (title: string): Occupation | undefined => {
  const words = foldedWords(title)
  const trade = trades.find((each) => each.stems.every((wanted) => holds(words, wanted)))
  return trade && byCode.get(trade.code)
}
