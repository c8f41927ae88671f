/** Requests for workers, and the selection that answers them (order 735). */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createRequests = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'workRequests',
    {
      id: 'id',
      organisationId: 'text',
      openingId: 'text',
      institutionId: 'text',
      count: 'int',
      specialty: 'text',
      conditions: 'text?',
      startsOn: 'text?',
      source: 'text',
      incomingNumber: 'text?',
      receivedOn: 'text',
      eventId: 'text',
      dueOn: 'sortable',
      state: 'text',
      late: 'int',
      settledOn: 'text?',
      settledBy: 'text?',
      answer: 'text?',
      createdBy: 'text',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        work_requests_by_institution: ['institutionId', 'state', 'dueOn', 'id'],
        work_requests_by_organisation: ['organisationId', 'state', 'dueOn', 'id'],
        work_requests_by_state: ['state', 'dueOn', 'id'],
      },
    },
  )

const createCandidates = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'requestCandidates',
    {
      id: 'id',
      requestId: 'text',
      personId: 'text',
      institutionId: 'text',
      organisationId: 'text',
      rank: 'int?',
      total: 'int',
      verdict: 'text',
      findings: 'text',
      listedAt: 'text',
      listedBy: 'text',
      stage: 'text',
      decision: 'text?',
      reason: 'text?',
      words: 'text?',
      acknowledged: 'int',
      decidedBy: 'text?',
      decidedAt: 'text?',
      referralId: 'text?',
      applicationHow: 'text?',
      application: 'text?',
      appliedOn: 'text?',
      applicationBy: 'text?',
      refusedOn: 'text?',
      refusalWords: 'text?',
      sheetSentOn: 'text?',
      headDecision: 'text?',
      headWords: 'text?',
      headOn: 'text?',
      headBy: 'text?',
      version: 'int',
    },
    {
      unique: { request_candidates_once: ['requestId', 'personId'] },
      indexes: {
        request_candidates_by_referral: ['referralId'],
        request_candidates_by_person: ['personId', 'stage'],
        request_candidates_by_stage: ['institutionId', 'stage', 'id'],
        request_candidates_by_organisation: ['organisationId', 'stage', 'id'],
      },
    },
  )

const createSheets = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'sheetLines',
    {
      id: 'id',
      candidateId: 'text',
      personId: 'text',
      institutionId: 'text',
      service: 'text',
      answer: 'text',
      words: 'text?',
      dueOn: 'sortable',
      answeredOn: 'text?',
      answeredBy: 'text?',
      signer: 'text?',
      version: 'int',
    },
    {
      unique: { sheet_lines_once: ['candidateId', 'service'] },
      indexes: { sheet_lines_by_service: ['institutionId', 'answer', 'service', 'dueOn', 'id'] },
    },
  )

const createContracts = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'workContracts',
    {
      id: 'id',
      personId: 'text',
      institutionId: 'text',
      organisationId: 'text',
      number: 'text',
      concludedOn: 'text',
      position: 'text',
      place: 'text',
      payKind: 'text',
      rate: 'big',
      hours: 'text',
      daysOff: 'text',
      startsOn: 'text',
      endsOn: 'text?',
      safety: 'text',
      insurance: 'text',
      jobDescription: 'int',
      specialtyPapers: 'int',
      rulingNumber: 'text?',
      rulingOn: 'text?',
      rulingEventId: 'text?',
      receivedOn: 'text',
      orderNumber: 'text?',
      orderOn: 'text?',
      orderReceivedOn: 'text?',
      eventId: 'text?',
      createdBy: 'text',
      createdAt: 'text',
      version: 'int',
    },
    { indexes: { work_contracts_by_person: ['personId'] } },
  )

const createNotices = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'workNotices',
    {
      id: 'id',
      kind: 'text',
      candidateId: 'text',
      personId: 'text',
      institutionId: 'text',
      organisationId: 'text',
      ground: 'text?',
      reason: 'text',
      newPosition: 'text?',
      effectiveOn: 'text',
      givenOn: 'text',
      latestOn: 'text?',
      late: 'int',
      paidInstead: 'int',
      source: 'text',
      toldPersonOn: 'text?',
      toldPersonBy: 'text?',
      eventId: 'text?',
      createdBy: 'text',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        work_notices_by_institution: ['institutionId', 'id'],
        work_notices_by_organisation: ['organisationId', 'id'],
        work_notices_by_candidate: ['candidateId', 'id'],
        work_notices_by_person: ['personId', 'id'],
      },
    },
  )

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createRequests(db)
  await createCandidates(db)
  await createSheets(db)
  await createContracts(db)
  await createNotices(db)
  await createTable(
    db,
    'workTemplates',
    {
      id: 'id',
      owner: 'text',
      paper: 'text',
      language: 'text',
      edition: 'int',
      bytes: 'text',
      size: 'int',
      fields: 'text',
      uploadedBy: 'text',
      uploadedAt: 'text',
    },
    { unique: { work_templates_once: ['owner', 'paper', 'language', 'edition'] } },
  )
}
