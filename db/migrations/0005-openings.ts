/** Organisations, openings and referrals. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createOpenings = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'openings',
    {
      id: 'id',
      kind: 'text',
      channel: 'text',
      title: 'text',
      occupation: 'text?',
      organisationId: 'text',
      institutionId: 'text?',
      siteName: 'text',
      placeKato: 'text',
      region: 'text',
      places: 'int',
      wage: 'big?',
      shifts: 'text',
      safetyLevels: 'text',
      requirements: 'text',
      withMinors: 'int',
      servesAlcohol: 'int',
      description: 'text',
      startsOn: 'text?',
      closesOn: 'text?',
      state: 'text',
      stateReason: 'text?',
      externalId: 'text?',
      importId: 'text?',
      createdBy: 'text',
      createdAt: 'text',
      updatedAt: 'text',
      version: 'int',
    },
    {
      unique: { openings_by_external: ['organisationId', 'externalId'] },
      indexes: {
        openings_by_state: ['state', 'id'],
        openings_by_region: ['state', 'region', 'id'],
        openings_by_organisation: ['organisationId', 'state', 'id'],
        openings_by_institution: ['institutionId', 'state', 'id'],
        openings_by_import: ['importId'],
      },
    },
  )

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'organisations',
    {
      id: 'id',
      kind: 'text',
      businessId: 'text',
      name: 'text',
      region: 'text',
      placeKato: 'text?',
      contactName: 'text?',
      contactPhone: 'text?',
      contactEmail: 'text?',
      registerState: 'text',
      registerName: 'text?',
      registerCheckedAt: 'text?',
      state: 'text',
      demo: 'int',
      createdAt: 'text',
      version: 'int',
    },
    {
      unique: { organisations_by_business_id: ['businessId'] },
      indexes: { organisations_by_name: ['name', 'id'] },
    },
  )
  await createOpenings(db)
  await createTable(
    db,
    'referrals',
    {
      id: 'id',
      personId: 'text',
      openingId: 'text',
      institutionId: 'text?',
      organisationId: 'text',
      openKey: 'text?',
      state: 'text',
      total: 'int',
      findings: 'text',
      proposedBy: 'text',
      proposedAt: 'text',
      note: 'text?',
      decidedBy: 'text?',
      decidedAt: 'text?',
      reason: 'text?',
      version: 'int',
    },
    {
      unique: { referrals_open_once: ['openKey'] },
      indexes: {
        referrals_by_person: ['personId', 'state'],
        referrals_by_opening: ['openingId', 'state'],
        referrals_by_institution: ['institutionId', 'state', 'id'],
        referrals_by_organisation: ['organisationId', 'state', 'id'],
      },
    },
  )
}
