/** What the differences page of an import shows: counts by heading, and the rows of one heading. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { parseDay } from '~/domain/calendar/day'
import { type Changes, type Differences, noDifferences, topics } from '~/domain/imports/differences'
import type { Mapping } from '~/domain/imports/fields'
import { fullName } from '~/domain/people/names'
import type { At } from '~/platform/guard.server'
import { type ImportRow, cellsOf, mappingOf } from './import-rows.server'
import { cellsBy } from './people-decisions.server'
import { getImport, pageSize } from './queries.server'

const headings = ['created', ...topics, 'missing'] as const
type Heading = (typeof headings)[number]

export const differencesOf = (row: Pick<ImportRow, 'differences'>): Differences =>
  row.differences === null ? noDifferences : (JSON.parse(row.differences) as Differences)

/** People of the institution who are in custody and whom the file does not mention. */
export const missingQuery = (db: Kysely<Database>, importId: string, institutionId: string, after: string) =>
  db
    .selectFrom('people')
    .select(['people.id', 'people.surname', 'people.givenName', 'people.patronymic', 'people.sortKey'])
    .where('people.institutionId', '=', institutionId)
    .where('people.standing', '=', 'in-custody')
    .where('people.id', '>', after)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('importRows')
            .select('importRows.row')
            .where('importRows.importId', '=', importId)
            .whereRef('importRows.subjectId', '=', 'people.id'),
        ),
      ),
    )
    .orderBy('people.id')

const countMissing = async (db: Kysely<Database>, row: ImportRow): Promise<number> => {
  if (row.institutionId === null || row.state !== 'checked') return 0
  const found = await db
    .selectFrom(missingQuery(db, row.id, row.institutionId, '').clearOrderBy().as('gone'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(found.count)
}

/** Rows of one heading, in the order of the file. */
export const topicQuery = (db: Kysely<Database>, importId: string, heading: Heading, after: number) => {
  const query = db
    .selectFrom('importRows')
    .leftJoin('people', 'people.id', 'importRows.subjectId')
    .select([
      'importRows.row',
      'importRows.cells',
      'importRows.changes',
      'importRows.subjectId',
      'people.surname',
      'people.givenName',
      'people.patronymic',
    ])
    .where('importRows.importId', '=', importId)
    .where('importRows.outcome', '=', heading === 'created' ? 'created' : 'updated')
    .where('importRows.row', '>', after)
  return (heading === 'created' ? query : query.where('importRows.topics', 'like', `%,${heading},%`))
    .orderBy('importRows.row')
    .limit(pageSize + 1)
}

const lists: Readonly<Record<string, string>> = {
  sex: 'sex',
  education: 'education',
  fitness: 'fitness',
  housingAfter: 'housing',
}

type Names = ReadonlyMap<string, string>

/** Institutions and detachments are told by name. */
const namesOf = async (at: At, changes: readonly Changes[]): Promise<Names> => {
  const ids = changes
    .flatMap((each) => ['institutionId', 'detachmentId'].flatMap((field) => [...(each[field] ?? [])]))
    .filter((id) => typeof id === 'string')
  if (ids.length === 0) return new Map()
  const [institutions, detachments] = [
    await at.db
      .selectFrom('institutions')
      .select(['id', 'nameKk', 'nameRu'])
      .where('id', 'in', ids)
      .execute(),
    await at.db.selectFrom('detachments').select(['id', 'number']).where('id', 'in', ids).execute(),
  ]
  return new Map([
    ...institutions.map((one) => [one.id, at.language === 'kk' ? one.nameKk : one.nameRu] as const),
    ...detachments.map((one) => [one.id, one.number] as const),
  ])
}

const wordOf = (field: string, value: unknown, names: Names, { t, format }: At): string => {
  if (value === null || value === undefined || value === '') return t('common:unknown')
  const text = String(value)
  if (field === 'behaviourDegree')
    return t(`people:degree.${text.startsWith('-') ? 'n' : 'p'}${text.replace('-', '')}`)
  const list = lists[field]
  if (list) return t(`vocabulary:${list}.${text}`)
  const day = parseDay(text)
  return day ? format.day(day) : (names.get(text) ?? text)
}

const isWithheld = ([was, is]: readonly [unknown, unknown]): boolean => was === null && is === null

const linesOf = (changes: Changes, names: Names, at: At): string[] =>
  Object.entries(changes).map(([field, pair]) => {
    const label = at.t(`imports:difference.field.${field}`)
    if (isWithheld(pair)) return at.t('imports:difference.withheld', { field: label })
    if (['documents', 'occupations', 'skills', 'obligations'].includes(field))
      return at.t('imports:difference.more', { field: label, count: Number(pair[1]) })
    const [before, after] = pair.map((value) => wordOf(field, value, names, at))
    return at.t('imports:difference.change', { field: label, before, after })
  })

const nameInFile = (mapping: Mapping, cells: readonly string[]): string => {
  const cell = cellsBy(mapping, cells)
  return (
    cell('full-name') || [cell('surname'), cell('given-name'), cell('patronymic')].filter(Boolean).join(' ')
  )
}

type Named = { readonly surname: string; readonly givenName: string; readonly patronymic: string | null }
const nameOf = ({ surname, givenName, patronymic }: Named): string =>
  fullName({ surname, given: givenName, patronymic })

type Line = {
  readonly id: string
  readonly name: string
  readonly to: string | null
  readonly lines: readonly string[]
}
type Shown = { readonly rows: readonly Line[]; readonly next: string | null }

const rowsOfTopic = async (at: At, row: ImportRow, heading: Heading, after: number): Promise<Shown> => {
  const found = await topicQuery(at.db, row.id, heading, after).execute()
  const shown = found.slice(0, pageSize)
  const changes = shown.map((each) => (each.changes === null ? {} : (JSON.parse(each.changes) as Changes)))
  const names = await namesOf(at, changes)
  const mapping = mappingOf(row)
  const rows = shown.map((each, index) => ({
    id: String(each.row),
    name:
      each.surname !== null && each.givenName !== null
        ? nameOf({ surname: each.surname, givenName: each.givenName, patronymic: each.patronymic })
        : nameInFile(mapping, cellsOf(each)),
    to: each.subjectId ? `/people/${each.subjectId}` : null,
    lines: linesOf(changes[index] ?? {}, names, at),
  }))
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null }
}

const rowsMissing = async (at: At, row: ImportRow, after: string): Promise<Shown> => {
  if (row.institutionId === null || row.state !== 'checked') return { rows: [], next: null }
  const found = await missingQuery(at.db, row.id, row.institutionId, after)
    .limit(pageSize + 1)
    .execute()
  const rows = found
    .slice(0, pageSize)
    .map((each) => ({ id: each.id, name: nameOf(each), to: `/people/${each.id}`, lines: [] }))
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null }
}

