/** What the records already know for the lines of a notice, in Kazakh and Russian. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#db/schema'
import type { InstitutionsTable, PeopleTable } from '#db/schema/people'
import { occupationTitle } from '#db/reference/occupations'
import { oblastOf, placeName, regionName } from '#db/reference/regions'
import type { RecipientKind } from '~/domain/notices/kinds'
import type { LineFact, PaperLanguage } from '~/domain/notices/lines'
import { fullName } from '~/domain/people/names'
import { formatFor } from '~/platform/format.server'
import { translatorFor } from '~/platform/i18n.server'

type Person = Selectable<PeopleTable>
type Institution = Selectable<InstitutionsTable>

type Known = {
  readonly person: Person
  readonly institution: Institution
  readonly plan: Chosen | undefined
  readonly codes: readonly string[]
  readonly skills: readonly string[]
}

type Chosen = {
  readonly placeAfter: string | null
  readonly addressAfter: string | null
  readonly releaseOn: string
}

/** To whom a notice goes, and where. */
export type Addressed = { readonly recipient: RecipientKind; readonly placeKato: string | null }

const listOf = (text: string): string[] => {
  const parsed: unknown = JSON.parse(text)
  return Array.isArray(parsed) ? parsed.filter((each) => typeof each === 'string') : []
}

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('ru') + text.slice(1)

/** The place where the person will live: the plan's choice before the person's own record. */
export const placeAfterOf = ({ person, plan }: Pick<Known, 'person' | 'plan'>): string | null =>
  plan?.placeAfter ?? person.placeAfter

/** The place before the street, unless the address as it was typed names the place itself. */
export const fullAddress = (
  place: string | null,
  address: string | null,
  language: PaperLanguage,
): string => {
  if (!place) return address ?? ''
  if (!address) return placeName(place, language)
  const names = (['kk', 'ru'] as const).map((each) => regionName(place, each))
  return names.some((each) => address.includes(each)) ? address : `${placeName(place, language)}, ${address}`
}

const addressIn = ({ person, plan }: Known, language: PaperLanguage): string => {
  const place = placeAfterOf({ person, plan })
  return fullAddress(place, plan?.addressAfter ?? person.addressAfter, language)
}

const worded = (key: string | null, area: string, language: PaperLanguage): string =>
  key === null || key === 'unknown' ? '' : lower(translatorFor(language)(`vocabulary:${area}.${key}`))

const housingIn = ({ housingAfter }: Person, language: PaperLanguage): string =>
  housingAfter === null || housingAfter === 'unknown'
    ? ''
    : translatorFor(language)(`notices:housing.${housingAfter}`)

const titles = (codes: readonly string[], language: PaperLanguage): string =>
  codes.map((code) => lower(occupationTitle(code, language))).join(', ')

const helpIn = ({ person }: Known, language: PaperLanguage): string => {
  const t = translatorFor(language)
  const needs = [
    person.wantsJobHelp === 1 ? t('notices:help.work') : '',
    person.housingAfter === 'none' ? t('notices:help.housing') : '',
  ].filter((each) => each !== '')
  if (needs.length > 0) return needs.join('; ')
  return person.wantsJobHelp === 0 && person.housingAfter !== null && person.housingAfter !== 'unknown'
    ? t('notices:help.none')
    : ''
}

const recipientIn = (known: Known, { recipient, placeKato }: Addressed, language: PaperLanguage): string => {
  const t = translatorFor(language)
  if (recipient === 'family') return ''
  if (recipient === 'head-of-institution') return institutionIn(known, language)
  return placeKato ? t(`notices:addressee.${recipient}`, { place: placeName(placeKato, language) }) : ''
}

const institutionIn = ({ institution }: Known, language: PaperLanguage): string =>
  language === 'kk' ? institution.nameKk : institution.nameRu

const oblastIn = (kato: string | null, language: PaperLanguage): string =>
  (kato ? oblastOf(kato)?.[language] : undefined) ?? ''

/** As the form has it before its own word "области": «Қарағанды», «Карагандинской». */
const asInstitutionOf = (oblast: string): string =>
  oblast
    .replace(/ облысы$/, '')
    .replace(/ая область$/, 'ой')
    .replace(/^область /, '')

type Fill = (known: Known, addressed: Addressed, language: PaperLanguage) => string

const releaseDayOf: Fill = ({ person, plan }, _, language) => {
  const day = person.releasedOn ?? plan?.releaseOn ?? person.endOfTerm
  return day ? formatFor(language).day(day as never) : ''
}

const nameOf = ({ person }: Known): string =>
  fullName({ surname: person.surname, given: person.givenName, patronymic: person.patronymic })

/** Total: a fact nobody looks up does not compile. */
const fills: Readonly<Record<LineFact, Fill>> = {
  name: nameOf,
  'name-and-birth': (known, _, language) =>
    translatorFor(language)('notices:born', {
      name: nameOf(known),
      year: known.person.birthDate.slice(0, 4),
    }),
  'birth-year': ({ person }) => person.birthDate.slice(0, 4),
  'birth-day': ({ person }, _, language) => formatFor(language).day(person.birthDate),
  institution: (known, _, language) => institutionIn(known, language),
  'institution-code': ({ institution }) => institution.code,
  oblast: ({ institution }, _, language) => asInstitutionOf(oblastIn(institution.placeKato, language)),
  'oblast-after': (known, _, language) => oblastIn(placeAfterOf(known), language),
  'release-day': releaseDayOf,
  'release-and-institution': (known, addressed, language) =>
    `${releaseDayOf(known, addressed, language)}, № ${known.institution.code}`,
  'release-ground': ({ person }, _, language) =>
    worded(person.releaseGround ?? 'end-of-term', 'release-ground', language),
  address: (known, _, language) => addressIn(known, language),
  housing: ({ person }, _, language) => housingIn(person, language),
  capacity: ({ person }, _, language) => worded(person.fitness, 'fitness', language),
  occupations: ({ codes }, _, language) => titles(codes, language),
  education: ({ person }, _, language) => worded(person.education, 'education', language),
  skills: ({ codes, skills }, _, language) =>
    [titles(codes, language), ...skills].filter((each) => each !== '').join(', '),
  help: (known, _, language) => helpIn(known, language),
  'work-wanted': ({ person }, _, language) => titles(listOf(person.preferredWork), language),
  recipient: recipientIn,
}

/** A person with everything that lines may be filled from, in four queries. */
export const gatherKnown = async (tx: Kysely<Database>, person: Person): Promise<Known> => {
  const institution = await tx
    .selectFrom('institutions')
    .selectAll()
    .where('id', '=', person.institutionId ?? '')
    .executeTakeFirstOrThrow()
  const plan = await tx
    .selectFrom('plans')
    .select(['placeAfter', 'addressAfter', 'releaseOn'])
    .where('openKey', '=', person.id)
    .executeTakeFirst()
  const occupations = await tx
    .selectFrom('personOccupations')
    .select('code')
    .where('personId', '=', person.id)
    .orderBy('id')
    .execute()
  const skills = await tx
    .selectFrom('personSkills')
    .select('skill')
    .where('personId', '=', person.id)
    .orderBy('id')
    .execute()
  return {
    person,
    institution,
    plan,
    codes: occupations.map((each) => each.code),
    skills: skills.map((each) => each.skill),
  }
}

export const factIn = (known: Known, addressed: Addressed, fact: LineFact, language: PaperLanguage): string =>
  fills[fact](known, addressed, language)
