/** Says of each row of a file of openings what it would do, and keeps drafts of those that are good. */
import type { Kysely } from 'kysely'
import { isOccupationCode } from '#db/reference/occupations'
import type { Database } from '#db/schema'
import type { ImportField, Mapping } from '~/domain/imports/fields'
import { openingFields } from '~/domain/imports/fields'
import type { CellProblem } from '~/domain/imports/problem'
import {
  type DraftField,
  type ListingDraft,
  type ListingNote,
  listingFields,
} from '~/domain/openings/listing'
import { keepListing } from '~/features/openings/listing-drafts.server'
import { readListing } from '~/features/openings/listings.server'
import type { Work } from '~/platform/command.server'
import { type StoredRow, cellsBy } from './people-decisions.server'

export type OpeningsContext = { readonly organisationId: string; readonly seen: Map<string, number> }

export type OpeningDecision = { readonly row: number; readonly problems: readonly CellProblem[] } & (
  | { readonly outcome: 'bad' }
  | { readonly outcome: 'created' | 'updated' | 'unchanged'; readonly draft: ListingDraft }
)

const columnOf: Readonly<Record<DraftField, ImportField>> = {
  title: 'title',
  occupation: 'roles',
  place: 'area',
  wage: 'salary_from',
  shifts: 'schedule',
  experience: 'experience',
  places: 'places',
  duties: 'title',
}

const warning = ({ field, code, value }: ListingNote): CellProblem => ({
  column: columnOf[field],
  code: `openings:listing.${code}`,
  weight: 'warning',
  ...(value === undefined ? {} : { values: { value: value.slice(0, 80) } }),
})

/** Our own template names the number of places and the code of the occupation; a job site does not. */
const withOwnColumns = (draft: ListingDraft, cell: (field: ImportField) => string): ListingDraft => {
  const places = /^\d{1,4}$/.test(cell('places')) ? Number(cell('places')) : draft.places
  const code = cell('occupation').slice(0, 4)
  return {
    ...draft,
    places: Math.max(1, places),
    occupation: isOccupationCode(code) ? code : draft.occupation,
  }
}

const bad = (column: ImportField, code: string, values?: CellProblem['values']): CellProblem => ({
  column,
  code,
  weight: 'bad',
  ...(values ? { values } : {}),
})

const readRow = ({ row, cells }: StoredRow, mapping: Mapping, context: OpeningsContext) => {
  const cell = cellsBy(mapping, cells)
  const listing = readListing(Object.fromEntries(listingFields.map((field) => [field, cell(field)])))
  const draft = withOwnColumns(listing.draft, cell)
  const told = openingFields.some((field) => field === 'places') && cell('places') !== ''
  const notes = [...listing.unread, ...listing.assumed].filter(({ field, code }) => {
    if (code === 'one-place') return !told
    return !(field === 'occupation' && draft.occupation !== null && listing.draft.occupation === null)
  })
  if (draft.title === '') return { row, problems: [bad('title', 'title-missing')], draft: null }
  const first = draft.externalId === null ? undefined : context.seen.get(draft.externalId)
  if (first !== undefined) return { row, problems: [bad('id', 'twice-in-file', { row: first })], draft: null }
  if (draft.externalId !== null) context.seen.set(draft.externalId, row)
  return { row, problems: notes.map(warning), draft }
}

/** Decides a batch of rows, in the order of the file. */
export const decideOpenings = async (
  db: Kysely<Database>,
  rows: readonly StoredRow[],
  mapping: Mapping,
  context: OpeningsContext,
): Promise<OpeningDecision[]> => {
  const read = rows.map((each) => readRow(each, mapping, context))
  const numbers = read.flatMap((each) => each.draft?.externalId ?? [])
  const known =
    numbers.length === 0
      ? []
      : await db
          .selectFrom('openings')
          .select(['externalId', 'state'])
          .where('organisationId', '=', context.organisationId)
          .where('externalId', 'in', numbers)
          .execute()
  return read.map(({ row, problems, draft }): OpeningDecision => {
    if (draft === null) return { row, problems, outcome: 'bad' }
    const old = known.find((each) => each.externalId === draft.externalId)
    if (!old) return { row, problems, outcome: 'created', draft }
    if (old.state === 'draft') return { row, problems, outcome: 'updated', draft }
    const sent: CellProblem = { column: 'id', code: 'opening-sent', weight: 'warning' }
    return { row, problems: [...problems, sent], outcome: 'unchanged', draft }
  })
}

/** Keeps the drafts of a batch within the deed's transaction. */
export const writeOpenings = async (
  work: Pick<Work, 'tx' | 'now' | 'newId' | 'actor'>,
  decisions: readonly OpeningDecision[],
  into: { readonly organisationId: string; readonly importId: string },
) => {
  const written = []
  for (const each of decisions) {
    if (each.outcome === 'bad') continue
    const kept = await keepListing(work, each.draft, into)
    written.push({ row: each.row, subjectId: kept.id, outcome: kept.outcome, before: kept.before })
  }
  return written
}