export const differencesPage = async (at: At) => {
  const { db, actor, params, t, format, url } = at
  const row = await getImport(db, actor, params.importId ?? '')
  const heading = headings.find((each) => each === url.searchParams.get('about')) ?? 'dates'
  const after = url.searchParams.get('after') ?? ''
  const { topics: counts, shifts } = differencesOf(row)
  const figures: Readonly<Record<Heading, number>> = {
    created: row.created,
    ...counts,
    missing: await countMissing(db, row),
  }
  const here = `/imports/${row.id}/differences`
  const { rows, next } =
    heading === 'missing'
      ? await rowsMissing(at, row, after)
      : await rowsOfTopic(at, row, heading, /^\d{1,7}$/.test(after) ? Number(after) : 0)
  return {
    title: `${t('imports:difference.title')}: ${row.fileName}`,
    fileName: row.fileName,
    back: `/imports/${row.id}`,
    isOver: row.state !== 'checked',
    chips: headings.map((each) => ({
      to: `${here}?about=${each}`,
      label: t(`imports:difference.about.${each}`),
      count: format.number(figures[each]),
      current: each === heading,
    })),
    unchanged: t('imports:difference.unchanged', { count: row.unchanged }),
    shifts:
      shifts.plans > 0
        ? `${t('imports:difference.shift-plans', { count: shifts.plans })} · ${t('imports:difference.shift-deadlines', { count: shifts.deadlines })}`
        : null,
    rows,
    note: t(`imports:difference.note.${heading}`),
    nextTo: next === null ? null : `${here}?about=${heading}&after=${next}`,
  }
}
