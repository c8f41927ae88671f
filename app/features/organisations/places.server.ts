/** Regions and districts to choose from, in the reader's language and order. */
import { districtsOf, oblasts, regionName } from '#db/reference/regions'
import type { Language } from '#locales/index'
import type { Format } from '~/platform/format.server'

export type Choice = { readonly value: string; readonly label: string }
export type ChoiceGroup = { readonly label: string; readonly options: readonly Choice[] }

type Reader = { readonly language: Language; readonly format: Pick<Format, 'compare'> }

const inOrder = ({ format }: Reader, choices: readonly Choice[]): Choice[] =>
  choices.toSorted((a, b) => format.compare(a.label, b.label))

/** The seventeen oblasts and three cities by two digits of КАТО. */
export const regionChoices = (reader: Reader): Choice[] =>
  inOrder(
    reader,
    oblasts.map((each) => ({ value: each.kato.slice(0, 2), label: each[reader.language] })),
  )

/** Every district by its nine digits, under its oblast; the oblast itself stands first, for a place known no nearer. */
export const placeChoices = (reader: Reader): ChoiceGroup[] =>
  regionChoices(reader).map(({ value, label }) => ({
    label,
    options: [
      { value: `${value}0000000`, label },
      ...inOrder(
        reader,
        districtsOf(value).map((each) => ({ value: each.kato, label: each[reader.language] })),
      ),
    ],
  }))

/** The name of a region by its two digits; empty where there is none. */
export const nameOfRegion = (region: string, language: Language): string =>
  region ? regionName(region, language) : ''
