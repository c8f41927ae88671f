/** Reads about people at work, their attendance and their pay, each within the reader's reach. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { type Day, daysBetween } from '~/domain/calendar/day'
import type { AttendanceDay, DayState } from '~/domain/wages/attendance'
import { type Month, firstDay, lastDay } from '~/domain/wages/pay'
import { consentBy } from '~/features/placements/consent.server'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'

export const perPage = 25

const ties = {
  institution: 'placements.institutionId',
  organisation: 'placements.organisationId',
  person: 'placements.personId',
}

const placed = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('placements')
    .innerJoin('people', 'people.id', 'placements.personId')
    .innerJoin('openings', 'openings.id', 'placements.openingId')
    .innerJoin('organisations', 'organisations.id', 'placements.organisationId')
    .where(reachable(actor, permission, ties))

const columns = [
  'placements.id',
  'placements.personId',
  'placements.openingId',
  'placements.institutionId',
  'placements.organisationId',
  'placements.startedOn',
  'placements.endedOn',
  'placements.payKind',
  'placements.rate',
  'placements.contractNumber',
  'people.surname',
  'people.givenName',
  'people.patronymic',
  'openings.title as work',
  'openings.shifts',
  'organisations.name as organisation',
] as const

/** People at work in a month, newest placement first, with their sheet and statement of it. */
export const monthQuery = (
  db: Kysely<Database>,
  actor: Actor,
  month: Month,
  after: string | null,
  limit = perPage + 1,
) => {
  let query = placed(db, actor, 'wage.read')
    .leftJoin('attendanceSheets as sheet', (join) =>
      join.onRef('sheet.placementId', '=', 'placements.id').on('sheet.month', '=', month),
    )
    .leftJoin('wageStatements as statement', (join) =>
      join.on('statement.openKey', '=', sql<string>`placements.id || ${` ${month}`}`),
    )
    .select(columns)
    .select(consentBy('placements.referralId').as('consentScope'))
    .select([
      'sheet.version as sheetVersion',
      'statement.id as statementId',
      'statement.gross',
      'statement.net',
      'statement.findings',
    ])
    .where('placements.startedOn', '<=', lastDay(month))
    .where((eb) =>
      eb.or([eb('placements.endedOn', 'is', null), eb('placements.endedOn', '>=', firstDay(month))]),
    )
  if (after !== null) query = query.where('placements.id', '<', after)
  return query.orderBy('placements.id', 'desc').limit(limit)
}

