/** Reads from the audit log for those who check: who did what, when, and whether it was allowed. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { addDays } from '~/domain/calendar/day'
import { dayBegins } from '~/platform/clock.server'
import { reachable } from '~/platform/scope.server'
import type { AuditFilters } from './filters'

const pageSize = 50

type Cursor = { readonly at: string; readonly seq: number }

/** The query behind a page of the log, newest first, for the page and for the test that reads its plan. */
export const auditQuery = (
  db: Kysely<Database>,
  actor: Actor,
  { deed, outcome, from, to }: AuditFilters,
  before: Cursor | undefined,
) => {
  let query = db
    .selectFrom('auditEvents as e')
    .leftJoin('users as u', 'u.id', 'e.actorId')
    .select(['e.seq', 'e.at', 'e.actorRole', 'e.deed', 'e.outcome', 'e.subjectType', 'u.name as actor'])
    .where(reachable(actor, 'audit.read', {}))
  if (deed) query = query.where('e.deed', '=', deed)
  if (outcome) query = query.where('e.outcome', '=', outcome)
  if (from) query = query.where('e.at', '>=', dayBegins(from))
  if (to) query = query.where('e.at', '<', dayBegins(addDays(to, 1)))
  if (before)
    query = query.where((eb) => eb(eb.refTuple('e.at', 'e.seq'), '<', eb.tuple(before.at, before.seq)))
  return query
    .orderBy('e.at', 'desc')
    .orderBy('e.seq', 'desc')
    .limit(pageSize + 1)
}

const cursorAt = async (db: Kysely<Database>, seq: number | null): Promise<Cursor | undefined> =>
  seq === null
    ? undefined
    : db.selectFrom('auditEvents').select(['at', 'seq']).where('seq', '=', seq).executeTakeFirst()

/** Rows of the log, newest first, 50 a page, from before the row of this number; an unknown number begins at the newest. */
export const listAudit = async (
  db: Kysely<Database>,
  actor: Actor,
  filters: AuditFilters,
  before: number | null,
) => {
  const rows = await auditQuery(db, actor, filters, await cursorAt(db, before)).execute()
  return {
    rows: rows.slice(0, pageSize),
    more: rows.length > pageSize ? (rows[pageSize - 1]?.seq ?? null) : null,
  }
}
