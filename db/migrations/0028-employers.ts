/** Employers: accreditation, contracts, the ledger of obligations, and where each of them stands. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createAccreditation = async (db: Kysely<Database>): Promise<void> => {
  for (const column of ['accreditedFrom', 'accreditedTo'])
    await db.schema.alterTable('organisations').addColumn(column, 'text').execute()
  await createTable(
    db,
    'employerItems',
    {
      id: 'id',
      organisationId: 'text',
      key: 'text',
      state: 'text',
      words: 'text?',
      reason: 'text?',
      givenOn: 'text',
      expiresOn: 'text?',
      givenBy: 'text',
      givenAt: 'text',
      checkedBy: 'text?',
      checkedAt: 'text?',
      version: 'int',
    },
    { unique: { employer_items_by_key: ['organisationId', 'key'] } },
  )
  await createTable(
    db,
    'accreditationDecisions',
    {
      id: 'id',
      organisationId: 'text',
      outcome: 'text',
      fromOn: 'text?',
      toOn: 'text?',
      reason: 'text?',
      decidedBy: 'text',
      decidedOn: 'text',
    },
    { indexes: { accreditation_decisions_by_organisation: ['organisationId', 'id'] } },
  )
}

const createContracts = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'employerContracts',
    {
      id: 'id',
      organisationId: 'text',
      institutionId: 'text?',
      kind: 'text',
      number: 'text',
      fromOn: 'text',
      untilOn: 'sortable',
      state: 'text',
      signedOn: 'text?',
      endedOn: 'text?',
      endReason: 'text?',
      words: 'text?',
      createdBy: 'text',
      createdAt: 'text',
      version: 'int',
    },
    {
      unique: { employer_contracts_by_number: ['organisationId', 'kind', 'number'] },
      indexes: {
        employer_contracts_by_end: ['untilOn', 'id'],
        employer_contracts_by_state: ['state', 'untilOn', 'id'],
        employer_contracts_by_organisation: ['organisationId', 'untilOn', 'id'],
        employer_contracts_by_institution: ['institutionId', 'state', 'untilOn', 'id'],
      },
    },
  )

const createLedger = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'obligationRecords',
    {
      id: 'id',
      organisationId: 'text',
      institutionId: 'text?',
      kind: 'text',
      code: 'text?',
      onDay: 'sortable',
      untilOn: 'text?',
      title: 'text',
      words: 'text?',
      done: 'text?',
      convicts: 'int?',
      civilians: 'int?',
      dueOn: 'text?',
      settledOn: 'text?',
      recordedBy: 'text',
      recordedAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        obligation_records_by_organisation: ['organisationId', 'onDay', 'id'],
        obligation_records_by_kind: ['organisationId', 'kind', 'onDay', 'id'],
      },
    },
  )
  await createTable(
    db,
    'inspectionRemarks',
    {
      id: 'id',
      recordId: 'text',
      organisationId: 'text',
      text: 'text',
      dueOn: 'text',
      fulfilledOn: 'text?',
      fulfilledBy: 'text?',
      version: 'int',
    },
    {
      indexes: {
        inspection_remarks_by_record: ['recordId', 'id'],
        inspection_remarks_by_organisation: ['organisationId', 'dueOn'],
      },
    },
  )
}

const createStandings = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'employerStandings',
    {
      id: 'id',
      region: 'text',
      light: 'text',
      failed: 'int',
      unknown: 'int',
      endKey: 'sortable',
      readOn: 'text',
    },
    {
      indexes: {
        employer_standings_by_end: ['endKey', 'id'],
        employer_standings_by_light: ['light', 'endKey', 'id'],
        employer_standings_by_region: ['region', 'endKey', 'id'],
        employer_standings_by_region_light: ['region', 'light', 'endKey', 'id'],
      },
    },
  )

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.createIndex('users_by_organisation').on('users').columns(['organisationId']).execute()
  await createAccreditation(db)
  await createContracts(db)
  await createLedger(db)
  await createStandings(db)
}
