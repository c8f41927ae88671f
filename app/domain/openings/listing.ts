/** Reads one row of a job site's export into a draft opening, with an honest account of what it could not read. */
import type { Opening } from './opening'
import { readListingShifts } from './listing-shifts'
import { readListingWage } from './listing-wage'
import type { Shift } from './shift'

/** Fields of a listing, named as job sites export them; an importer maps a file's columns to these. */
export const listingFields = [
  'id',
  'title',
  'area',
  'salary_from',
  'salary_to',
  'currency',
  'gross',
  'pay_mode',
  'address',
  'schedule',
  'schedule_by_days',
  'working_hours',
  'work_format',
  'night_shifts',
  'experience',
  'roles',
  'requirement',
  'responsibility',
  'employer',
  'published_at',
] as const
export type ListingField = (typeof listingFields)[number]
export type ListingCells = Readonly<Partial<Record<ListingField, string>>>

/** Fields of the draft that an account speaks of. */
export type DraftField =
  'title' | 'occupation' | 'place' | 'wage' | 'shifts' | 'experience' | 'places' | 'duties'

/** `code` is the tail of `openings:listing.<code>`; `value` is what the listing said. */
export type ListingNote = { readonly field: DraftField; readonly code: string; readonly value?: string }

export type ListingDraft = Pick<
  Opening,
  'kind' | 'channel' | 'title' | 'occupation' | 'place' | 'places' | 'wage'
> & {
  readonly shifts: readonly Shift[]
  readonly externalId: string | null
  readonly siteName: string
  readonly employer: string
  readonly description: string
  /** Whole years asked for; null when the listing does not say. */
  readonly experienceYears: number | null
  readonly withMinors: boolean
  readonly servesAlcohol: boolean
}

export type ListingReading = {
  readonly draft: ListingDraft
  /** What stayed empty in the draft, and why. */
  readonly unread: readonly ListingNote[]
  /** What was read with an assumption that a person should look at. */
  readonly assumed: readonly ListingNote[]
}

/** Tables that lie outside the core: places and occupations by the words of a listing. */
export type ListingTables = {
  /** Nine-digit КАТО; undefined when no place, or more than one, is meant. */
  readonly placeOf: (words: string) => string | undefined
  /** ISCO-08 unit group; `from` says which words gave it away. */
  readonly occupationOf: (
    title: string,
    roles: string,
  ) => { code: string; from: 'title' | 'role' } | undefined
}

/** One value of a listing, or why there is none. */
export type Read<T> = { readonly value: T; readonly notes: readonly ListingNote[]; readonly isRead: boolean }

const whole = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const experienceWords: readonly (readonly [RegExp, number])[] = [
  [/нет опыта|тәжірибесіз|no experience|не требуется/i, 0],
  [/более 6|6 жылдан|more than 6/i, 6],
  [/от 3|3 жылдан|3.{1,3}6/i, 3],
  [/от 1|1 жылдан|1.{1,3}3/i, 1],
]

const readExperience = (words: string): Read<number | null> => {
  if (words === '')
    return { value: null, isRead: false, notes: [{ field: 'experience', code: 'experience-not-named' }] }
  const years = experienceWords.find(([shape]) => shape.test(words))?.[1]
  return years === undefined
    ? {
        value: null,
        isRead: false,
        notes: [{ field: 'experience', code: 'experience-unclear', value: words }],
      }
    : { value: years, isRead: true, notes: [] }
}

const readPlace = (cells: ListingCells, tables: ListingTables): Read<string | null> => {
  const words = whole(cells.area ?? '')
  const place = tables.placeOf(words)
  if (place === undefined) {
    const note: ListingNote =
      words === ''
        ? { field: 'place', code: 'place-not-named' }
        : { field: 'place', code: 'place-unclear', value: words }
    return { value: null, isRead: false, notes: [note] }
  }
  const isRemote = /удал|қашықтан|remote/i.test(`${cells.work_format ?? ''} ${cells.schedule ?? ''}`)
  return { value: place, isRead: true, notes: isRemote ? [{ field: 'place', code: 'place-remote' }] : [] }
}

const readOccupation = (title: string, roles: string, tables: ListingTables): Read<string | null> => {
  const found = tables.occupationOf(title, roles)
  if (!found) {
    return {
      value: null,
      isRead: false,
      notes: [{ field: 'occupation', code: 'occupation-unclear', value: title }],
    }
  }
  const note: ListingNote = { field: 'occupation', code: 'occupation-from-role', value: roles }
  return { value: found.code, isRead: true, notes: found.from === 'role' ? [note] : [] }
}

/** Unit groups of teachers, carers and trainers of children: a restriction about minors concerns such work. */
const withMinors = new Set([
  '2330',
  '2341',
  '2342',
  '2352',
  '2353',
  '2354',
  '2355',
  '2359',
  '3422',
  '5311',
  '5312',
])
const servesAlcohol = new Set(['5131', '5132', '1412'])

const dutiesOf = (occupation: string | null): { minors: boolean; alcohol: boolean; notes: ListingNote[] } => {
  const minors = occupation !== null && withMinors.has(occupation)
  const alcohol = occupation !== null && servesAlcohol.has(occupation)
  return {
    minors,
    alcohol,
    notes: [
      ...(minors ? [{ field: 'duties', code: 'minors-likely' } as const] : []),
      ...(alcohol ? [{ field: 'duties', code: 'alcohol-likely' } as const] : []),
    ],
  }
}

const titleNotes = (title: string): ListingNote[] =>
  title === '' ? [{ field: 'title', code: 'title-not-named' }] : []

/**
 * Reads one listing. Nothing is guessed silently: what could not be read stays empty and is named in `unread`; what was
 * read with an assumption (hours of the day, the lower end of a range, pay after tax) is named in `assumed`.
 */
export const readListing = (cells: ListingCells, tables: ListingTables): ListingReading => {
  const title = whole(cells.title ?? '').slice(0, 200)
  const employer = whole(cells.employer ?? '').slice(0, 200)
  const occupation = readOccupation(title, whole(cells.roles ?? ''), tables)
  const place = readPlace(cells, tables)
  const wage = readListingWage(cells)
  const shifts = readListingShifts(cells)
  const experience = readExperience(whole(cells.experience ?? ''))
  const duties = dutiesOf(occupation.value)
  const all: readonly Read<unknown>[] = [occupation, place, wage, shifts, experience]
  return {
    draft: {
      kind: 'business',
      channel: 'after-release',
      title,
      occupation: occupation.value,
      place: place.value,
      places: 1,
      wage: wage.value,
      shifts: shifts.value,
      externalId: whole(cells.id ?? '') || null,
      siteName: (whole(cells.address ?? '') || employer).slice(0, 200),
      employer,
      description: [cells.responsibility, cells.requirement]
        .map((each) => whole(each ?? ''))
        .filter(Boolean)
        .join('\n\n'),
      experienceYears: experience.value,
      withMinors: duties.minors,
      servesAlcohol: duties.alcohol,
    },
    unread: [...titleNotes(title), ...all.flatMap((each) => (each.isRead ? [] : each.notes))],
    assumed: [
      ...all.flatMap((each) => (each.isRead ? each.notes : [])),
      { field: 'places', code: 'one-place' },
      ...duties.notes,
    ],
  }
}