/** One placement under a permission; 404 out of reach. */
export const getPlacement = async (
  db: Kysely<Database>,
  actor: Actor,
  permission: Permission,
  id: string,
) => {
  const row = await placed(db, actor, permission)
    .select(columns)
    .select(consentBy('placements.referralId').as('consentScope'))
    .where('placements.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type PlacementRow = Awaited<ReturnType<typeof getPlacement>>

/** What was written of a month, and the version of its sheet; 0 when nobody wrote any. */
export const sheetOf = async (db: Kysely<Database>, placementId: string, month: Month) => {
  const rows = await db
    .selectFrom('attendanceDays')
    .selectAll()
    .where('placementId', '=', placementId)
    .where('onDay', '>=', firstDay(month))
    .where('onDay', '<=', lastDay(month))
    .orderBy('onDay')
    .execute()
  const head = await db
    .selectFrom('attendanceSheets')
    .select('version')
    .where('placementId', '=', placementId)
    .where('month', '=', month)
    .executeTakeFirst()
  const days = rows.map((row): AttendanceDay => ({
    onDay: row.onDay,
    state: row.state as DayState,
    minutes: row.minutes,
    pieces: row.pieces,
    agreed: row.agreed === 1,
    shift: row.shift,
  }))
  return { days, version: head?.version ?? 0 }
}

const stated = (db: Kysely<Database>, actor: Actor, permission: Permission) =>
  db
    .selectFrom('wageStatements')
    .innerJoin('placements', 'placements.id', 'wageStatements.placementId')
    .innerJoin('people', 'people.id', 'wageStatements.personId')
    .innerJoin('openings', 'openings.id', 'placements.openingId')
    .innerJoin('organisations', 'organisations.id', 'wageStatements.organisationId')
    .leftJoin('institutions', 'institutions.id', 'wageStatements.institutionId')
    .where(
      reachable(actor, permission, {
        institution: 'wageStatements.institutionId',
        organisation: 'wageStatements.organisationId',
        person: 'wageStatements.personId',
      }),
    )

/** One statement with everything on it; 404 out of reach. */
export const getStatement = async (
  db: Kysely<Database>,
  actor: Actor,
  permission: Permission,
  id: string,
) => {
  const row = await stated(db, actor, permission)
    .selectAll('wageStatements')
    .select([
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'openings.title as work',
      'organisations.name as organisation',
      'institutions.nameKk as institutionKk',
      'institutions.nameRu as institutionRu',
      'placements.contractNumber',
      'placements.openingId',
    ])
    .select(consentBy('placements.referralId').as('consentScope'))
    .where('wageStatements.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound()
  const lines = await db
    .selectFrom('wageLines')
    .selectAll()
    .where('statementId', '=', id)
    .orderBy('id')
    .execute()
  const doubts = await db
    .selectFrom('wageDoubts')
    .selectAll()
    .where('statementId', '=', id)
    .orderBy('id')
    .execute()
  return { ...row, lines: lines.map((line) => ({ ...line, amount: Number(line.amount) })), doubts }
}

export type StatementRead = Awaited<ReturnType<typeof getStatement>>

/** The person's own statements, newest month first. */
export const ownStatementsQuery = (db: Kysely<Database>, actor: Actor) =>
  stated(db, actor, 'wage.own')
    .select([
      'wageStatements.id',
      'wageStatements.month',
      'wageStatements.gross',
      'wageStatements.deducted',
      'wageStatements.net',
      'wageStatements.repaid',
      'organisations.name as organisation',
      'openings.title as work',
    ])
    .where('wageStatements.takenBackAt', 'is', null)
    .orderBy('wageStatements.month', 'desc')
    .orderBy('wageStatements.id', 'desc')
    .limit(36)

/** Lines of all statements of a month, for accounting: oldest first, a page at a time. */
export const exportQuery = (db: Kysely<Database>, actor: Actor, month: Month, after: string, limit: number) =>
  stated(db, actor, 'wage.read')
    .select([
      'wageStatements.id',
      'wageStatements.minutes',
      'wageStatements.pieces',
      'wageStatements.gross',
      'wageStatements.deducted',
      'wageStatements.repaid',
      'wageStatements.net',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'organisations.name as organisation',
      'openings.title as work',
      'placements.contractNumber',
      'placements.openingId',
      'wageStatements.personId',
    ])
    .select(consentBy('placements.referralId').as('consentScope'))
    .where('wageStatements.month', '=', month)
    .where('wageStatements.takenBackAt', 'is', null)
    .where('wageStatements.id', '>', after)
    .orderBy('wageStatements.id')
    .limit(limit)

/** The lines of some statements, for the same file. */
export const exportLines = (db: Kysely<Database>, statementIds: readonly string[]) =>
  db
    .selectFrom('wageLines')
    .select(['statementId', 'kind', 'obligationKind', 'amount'])
    .where('statementId', 'in', statementIds)
    .execute()

/** Debts that something can still be withheld for. */
export const debtsOf = async (db: Kysely<Database>, personId: string) => {
  const rows = await db
    .selectFrom('obligations')
    .select(['id', 'kind', 'courtAct', 'amount', 'repaid'])
    .where('personId', '=', personId)
    .orderBy('id')
    .limit(20)
    .execute()
  return rows
    .map((row) => ({ ...row, left: Number(row.amount) - Number(row.repaid) }))
    .filter(({ left }) => left > 0)
}

/** Doubts that wait for an answer: how many, and the first day owed. */
export const countDoubts = async (db: Kysely<Database>, actor: Actor, today: Day) => {
  const row = await db
    .selectFrom('wageDoubts')
    .where('answeredAt', 'is', null)
    .where(
      reachable(actor, 'wage.read', {
        institution: 'wageDoubts.institutionId',
        organisation: 'wageDoubts.organisationId',
      }),
    )
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('dueOn').as('first')])
    .executeTakeFirstOrThrow()
  const first = row.first as Day | null
  return { count: Number(row.count), first, isLate: first !== null && daysBetween(today, first) < 0 }
}
