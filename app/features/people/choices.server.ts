/** The choices that forms about people offer, in the reader's language. */
import type { Kysely } from 'kysely'
import { occupationTitle, occupations } from '#db/reference/occupations'
import { districtsOf, oblastPrefix, oblasts, placeName } from '#db/reference/regions'
import type { Database } from '#db/schema'
import type { Role } from '~/domain/access/roles'
import type { Option, OptionGroup } from '~/ui/select'
import { citizenships } from './forms'
import type { Teller } from './telling.server'

/** Codes of a closed list with their words under `vocabulary:<list>`. */
export const codeOptions = ({ t }: Teller, list: string, codes: readonly string[]): Option[] =>
  codes.map((code) => ({ value: code, label: t(`vocabulary:${list}.${code}`) }))

/** Yes, no, and that nobody knows. */
export const knownOptions = ({ t }: Teller): Option[] => [
  { value: 'yes', label: t('common:yes') },
  { value: 'no', label: t('common:no') },
  { value: '', label: t('common:unknown') },
]

const countryTag = { kk: 'kk', ru: 'ru', en: 'en' } as const

export const countryName = ({ t, language }: Teller, code: string): string =>
  code === 'XX'
    ? t('people:stateless')
    : (new Intl.DisplayNames(countryTag[language], { type: 'region' }).of(code) ?? code)

export const countryOptions = (teller: Teller): Option[] =>
  citizenships.map((code) => ({ value: code, label: countryName(teller, code) }))

/** Oblasts and cities of the republic by their two digits. */
export const regionOptions = ({ language, format }: Teller): Option[] =>
  oblasts
    .map((each) => ({ value: oblastPrefix(each.kato), label: each[language] }))
    .sort((one, other) => format.compare(one.label, other.label))

/** Districts and cities, grouped by their oblast; the value is nine digits of КАТО. */
export const placeGroups = ({ language, format }: Teller): OptionGroup[] =>
  oblasts
    .map((oblast) => ({
      label: oblast[language],
      options: [
        { value: oblast.kato, label: oblast[language] },
        ...districtsOf(oblast.kato)
          .map((each) => ({ value: each.kato, label: each[language] }))
          .sort((one, other) => format.compare(one.label, other.label)),
      ],
    }))
    .sort((one, other) => format.compare(one.label, other.label))

export const placeWords = ({ language }: Teller, kato: string): string => placeName(kato, language)

/** «7533 Швеи…»: the code in front is what is stored. */
export const occupationWords = ({ language }: Teller, code: string): string =>
  `${code} ${occupationTitle(code, language)}`

export const occupationSuggestions = (teller: Teller): string[] =>
  occupations.map((each) => occupationWords(teller, each.code))

export const detachmentOptions = async (
  db: Kysely<Database>,
  institutionId: string | null,
  { format }: Pick<Teller, 'format'>,
): Promise<Option[]> => {
  if (institutionId === null) return []
  const rows = await db
    .selectFrom('detachments')
    .select(['id', 'number'])
    .where('institutionId', '=', institutionId)
    .execute()
  return rows
    .map(({ id, number }) => ({ value: id, label: number }))
    .sort((one, other) => Number(one.label) - Number(other.label) || format.compare(one.label, other.label))
}

export const staffOptions = async (
  db: Kysely<Database>,
  institutionId: string | null,
  role: Role,
): Promise<Option[]> => {
  if (institutionId === null) return []
  const rows = await db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('institutionId', '=', institutionId)
    .where('role', '=', role)
    .where('disabledAt', 'is', null)
    .orderBy('name')
    .execute()
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

export const institutionOptions = async (
  db: Kysely<Database>,
  { language, format }: Teller,
): Promise<Option[]> => {
  const rows = await db.selectFrom('institutions').select(['id', 'nameKk', 'nameRu']).execute()
  return rows
    .map((row) => ({ value: row.id, label: language === 'kk' ? row.nameKk : row.nameRu }))
    .sort((one, other) => format.compare(one.label, other.label))
}
