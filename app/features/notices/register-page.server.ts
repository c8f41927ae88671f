/** The register of those in need (annex 13 to order 508) as a page and as a paper: the act's columns, filled from the records. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { registerWords } from '#db/reference/notice-forms'
import { occupationTitle } from '#db/reference/occupations'
import { may } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { PaperLanguage } from '~/domain/notices/lines'
import { yearOf } from '~/domain/notices/number'
import { fullName } from '~/domain/people/names'
import { type Format, formatFor } from '~/platform/format.server'
import type { At } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import { reachable } from '~/platform/scope.server'
import { fullAddress } from './facts.server'

/** How many rows stand on a page of the register. */
export const perPage = 25

/** The entries of an institution's year in their order, after a serial; one more than a page unless `limit` says more. */
export const registerQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { institutionId, year, after }: { institutionId: string; year: number; after: number },
  limit = perPage + 1,
) =>
  db
    .selectFrom('needRegister')
    .innerJoin('people', 'people.id', 'needRegister.personId')
    .select([
      'needRegister.id',
      'needRegister.serial',
      'needRegister.enteredOn',
      'needRegister.personId',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'people.birthDate',
      'people.sentenceStart',
      'people.endOfTerm',
      'people.placeAfter',
      'people.addressAfter',
    ])
    .where(reachable(actor, 'notice.register', { institution: 'needRegister.institutionId' }))
    .where('needRegister.institutionId', '=', institutionId)
    .where('needRegister.year', '=', year)
    .where('needRegister.serial', '>', after)
    .orderBy('needRegister.serial')
    .limit(limit)

type Entry = Awaited<ReturnType<ReturnType<typeof registerQuery>['execute']>>[number]

const byPerson = <Row extends { readonly personId: string }>(rows: readonly Row[]) => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.personId, [...(groups.get(row.personId) ?? []), row])
  return groups
}

const helping = ['housing-notice', 'other-locality', 'job-notice'] as const

/** Trades and letters of the people on a page, in two queries. */
const aroundOf = async (db: Kysely<Database>, entries: readonly Entry[]) => {
  const ids = entries.map((each) => each.personId).concat('-')
  const occupations = await db
    .selectFrom('personOccupations')
    .select(['personId', 'code'])
    .where('personId', 'in', ids)
    .orderBy('id')
    .execute()
  const letters = await db
    .selectFrom('notices')
    .select(['personId', 'kind', 'number', 'issuedOn', 'answer'])
    .where('personId', 'in', ids)
    .where('kind', 'in', helping)
    .where('state', 'in', ['sent', 'delivered', 'answered'])
    .orderBy('id')
    .execute()
  return { occupations: byPerson(occupations), letters: byPerson(letters) }
}

type Around = Awaited<ReturnType<typeof aroundOf>>

const measuresOf = (entry: Entry, { letters }: Around, language: PaperLanguage, format: Format): string => {
  const t = translatorFor(language)
  return (letters.get(entry.personId) ?? [])
    .map(({ kind, number, issuedOn, answer }) =>
      [
        t(`notices:kind.${kind}`),
        t('notices:numbered', { number: number ?? '', day: format.day(issuedOn) }),
        answer ? t(`notices:answer.${answer}`).toLocaleLowerCase(language) : '',
      ]
        .filter((each) => each !== '')
        .join(', '),
    )
    .join('; ')
}

/** The cells of an entry in the order of the act's columns. Articles of conviction are written in by hand. */
const cellsOf = (entry: Entry, around: Around, language: PaperLanguage, seesSentence: boolean): string[] => {
  const format = formatFor(language)
  const trades = (around.occupations.get(entry.personId) ?? []).map(({ code }) =>
    occupationTitle(code, language),
  )
  return [
    String(entry.serial),
    fullName({ surname: entry.surname, given: entry.givenName, patronymic: entry.patronymic }),
    entry.birthDate.slice(0, 4),
    seesSentence ? format.day(entry.sentenceStart) : '',
    trades.join(', '),
    format.day(entry.endOfTerm),
    fullAddress(entry.placeAfter, entry.addressAfter, language),
    measuresOf(entry, around, language, format),
  ]
}

export type RegisterAsked = { readonly institutionId: string; readonly year: number }

/** Rows of cells for a page or a file. */
export const registerRows = async (
  db: Kysely<Database>,
  actor: Actor,
  { institutionId }: RegisterAsked,
  entries: readonly Entry[],
  language: PaperLanguage,
) => {
  const around = await aroundOf(db, entries)
  const seesSentence = may(actor, 'notice.restricted', { institutionId })
  return entries.map((entry) => ({
    id: entry.id,
    personId: entry.personId,
    cells: cellsOf(entry, around, language, seesSentence),
  }))
}

/** The institutions whose registers the reader reaches, smallest number first. */
const institutionsFor = ({ db, actor }: At) =>
  db
    .selectFrom('institutions')
    .select(['id', 'nameKk', 'nameRu', 'code'])
    .where(reachable(actor, 'notice.register', { institution: 'institutions.id' }))
    .orderBy('code')
    .orderBy('id')
    .execute()

const yearIn = ({ url, today }: At): number => {
  const year = Number(url.searchParams.get('year'))
  return Number.isInteger(year) && year > 2000 && year < 2100 ? year : yearOf(today)
}

/** Which register the address asks for: a reader of several chooses one. */
export const askedIn = async (at: At) => {
  const institutions = await institutionsFor(at)
  const asked = at.url.searchParams.get('institution')
  const institution = institutions.find((each) => each.id === asked) ?? institutions[0]
  return { institutions, institution, year: yearIn(at) }
}

export const columnsIn = (language: PaperLanguage): readonly string[] =>
  registerWords.columns.map((each) => each[language])

const pathOf = (institutionId: string, year: number, after?: number): string =>
  `/notices/register?institution=${institutionId}&year=${year}${after ? `&after=${after}` : ''}`

/** What the register's page shows. */
export const registerPageOf = async (at: At) => {
  const { db, actor, t, url, today, language } = at
  const { institutions, institution, year } = await askedIn(at)
  const paper = language === 'ru' ? 'ru' : 'kk'
  const after = Number(url.searchParams.get('after')) || 0
  const institutionId = institution?.id ?? ''
  const found = await registerQuery(db, actor, { institutionId, year, after }).execute()
  const entries = found.slice(0, perPage)
  const files = (['xlsx', 'docx', 'pdf'] as const).map((format) => ({
    to: `/notices/register/file?institution=${institutionId}&year=${year}&as=${format}`,
    text: format.toUpperCase(),
  }))
  return {
    title: t('notices:link.register'),
    official: registerWords.title[paper],
    columns: columnsIn(paper),
    rows: await registerRows(db, actor, { institutionId, year }, entries, paper),
    files: entries.length > 0 ? files : [],
    years: [0, 1, 2]
      .map((ago) => yearOf(today) - ago)
      .map((each) => ({
        to: pathOf(institutionId, each),
        label: String(each),
        current: each === year,
      })),
    institutions: institutions.map((each) => ({
      value: each.id,
      label: paper === 'ru' ? each.nameRu : each.nameKk,
    })),
    institutionId,
    year,
    nextTo:
      found.length > perPage ? pathOf(institutionId, year, entries.at(-1)?.serial ?? undefined) : undefined,
  }
}

export type RegisterPage = Awaited<ReturnType<typeof registerPageOf>>
