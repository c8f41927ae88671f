/** Shapes of the forms about notices. */
import * as v from 'valibot'
import { findRegion } from '#db/reference/regions'
import { type NoticeKind, type RecipientKind, kindRules, noticeKinds } from '~/domain/notices/kinds'
import { deliveryWays, noticeAnswers, paperLanguages } from '~/domain/notices/life'
import { type Filled, type Line, type PaperLanguage, linesOf } from '~/domain/notices/lines'
import { dayField, maybeText, oneOf, text, ticked, version } from '~/platform/shapes'

const place = v.optional(
  v.pipe(
    v.string(),
    v.check(
      (code) => code === '' || (/^\d{9}$/.test(code) && findRegion(code) !== undefined),
      'errors:choose',
    ),
    v.transform((code): string | null => (code === '' ? null : code)),
  ),
  '',
)

/** Every kind with every service it may go to, as one choice. */
export const addressedKinds = noticeKinds.flatMap((kind) =>
  kindRules[kind].recipients.map((recipient) => ({ value: `${kind}_${recipient}`, kind, recipient })),
)

export const prepareForm = v.strictObject({
  what: v.pipe(
    v.string('errors:choose'),
    v.check((value) => addressedKinds.some((each) => each.value === value), 'errors:choose'),
  ),
  placeKato: place,
  languages: oneOf(paperLanguages),
})

/** The kind and the service in a choice that the shape let through. */
export const addressedIn = (what: string): { kind: NoticeKind; recipient: RecipientKind } =>
  addressedKinds.find((each) => each.value === what) ?? { kind: 'request', recipient: 'head-of-institution' }

/** The form's name for a line in a language; what is shared has one field. */
export const fieldOf = (line: Pick<Line, 'key' | 'shared'>, language: PaperLanguage): string =>
  `${line.shared ? 'all' : language}-${line.key}`

const lineLimit = 2000

/** The lines that a reader may fill in. */
export const writableLines = (kind: NoticeKind, withRestricted: boolean): readonly Line[] =>
  linesOf[kindRules[kind].form].filter((line) => withRestricted || !line.restricted)

/** One field for each line and language of a paper. */
export const linesForm = (kind: NoticeKind, languages: readonly PaperLanguage[], withRestricted: boolean) => {
  const names = new Set(
    writableLines(kind, withRestricted).flatMap((line) =>
      languages.map((language) => fieldOf(line, language)),
    ),
  )
  return v.strictObject({
    version,
    ...Object.fromEntries([...names].map((name) => [name, maybeText(lineLimit)] as const)),
  })
}

/** What was written, put back by language. */
export const filledIn = (
  values: Readonly<Record<string, unknown>>,
  kind: NoticeKind,
  languages: readonly PaperLanguage[],
): Filled => {
  const written = (field: string): string => {
    const value = values[field]
    return typeof value === 'string' ? value : ''
  }
  const lines = linesOf[kindRules[kind].form]
  const part = (language: PaperLanguage) =>
    languages.includes(language)
      ? Object.fromEntries(
          lines.filter((line) => !line.shared).map((line) => [line.key, written(fieldOf(line, language))]),
        )
      : {}
  const all = lines.filter((line) => line.shared).map((line) => [line.key, written(fieldOf(line, 'ru'))])
  return { all: Object.fromEntries(all), kk: part('kk'), ru: part('ru') }
}

export const issueForm = v.strictObject({ version, on: dayField, signer: maybeText(120) })

export const sendForm = v.strictObject({
  version,
  on: dayField,
  way: oneOf(deliveryWays),
  tracking: maybeText(60),
})

export const deliveryForm = v.strictObject({ version, on: dayField })

export const annulForm = v.strictObject({ version, reason: text(500), anew: ticked })

export const discardForm = v.strictObject({ version })

export const answerForm = v.strictObject({
  version,
  on: dayField,
  answer: oneOf(noticeAnswers),
  words: maybeText(1000),
})

export const patternForm = v.strictObject({ version, pattern: text(60) })
