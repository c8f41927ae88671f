/** Filled lines between the database, the form and the paper; restricted ones are kept and read apart. */
import { type NoticeKind, kindRules } from '~/domain/notices/kinds'
import { type Filled, type Line, type PaperLanguage, linesOf } from '~/domain/notices/lines'
import { type Addressed, type gatherKnown, factIn } from './facts.server'

export const noLines: Filled = { all: {}, kk: {}, ru: {} }

/** What stands in the column; our own JSON. */
export const readLines = (text: string): Filled => ({ ...noLines, ...(JSON.parse(text) as Partial<Filled>) })

export const joined = (one: Filled, other: Filled): Filled => ({
  all: { ...one.all, ...other.all },
  kk: { ...one.kk, ...other.kk },
  ru: { ...one.ru, ...other.ru },
})

/** Keeps the lines that `wanted` takes. */
export const onlyLines = (
  filled: Filled,
  lines: readonly Line[],
  wanted: (line: Line) => boolean,
): Filled => {
  const keys = new Set(lines.filter(wanted).map((each) => each.key))
  const kept = (part: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(part).filter(([key, value]) => keys.has(key) && value !== ''))
  return { all: kept(filled.all), kk: kept(filled.kk), ru: kept(filled.ru) }
}

type Known = Awaited<ReturnType<typeof gatherKnown>>

/** The lines of a kind as the records fill them. A restricted line is never filled from anywhere. */
export const prefilled = (kind: NoticeKind, known: Known, addressed: Addressed): Filled => {
  const lines = linesOf[kindRules[kind].form].filter((each) => each.fact !== null && !each.restricted)
  const filledIn = (language: PaperLanguage, shared: boolean) =>
    Object.fromEntries(
      lines
        .filter((each) => (each.shared === true) === shared)
        .flatMap(({ key, fact }) => (fact ? [[key, factIn(known, addressed, fact, language)]] : [])),
    )
  return { all: filledIn('ru', true), kk: filledIn('kk', false), ru: filledIn('ru', false) }
}
