/** Reads from the audit chain what was done to one record, for the timeline on its page. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Differences } from '~/platform/differences'

export type HistoryEvent = {
  readonly id: string
  readonly at: string
  readonly deed: string
  /** The name of who did it; null where nobody signed in did. */
  readonly who: string | null
  readonly role: string
  readonly step: string | null
  readonly state: readonly [string | null, string] | null
  readonly reason: string | null
  readonly changes: Differences
}

const asRecord = (json: string | null): Readonly<Record<string, unknown>> => {
  const value: unknown = json === null ? {} : JSON.parse(json)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

const wordOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const stateOf = (value: unknown): HistoryEvent['state'] =>
  Array.isArray(value) && typeof value[1] === 'string' ? [wordOf(value[0]), value[1]] : null

const changesOf = (value: unknown): Differences =>
  typeof value === 'object' && value !== null ? (value as Differences) : {}

/**
 * Deeds done to a record, newest first. The caller has already found the record within its reader's reach.
 * One statement, from the index over subjects.
 */
export const listHistory = async (
  db: Kysely<Database>,
  type: string,
  id: string,
  limit = 50,
): Promise<HistoryEvent[]> => {
  const rows = await db
    .selectFrom('auditEvents as e')
    .leftJoin('auditValues as v', 'v.eventId', 'e.id')
    .leftJoin('users as u', 'u.id', 'e.actorId')
    .select(['e.id', 'e.at', 'e.deed', 'e.actorRole', 'v.details', 'u.name'])
    .where('e.subjectType', '=', type)
    .where('e.subjectId', '=', id)
    .where('e.outcome', '=', 'done')
    .orderBy('e.seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, at, deed, actorRole, details, name }) => {
    const fields = asRecord(details)
    return {
      id,
      at,
      deed,
      who: name,
      role: actorRole,
      step: wordOf(fields.step),
      state: stateOf(fields.state),
      reason: wordOf(fields.reason),
      changes: changesOf(fields.changes),
    }
  })
}
