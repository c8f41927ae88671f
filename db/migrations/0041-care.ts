/** Instruments, the psychiatrist, diagnostics, the preventive register and the watch, with sealed words beside them. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const instruments = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'sealedTexts',
    {
      id: 'id',
      subjectType: 'text',
      subjectId: 'text',
      part: 'text',
      keyId: 'text',
      wrappedKey: 'text',
      ciphertext: 'text',
      updatedAt: 'text',
    },
    { unique: { sealed_texts_by_subject: ['subjectId', 'part'] } },
  )
  await createTable(
    db,
    'instrumentAdministrations',
    {
      id: 'id',
      personId: 'sortable',
      institutionId: 'sortable',
      authorId: 'sortable',
      instrument: 'text?',
      versionCode: 'text?',
      way: 'text',
      state: 'text',
      heldOn: 'sortable',
      lookedAt: 'text?',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        instrument_administrations_by_author: ['authorId', 'heldOn', 'id'],
        instrument_administrations_by_person: ['personId', 'authorId', 'heldOn', 'id'],
        instrument_administrations_waiting: ['authorId', 'state', 'lookedAt'],
      },
    },
  )
  await createTable(
    db,
    'selfEntries',
    {
      id: 'id',
      administrationId: 'sortable',
      tokenHash: 'text',
      startedAt: 'text',
      expiresAt: 'text',
      endedAt: 'text?',
    },
    {
      unique: { self_entries_by_token: ['tokenHash'], self_entries_by_administration: ['administrationId'] },
    },
  )
}

const referrals = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'psychiatristReferrals',
    {
      id: 'id',
      personId: 'sortable',
      institutionId: 'sortable',
      authorId: 'sortable',
      openKey: 'text?',
      state: 'text',
      urgency: 'text',
      recommendedOn: 'sortable',
      lastOn: 'sortable',
      visitOn: 'sortable?',
      answer: 'text?',
      closeReason: 'text?',
      dueOn: 'sortable',
      createdAt: 'text',
      version: 'int',
    },
    {
      unique: { psychiatrist_referrals_open: ['openKey'] },
      indexes: {
        psychiatrist_referrals_by_author: ['authorId', 'dueOn', 'id'],
        psychiatrist_referrals_by_institution: ['institutionId', 'dueOn', 'id'],
        psychiatrist_referrals_due: ['dueOn', 'id'],
      },
    },
  )
  await createTable(
    db,
    'psychiatristSteps',
    { id: 'id', referralId: 'sortable', step: 'text', onDay: 'sortable', byUserId: 'text', at: 'text' },
    { indexes: { psychiatrist_steps_by_referral: ['referralId', 'id'] } },
  )
  await createTable(
    db,
    'diagnosticRequests',
    {
      id: 'id',
      personId: 'sortable',
      institutionId: 'sortable',
      requesterId: 'sortable',
      openKey: 'text?',
      state: 'text',
      askedOn: 'sortable',
      dueOn: 'sortable',
      conditions: 'text?',
      examinedBefore: 'text',
      takenBy: 'text?',
      answeredOn: 'sortable?',
      returnReason: 'text?',
      readAt: 'text?',
      createdAt: 'text',
      version: 'int',
    },
    {
      unique: { diagnostic_requests_open: ['openKey'] },
      indexes: {
        diagnostic_requests_by_requester: ['requesterId', 'dueOn', 'id'],
        diagnostic_requests_by_institution: ['institutionId', 'dueOn', 'id'],
        diagnostic_requests_by_person: ['personId', 'dueOn', 'id'],
      },
    },
  )
}

const register = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'registerPlacements',
    {
      id: 'id',
      personId: 'sortable',
      institutionId: 'sortable',
      category: 'text',
      openKey: 'text?',
      state: 'text',
      placedOn: 'sortable',
      lastOn: 'sortable',
      removedOn: 'sortable?',
      sortOn: 'sortable',
      createdAt: 'text',
      version: 'int',
    },
    {
      unique: { register_placements_open: ['openKey'] },
      indexes: {
        register_placements_by_institution: ['institutionId', 'state', 'sortOn', 'id'],
        register_placements_by_person: ['personId', 'id'],
      },
    },
  )
  await createTable(
    db,
    'registerDecisions',
    {
      id: 'id',
      placementId: 'sortable',
      kind: 'text',
      onDay: 'sortable',
      protocol: 'text?',
      members: 'text',
      ground: 'text',
      initiator: 'text',
      byUserId: 'text',
      at: 'text',
    },
    { indexes: { register_decisions_by_placement: ['placementId', 'id'] } },
  )
  await createTable(
    db,
    'registerPlanLines',
    {
      id: 'id',
      placementId: 'sortable',
      what: 'text',
      who: 'text',
      dueOn: 'sortable',
      doneOn: 'sortable?',
      result: 'text?',
      version: 'int',
    },
    { indexes: { register_plan_lines_by_placement: ['placementId', 'dueOn', 'id'] } },
  )
  await createTable(
    db,
    'registerEntries',
    {
      id: 'id',
      placementId: 'sortable',
      personId: 'sortable',
      onDay: 'sortable',
      atTime: 'text?',
      work: 'text',
      result: 'text?',
      requestedBy: 'text?',
      performer: 'text',
      byUserId: 'text',
      at: 'text',
    },
    {
      indexes: {
        register_entries_by_placement: ['placementId', 'onDay', 'id'],
        register_entries_by_person: ['personId', 'onDay', 'id'],
      },
    },
  )
}

const watches = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'watches',
    {
      id: 'id',
      personId: 'sortable',
      institutionId: 'sortable',
      openKey: 'text?',
      state: 'text',
      proposedBy: 'text',
      proposedAt: 'text',
      decidedBy: 'text?',
      startedAt: 'text?',
      measures: 'text',
      lookInMinutes: 'int?',
      lastAt: 'text?',
      dueAt: 'sortable',
      ending: 'text?',
      endedAt: 'text?',
      version: 'int',
    },
    {
      unique: { watches_open: ['openKey'] },
      indexes: {
        watches_by_institution: ['institutionId', 'dueAt', 'id'],
        watches_by_person: ['personId', 'id'],
      },
    },
  )
  await createTable(
    db,
    'watchHandovers',
    {
      id: 'id',
      watchId: 'sortable',
      at: 'sortable',
      fromName: 'text',
      toName: 'text',
      seen: 'text',
      byUserId: 'text',
      writtenAt: 'text',
    },
    { indexes: { watch_handovers_by_watch: ['watchId', 'at', 'id'] } },
  )
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await instruments(db)
  await referrals(db)
  await register(db)
  await watches(db)
}
