/** Attendance, pay and its deductions. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createAttendance = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'attendanceDays',
    {
      id: 'id',
      placementId: 'text',
      onDay: 'sortable',
      state: 'text',
      minutes: 'int',
      pieces: 'int',
      agreed: 'int',
    },
    { unique: { attendance_days_once: ['placementId', 'onDay'] } },
  )
  await createTable(
    db,
    'attendanceSheets',
    {
      id: 'id',
      placementId: 'text',
      month: 'sortable',
      writtenBy: 'text',
      writtenAt: 'text',
      version: 'int',
    },
    { unique: { attendance_sheets_once: ['placementId', 'month'] } },
  )
}

const createStatements = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'wageStatements',
    {
      id: 'id',
      placementId: 'text',
      personId: 'text',
      institutionId: 'text?',
      organisationId: 'text',
      month: 'sortable',
      openKey: 'text?',
      payKind: 'text',
      rate: 'big',
      minutes: 'int',
      pieces: 'int',
      gross: 'big',
      deducted: 'big',
      net: 'big',
      repaid: 'big',
      findings: 'text',
      issuedBy: 'text',
      issuedAt: 'text',
      takenBackBy: 'text?',
      takenBackAt: 'text?',
      takenBackWhy: 'text?',
      version: 'int',
    },
    {
      unique: { wage_statements_open_once: ['openKey'] },
      indexes: {
        wage_statements_by_person: ['personId', 'month', 'id'],
        wage_statements_by_institution: ['institutionId', 'month', 'id'],
        wage_statements_by_organisation: ['organisationId', 'month', 'id'],
        wage_statements_by_month: ['month', 'id'],
      },
    },
  )

/** Lists of people at work go by their reader's institution or organisation, newest first. */
const indexPlacements = async (db: Kysely<Database>): Promise<void> => {
  for (const column of ['institutionId', 'organisationId'] as const)
    await db.schema
      .createIndex(`placements_of_${column === 'institutionId' ? 'institution' : 'organisation'}`)
      .on('placements')
      .columns([column, 'id'])
      .execute()
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await indexPlacements(db)
  await createAttendance(db)
  await createStatements(db)
  await createTable(
    db,
    'wageLines',
    {
      id: 'id',
      statementId: 'text',
      kind: 'text',
      obligationId: 'text?',
      obligationKind: 'text?',
      amount: 'big',
    },
    { indexes: { wage_lines_by_statement: ['statementId', 'id'] } },
  )
  await createTable(
    db,
    'wageDoubts',
    {
      id: 'id',
      statementId: 'text',
      personId: 'text',
      institutionId: 'text?',
      organisationId: 'text',
      words: 'text',
      raisedBy: 'text',
      raisedAt: 'text',
      dueOn: 'sortable',
      answer: 'text?',
      answeredBy: 'text?',
      answeredAt: 'text?',
      version: 'int',
    },
    {
      indexes: {
        wage_doubts_by_statement: ['statementId', 'id'],
        wage_doubts_by_institution: ['institutionId', 'answeredAt', 'dueOn'],
        wage_doubts_by_organisation: ['organisationId', 'answeredAt', 'dueOn'],
      },
    },
  )
}
