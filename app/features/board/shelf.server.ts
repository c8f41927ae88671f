/**
 * The jobs that everybody may see, kept in memory and made anew when one of them changed: a few thousand rows that
 * are read by many and changed by few. Nothing about any person is among them.
 */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import { occupationTitle } from '#db/reference/occupations'
import { placeName } from '#db/reference/regions'
import { languages } from '#locales/index'
import type { Day } from '~/domain/calendar/day'
import type { OpeningKind } from '~/domain/openings/opening'
import { type Requirements, readRequirements } from '~/domain/openings/requirements'
import { type Shift, isNightWork, isReadable } from '~/domain/openings/shift'
import { skeleton } from '~/domain/people/skeleton'
import { statesHoldingPlace } from '~/domain/placements/referral'
import { breathe } from '~/platform/breath.server'
import { newestFirst } from './cursor'

export type Job = {
  readonly id: string
  readonly kind: OpeningKind
  readonly title: string
  readonly occupation: string | null
  readonly organisation: string
  readonly place: string
  readonly region: string
  /** Still free. */
  readonly places: number
  /** Tiyn a month; null: unpaid. */
  readonly wage: number | null
  readonly shifts: readonly Shift[]
  readonly isNight: boolean
  readonly requirements: Requirements
  readonly description: string
  readonly startsOn: Day | null
  readonly closesOn: Day | null
  /** When it first became open. */
  readonly postedAt: string
  /** The last day of the organisation's accreditation. */
  readonly accreditedTo: Day | null
  /** Title, trade, organisation and place in every language, folded for search in any spelling. */
  readonly words: string
}

type Shelf = { readonly stamp: string; readonly jobs: readonly Job[] }

const shelves = new WeakMap<Kysely<Database>, Shelf>()

/** Small enough that folding one step holds the event loop for a few milliseconds. */
const stepSize = 200

/** Open to people after release, published, by an organisation in good standing. */
const published = (db: Kysely<Database>) =>
  db
    .selectFrom('openings')
    .innerJoin('organisations', 'organisations.id', 'openings.organisationId')
    .where('openings.state', '=', 'open')
    .where('openings.channel', '=', 'after-release')
    .where('organisations.state', '=', 'approved')

/**
 * Changes whenever a job comes, goes, is edited, or a place of it is taken or freed: that touches only `updated_at`, so
 * its seconds are summed up beside the newest one. Exported for the test that reads its plan.
 */
export const stampQuery = (db: Kysely<Database>) =>
  published(db).select(
    sql<string>`count(*) || ' ' || coalesce(max(openings.updated_at), '')
      || ' ' || coalesce(sum(openings.version + organisations.version), 0)
      || ' ' || coalesce(sum(cast(substr(openings.updated_at, 18, 2) as integer) * 1000
                           + cast(substr(openings.updated_at, 21, 3) as integer)), 0)`.as('stamp'),
  )

/** People who hold a place, from the offer on. */
const held = sql<number>`(
  select count(*) from referrals
  where referrals.opening_id = openings.id and referrals.state in (${sql.join(statesHoldingPlace)})
)`

export const jobsPageQuery = (db: Kysely<Database>, before: string | undefined) => {
  let query = published(db)
    .select(held.as('held'))
    .select([
      'openings.id',
      'openings.kind',
      'openings.title',
      'openings.occupation',
      'openings.placeKato',
      'openings.region',
      'openings.places',
      'openings.wage',
      'openings.shifts',
      'openings.requirements',
      'openings.description',
      'openings.startsOn',
      'openings.closesOn',
      'openings.createdAt',
      'openings.publishedAt',
      'organisations.name as organisation',
      'organisations.accreditedTo',
    ])
  if (before !== undefined) query = query.where('openings.id', '<', before)
  return query.orderBy('openings.id', 'desc').limit(stepSize)
}

type Row = Awaited<ReturnType<ReturnType<typeof jobsPageQuery>['execute']>>[number]

const wordsOf = (row: Row): string => {
  const trades =
    row.occupation === null ? [] : languages.map((each) => occupationTitle(row.occupation ?? '', each))
  const places = languages.map((each) => placeName(row.placeKato, each))
  return skeleton([row.title, row.organisation, ...trades, ...places].join(' '))
}

const jobOf = (row: Row): Job => {
  const shifts = (JSON.parse(row.shifts) as Shift[]).filter(isReadable)
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    occupation: row.occupation,
    organisation: row.organisation,
    place: row.placeKato,
    region: row.region,
    places: row.places - Number(row.held),
    accreditedTo: row.accreditedTo,
    wage: row.wage === null ? null : Number(row.wage),
    shifts,
    isNight: isNightWork(shifts),
    requirements: readRequirements(row.requirements),
    description: row.description,
    startsOn: row.startsOn,
    closesOn: row.closesOn,
    postedAt: row.publishedAt ?? row.createdAt,
    words: wordsOf(row),
  }
}

const readAll = async (db: Kysely<Database>): Promise<Job[]> => {
  const jobs: Job[] = []
  let before: string | undefined
  for (;;) {
    const rows = await jobsPageQuery(db, before).execute()
    jobs.push(...rows.map(jobOf).filter(({ places }) => places > 0))
    if (rows.length < stepSize) return jobs
    before = rows.at(-1)?.id
    await breathe()
  }
}

/**
 * Every job on the board with a place free, newest first; one whose last day has passed, or whose organisation's
 * accreditation has, is not among them.
 */
export const listJobs = async (db: Kysely<Database>, today: Day): Promise<readonly Job[]> => {
  const { stamp } = await stampQuery(db).executeTakeFirstOrThrow()
  let shelf = shelves.get(db)
  if (shelf?.stamp !== stamp) {
    shelf = { stamp, jobs: (await readAll(db)).toSorted(newestFirst) }
    shelves.set(db, shelf)
  }
  return shelf.jobs.filter(
    ({ closesOn, accreditedTo }) =>
      (closesOn === null || closesOn >= today) && (accreditedTo === null || accreditedTo >= today),
  )
}
