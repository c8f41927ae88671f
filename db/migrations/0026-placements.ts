/** A referral's life beyond the officer's word: its steps, the placement it becomes, and how long that lasts. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createSteps = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'referralSteps',
    {
      id: 'id',
      referralId: 'text',
      deed: 'text',
      fromState: 'text?',
      toState: 'text',
      reason: 'text?',
      words: 'text?',
      byUserId: 'text?',
      byRole: 'text?',
      at: 'text',
    },
    { indexes: { referral_steps_by_referral: ['referralId', 'id'] } },
  )

const createPlacements = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'placements',
    {
      id: 'id',
      referralId: 'text',
      personId: 'text',
      openingId: 'text',
      institutionId: 'text?',
      organisationId: 'text',
      startedOn: 'text',
      endedOn: 'text?',
      endReason: 'text?',
      payKind: 'text',
      rate: 'big?',
      contractNumber: 'text?',
      createdAt: 'text',
      updatedAt: 'text',
      version: 'int',
    },
    {
      unique: { placements_by_referral: ['referralId'] },
      indexes: {
        placements_by_person: ['personId', 'endedOn'],
        placements_by_opening: ['openingId', 'endedOn'],
        placements_by_institution: ['institutionId', 'endedOn', 'id'],
        placements_by_organisation: ['organisationId', 'endedOn', 'id'],
      },
    },
  )

const createChecks = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'placementChecks',
    {
      id: 'id',
      placementId: 'text',
      mark: 'int',
      dueOn: 'sortable',
      outcome: 'text?',
      source: 'text?',
      words: 'text?',
      notedOn: 'text?',
      notedBy: 'text?',
    },
    {
      unique: { placement_checks_once: ['placementId', 'mark'] },
      indexes: { placement_checks_due: ['outcome', 'dueOn', 'id'] },
    },
  )

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.alterTable('referrals').addColumn('stateSince', 'text').execute()
  await createSteps(db)
  await createPlacements(db)
  await createChecks(db)
}
