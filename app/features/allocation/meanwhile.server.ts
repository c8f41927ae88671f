/** What has come between a run and today: for each line by facts read anew, for the whole run by a count. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Turn, turnsOf } from '~/domain/allocation/line'
import { type Explanation, explain } from '~/domain/matching/explain'
import { openStates } from '~/domain/placements/referral'
import { weightsOn } from '~/features/matching/weights.server'
import { unscopedCandidates } from '~/features/matching/facts.server'
import { openingFactsById } from '~/features/matching/opening-facts.server'
import { dayAt } from '~/platform/clock.server'
import type { LineRow, Run } from './queries.server'

export type LineNow = {
  readonly turns: readonly Turn[]
  /** The pair by today's facts; null when either is gone. */
  readonly explanation: Explanation | null
}

const openingsNow = async (db: Kysely<Database>, ids: readonly string[], today: string) => {
  const rows = await db
    .selectFrom('openings')
    .select(['id', 'state', 'closesOn'])
    .where('id', 'in', ids)
    .execute()
  return new Set(
    rows
      .filter(({ state, closesOn }) => state === 'open' && (closesOn === null || closesOn >= today))
      .map(({ id }) => id),
  )
}

/** Open referrals of these people, but for those that a line itself has made. */
const referredNow = async (db: Kysely<Database>, lines: readonly LineRow[]): Promise<Set<string>> => {
  const own = new Set(lines.map(({ referralId }) => referralId))
  const rows = await db
    .selectFrom('referrals')
    .select(['id', 'personId'])
    .where(
      'personId',
      'in',
      lines.map(({ personId }) => personId),
    )
    .where('state', 'in', openStates)
    .execute()
  return new Set(rows.filter(({ id }) => !own.has(id)).map(({ personId }) => personId))
}

/** Each of a page of lines as it stands now, by line id: a handful of queries however many there are. */
export const linesNow = async (
  db: Kysely<Database>,
  lines: readonly LineRow[],
  now: Date,
): Promise<Map<string, LineNow>> => {
  if (lines.length === 0) return new Map()
  const today = dayAt(now)
  const openingIds = [...new Set(lines.map(({ openingId }) => openingId))]
  const [candidates, openings, open, referred, weights] = await Promise.all([
    unscopedCandidates(
      db,
      lines.map(({ personId }) => personId),
    ),
    openingFactsById(db, openingIds),
    openingsNow(db, openingIds, today),
    referredNow(db, lines),
    weightsOn(db, today),
  ])
  const people = new Map(candidates.map((each) => [each.id, each]))
  return new Map(
    lines.map((line) => {
      const [candidate, opening] = [people.get(line.personId), openings.get(line.openingId)]
      const explanation = candidate && opening ? explain({ candidate, opening }, weights, today) : null
      const turns = turnsOf({
        isOpen: open.has(line.openingId),
        placesFree: opening?.placesFree ?? 0,
        isThere: candidate !== undefined,
        institutionThen: line.institutionId,
        institutionNow: line.institutionNow,
        isReferred: referred.has(line.personId),
        fits: explanation !== null && explanation.verdict !== 'does-not-fit',
      })
      return [
        line.id,
        { turns: line.state === 'proposed' && line.kind === 'place' ? turns : [], explanation },
      ]
    }),
  )
}

/** More changes than this are only said to be many. */
export const mostChanges = 500

const changedIds = async (db: Kysely<Database>, table: 'people' | 'openings', since: string) => {
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('updatedAt', '>', since)
    .orderBy('updatedAt')
    .limit(mostChanges)
    .execute()
  return rows.map(({ id }) => id)
}

/** How many people of the run's lines and openings of its places have changed since their facts were read. */
export const changesSince = async (db: Kysely<Database>, { id, factsAt }: Run) => {
  if (factsAt === null) return { people: 0, openings: 0, isMany: false }
  const [people, openings] = await Promise.all([
    changedIds(db, 'people', factsAt),
    changedIds(db, 'openings', factsAt),
  ])
  const [lines, places] = await Promise.all([
    db
      .selectFrom('allocationLines')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('runId', '=', id)
      .where('personId', 'in', people.concat('-'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('allocationPlaces')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('runId', '=', id)
      .where('openingId', 'in', openings.concat('-'))
      .executeTakeFirstOrThrow(),
  ])
  const isMany = people.length >= mostChanges || openings.length >= mostChanges
  return { people: Number(lines.count), openings: Number(places.count), isMany }
}
