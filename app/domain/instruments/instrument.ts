/** What an instrument is: questions of one version in one language, a plain sum, bands with words, and a cut-off. Data, not code. */

/** A band of totals, both ends included. `key` has its words under `instruments:band`. */
export type Band = { readonly key: string; readonly from: number; readonly to: number }

/** Languages in which an official text exists. A text is validated or it is not there: nobody translates one on the spot. */
export type TextLanguage = 'en' | 'ru'

/** The words of one version. A result is never kept without the code of the version that was answered. */
export type InstrumentText = {
  readonly code: string
  readonly language: TextLanguage
  readonly preamble: string
  readonly items: readonly string[]
  /** The answer at place n scores n points. */
  readonly options: readonly string[]
  /** A question that follows the scored ones and adds nothing to the total. */
  readonly after?: { readonly text: string; readonly options: readonly string[] }
}

export type Instrument = {
  readonly key: string
  /** As it is printed everywhere: PHQ-9. */
  readonly name: string
  /** How many questions are scored. */
  readonly items: number
  readonly highest: number
  readonly bands: readonly Band[]
  readonly cutOff: number
  /** The question (counted from 1) whose answer above zero the psychologist must see at once. */
  readonly raisedBy: number | null
  readonly licence: 'public-domain'
  readonly source: string
  readonly texts: readonly InstrumentText[]
}

/** The text for a reader, and whether it is in the language they read. */
export const textFor = (
  { texts }: Instrument,
  wanted: string | null,
): { readonly text: InstrumentText; readonly isOwn: boolean } | undefined => {
  const own = texts.find(({ language }) => language === wanted)
  const [first] = texts
  return own ? { text: own, isOwn: true } : first && { text: first, isOwn: false }
}

/** The instrument and the text of a version code; undefined when the code is not known here. */
export const versionIn = (instruments: readonly Instrument[], code: string) =>
  instruments
    .flatMap((instrument) => instrument.texts.map((text) => ({ instrument, text })))
    .find(({ text }) => text.code === code)
