/** Nationwide allocation: runs, their proposals and lines. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createRuns = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'allocationRuns',
    {
      id: 'id',
      openKey: 'text?',
      institutionId: 'text?',
      scope: 'text',
      options: 'text',
      state: 'text',
      failure: 'text?',
      createdBy: 'text',
      createdAt: 'text',
      factsAt: 'text?',
      finishedAt: 'text?',
      lapsesOn: 'text?',
      people: 'int',
      openings: 'int',
      places: 'int',
      edges: 'int',
      placed: 'int',
      total: 'big',
      bound: 'big',
      result: 'text?',
      version: 'int',
    },
    {
      unique: { allocation_runs_open: ['openKey'] },
      indexes: {
        allocation_runs_by_state: ['state', 'id'],
        allocation_runs_by_institution: ['institutionId', 'id'],
      },
    },
  )

const createLines = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'allocationLines',
    {
      id: 'id',
      runId: 'text',
      number: 'int',
      personId: 'text',
      institutionId: 'text?',
      region: 'text?',
      kind: 'text',
      openingId: 'text',
      organisationId: 'text',
      score: 'int',
      points: 'int',
      unknowns: 'int',
      effect: 'text',
      otherOpeningId: 'text?',
      otherScore: 'int?',
      alternatives: 'text',
      state: 'text',
      reason: 'text?',
      reasonWords: 'text?',
      decidedBy: 'text?',
      decidedAt: 'text?',
      referralId: 'text?',
      version: 'int',
    },
    {
      unique: { allocation_lines_in_order: ['runId', 'number'] },
      indexes: {
        allocation_lines_by_institution: ['runId', 'institutionId', 'number'],
        allocation_lines_by_region: ['runId', 'region', 'number'],
        allocation_lines_by_opening: ['runId', 'openingId', 'number'],
        allocation_lines_by_effect: ['runId', 'effect', 'number'],
        allocation_lines_by_state: ['runId', 'state', 'number'],
        allocation_lines_by_person: ['personId', 'state'],
      },
    },
  )

const createPlaces = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'allocationPlaces',
    {
      runId: 'text',
      openingId: 'text',
      organisationId: 'text',
      rank: 'int',
      places: 'int',
      filled: 'int',
      price: 'int',
      worth: 'int?',
      placesMore: 'int',
    },
    { key: ['runId', 'openingId'], unique: { allocation_places_in_order: ['runId', 'rank'] } },
  )

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createRuns(db)
  await createLines(db)
  await createPlaces(db)
}
