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

const createConsequences = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'referralConsequences',
    {
      id: 'id',
      referralId: 'text',
      personId: 'text',
      organisationId: 'text',
      institutionId: 'text?',
      kind: 'text',
      reason: 'text',
      startedOn: 'text',
      untilOn: 'text?',
      undoneAt: 'text?',
      undoneBy: 'text?',
      undoneWhy: 'text?',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        referral_consequences_by_person: ['personId', 'undoneAt', 'id'],
        referral_consequences_by_referral: ['referralId', 'id'],
      },
    },
  )

const createConsents = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'candidateConsents',
    {
      id: 'id',
      referralId: 'text',
      personId: 'text',
      openKey: 'text?',
      scope: 'text',
      givenOn: 'text',
      recordedBy: 'text',
      recordedByRole: 'text',
      createdAt: 'text',
      withdrawnAt: 'text?',
      withdrawnBy: 'text?',
    },
    {
      unique: { candidate_consents_open: ['openKey'] },
      indexes: {
        candidate_consents_by_referral: ['referralId', 'id'],
        candidate_consents_by_person: ['personId', 'id'],
      },
    },
  )

const createDisclosures = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'candidateDisclosures',
    {
      id: 'id',
      referralId: 'text',
      personId: 'text',
      organisationId: 'text',
      userId: 'text',
      stage: 'text',
      facts: 'text',
      shownOn: 'text',
      at: 'text',
    },
    {
      unique: { candidate_disclosures_once: ['referralId', 'userId', 'stage', 'shownOn'] },
      indexes: { candidate_disclosures_by_person: ['personId', 'id'] },
    },
  )

const createSlots = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'interviewSlots',
    {
      id: 'id',
      openingId: 'text',
      organisationId: 'text',
      referralId: 'text?',
      personId: 'text?',
      institutionId: 'text?',
      startsAt: 'sortable',
      minutes: 'int',
      way: 'text',
      place: 'text',
      state: 'text',
      reason: 'text?',
      sequence: 'int',
      createdBy: 'text',
      createdAt: 'text',
      updatedAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        interview_slots_by_opening: ['openingId', 'startsAt', 'id'],
        interview_slots_by_organisation: ['organisationId', 'startsAt', 'id'],
        interview_slots_by_person: ['personId', 'startsAt', 'id'],
        interview_slots_by_institution: ['institutionId', 'startsAt', 'id'],
        interview_slots_by_referral: ['referralId', 'startsAt'],
      },
    },
  )

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.alterTable('referrals').addColumn('stateSince', 'text').execute()
  await createSteps(db)
  await createPlacements(db)
  await createChecks(db)
  await createConsequences(db)
  await createConsents(db)
  await createDisclosures(db)
  await createSlots(db)
  await db.schema
    .createIndex('referrals_waiting')
    .on('referrals')
    .columns(['state', 'stateSince', 'id'])
    .execute()
}
