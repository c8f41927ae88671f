/**
 * The printed words of requests and notices, line by line, in Kazakh and Russian: annexes 11, 12, 13, 14 and 29 to order
 * 508 as the order prints them, and our own words where it only says what a letter must tell. See SOURCES.md.
 */
import type { FormKey } from '../../app/domain/notices/kinds'
import type { PaperLanguage } from '../../app/domain/notices/lines'
import file from './notice-forms.json'

/** How a row stands on the paper. */
export type RowPlace = 'annex' | 'stamp' | 'addressee' | 'title' | 'line' | 'text' | 'item' | 'signature'

/** `{key}` is a blank, `{key|label}` a blank with its label under it. */
export type FormRow = { readonly as: RowPlace; readonly text: string }

type FormWords = { readonly title: Readonly<Record<PaperLanguage, string>> } & Readonly<
  Record<PaperLanguage, readonly FormRow[]>
>

const forms = file.forms as Readonly<Record<FormKey, FormWords>>

export const formRows = (form: FormKey, language: PaperLanguage): readonly FormRow[] => forms[form][language]

export type RegisterColumn = { readonly key: string } & Readonly<Record<PaperLanguage, string>>

/** Annex 13: the register of those who need help with work and a place to live. */
export const registerWords: {
  readonly title: Readonly<Record<PaperLanguage, string>>
  readonly columns: readonly RegisterColumn[]
} = file.register

const blank = /\{([A-Za-z]+)(?:\|([^{}]*))?\}/

export type FormPiece = { readonly text: string } | { readonly blank: string; readonly label: string }

/** A row's text in pieces: printed words, and blanks with their labels. */
export const piecesOf = (text: string): FormPiece[] => {
  const pieces: FormPiece[] = []
  let rest = text
  for (let found = blank.exec(rest); found; found = blank.exec(rest)) {
    if (found.index > 0) pieces.push({ text: rest.slice(0, found.index) })
    pieces.push({ blank: found[1] ?? '', label: found[2] ?? '' })
    rest = rest.slice(found.index + found[0].length)
  }
  if (rest !== '') pieces.push({ text: rest })
  return pieces
}
