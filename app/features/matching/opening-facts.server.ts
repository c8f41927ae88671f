/** Facts of openings for matching: their rows, the places still free, and who is at the same site already. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { statesHoldingPlace } from '~/domain/placements/referral'
import type { OpeningsTable } from '#db/schema/openings'
import { type Day, day } from '~/domain/calendar/day'
import type { OpeningFacts } from '~/domain/matching/facts'
import type { Channel } from '~/domain/openings/opening'
import { readRequirements } from '~/domain/openings/requirements'
import type { Shift } from '~/domain/openings/shift'
import { isReadable } from '~/domain/openings/shift'
import { type SafetyLevel, safetyLevels } from '~/domain/people/person'

export const openingColumns = [
  'openings.id',
  'openings.kind',
  'openings.channel',
  'openings.occupation',
  'openings.organisationId',
  'openings.institutionId',
  'openings.siteName',
  'openings.placeKato',
  'openings.places',
  'openings.shifts',
  'openings.safetyLevels',
  'openings.requirements',
  'openings.withMinors',
  'openings.servesAlcohol',
  'openings.createdAt',
  'openings.endsOn',
  'openings.givesSkills',
] as const

type OpeningRow = Pick<
  OpeningsTable,
  | 'id'
  | 'kind'
  | 'channel'
  | 'occupation'
  | 'organisationId'
  | 'institutionId'
  | 'siteName'
  | 'placeKato'
  | 'places'
  | 'shifts'
  | 'safetyLevels'
  | 'requirements'
  | 'withMinors'
  | 'servesAlcohol'
  | 'createdAt'
  | 'endsOn'
  | 'givesSkills'
>

const listIn = (json: string): unknown[] => {
  const stored: unknown = JSON.parse(json)
  return Array.isArray(stored) ? stored : []
}

const isShift = (value: unknown): value is Shift =>
  typeof value === 'object' &&
  value !== null &&
  'days' in value &&
  Array.isArray(value.days) &&
  'from' in value &&
  typeof value.from === 'string' &&
  'to' in value &&
  typeof value.to === 'string'

/** Shifts as stored; what cannot be read is left out, and a rule that needs it then says "unknown". */
export const shiftsIn = (json: string): Shift[] => listIn(json).filter(isShift).filter(isReadable)

type Site = { readonly placed: number; readonly people: readonly string[] }

const factsOf = (row: OpeningRow, site: Site): OpeningFacts => {
  const requirements = readRequirements(row.requirements)
  const levels = listIn(row.safetyLevels)
  return {
    id: row.id,
    kind: row.kind,
    channel: row.channel as Channel,
    occupation: row.occupation,
    institutionId: row.institutionId,
    safetyLevels: safetyLevels.filter((each): each is SafetyLevel => levels.includes(each)),
    place: row.placeKato,
    placesFree: Math.max(0, row.places - site.placed),
    shifts: shiftsIn(row.shifts),
    demands: requirements.demands,
    skills: requirements.skills,
    sexes: requirements.sexes,
    minAge: requirements.minAge,
    minTermMonths: requirements.minTermMonths,
    experienceMonths: requirements.experienceYears === null ? null : requirements.experienceYears * 12,
    withMinors: row.withMinors === 1,
    servesAlcohol: row.servesAlcohol === 1,
    withLodging: false,
    peopleAtSite: site.people,
    openSince: day(row.createdAt.slice(0, 10)),
    endsOn: row.endsOn,
    minEducation: requirements.minEducation,
    gives: listIn(row.givesSkills ?? '[]').filter((each): each is string => typeof each === 'string'),
  }
}

const siteKey = (row: Pick<OpeningRow, 'organisationId' | 'siteName' | 'placeKato'>): string =>
  JSON.stringify([row.organisationId, row.siteName, row.placeKato])

/** Accepted referrals of these organisations, and seats on their courses: who takes which place, and at which site. */
const placedAt = async (db: Kysely<Database>, organisationIds: readonly string[]) => {
  const referred = await db
    .selectFrom('referrals')
    .innerJoin('openings', 'openings.id', 'referrals.openingId')
    .select([
      'referrals.openingId',
      'referrals.personId',
      ...(['openings.organisationId', 'openings.siteName', 'openings.placeKato'] as const),
    ])
    .where('referrals.organisationId', 'in', organisationIds)
    .where('referrals.state', 'in', statesHoldingPlace)
    .execute()
  const [counts, people] = [new Map<string, number>(), new Map<string, string[]>()]
  for (const row of [...referred, ...(await enrolledAt(db, organisationIds))]) {
    counts.set(row.openingId, (counts.get(row.openingId) ?? 0) + 1)
    const key = siteKey(row)
    people.set(key, [...(people.get(key) ?? []), row.personId])
  }
  return { counts, people }
}

/** People with a seat on the courses of these organisations: enrolled by the institution, without a referral. */
const enrolledAt = (db: Kysely<Database>, organisationIds: readonly string[]) =>
  db
    .selectFrom('educationCourses')
    .innerJoin('educationEnrolments', 'educationEnrolments.courseId', 'educationCourses.id')
    .innerJoin('openings', 'openings.id', 'educationCourses.openingId')
    .select([
      'openings.id as openingId',
      'educationEnrolments.personId',
      ...(['openings.organisationId', 'openings.siteName', 'openings.placeKato'] as const),
    ])
    .where('educationCourses.organisationId', 'in', organisationIds)
    .where('educationCourses.state', 'in', ['open', 'running'])
    .where('educationEnrolments.state', '=', 'enrolled')
    .execute()

/** Facts of the openings in these rows. */
export const openingFactsOf = async (
  db: Kysely<Database>,
  rows: readonly OpeningRow[],
): Promise<OpeningFacts[]> => {
  if (rows.length === 0) return []
  const { counts, people } = await placedAt(db, [...new Set(rows.map((row) => row.organisationId))])
  return rows.map((row) =>
    factsOf(row, { placed: counts.get(row.id) ?? 0, people: people.get(siteKey(row)) ?? [] }),
  )
}

/** Openings that people can be matched to today: open, not past their closing day, their organisation approved and not lapsed. */
export const liveOpenings = (db: Kysely<Database>, today: Day) =>
  db
    .selectFrom('openings')
    .innerJoin('organisations', 'organisations.id', 'openings.organisationId')
    .where('openings.state', '=', 'open')
    .where('organisations.state', '=', 'approved')
    .where((eb) =>
      eb.or([eb('organisations.accreditedTo', 'is', null), eb('organisations.accreditedTo', '>=', today)]),
    )
    .where((eb) => eb.or([eb('openings.closesOn', 'is', null), eb('openings.closesOn', '>=', today)]))

/** Facts of openings by id, in any state; whatever is gone is left out. */
export const openingFactsById = async (
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, OpeningFacts>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('openings').select(openingColumns).where('id', 'in', ids).execute()
  return new Map((await openingFactsOf(db, rows)).map((facts) => [facts.id, facts]))
}
