/** A finished run with one proposed line, as rows. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import type { AllocationLinesTable, AllocationRunsTable } from '#db/schema/allocation'
import { day } from '~/domain/calendar/day'
import type { RunOptions, Scope } from '~/domain/allocation/options'
import type { RunResult } from '~/features/allocation/stored.server'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'

export const wholeCountry: Scope = { kind: 'all', among: [] }

export const plainOptions: RunOptions = {
  objective: 'most-placements',
  unknowns: true,
  kinds: [],
  channels: [],
  employerCap: null,
  priorities: { obligations: 0, waiting: 0, women: 0, disability: 0 },
  apart: false,
}

const sum = { total: 5000, placed: 1 }

export const aResult = (given: Partial<RunResult> = {}): RunResult => ({
  people: 10,
  able: 8,
  openings: 1,
  places: 5,
  edges: 8,
  plan: sum,
  bound: sum,
  gap: 0,
  firstCome: sum,
  greedy: sum,
  effects: { new: 1, better: 0, same: 0, worse: 0, 'left-out': 0 },
  fairness: [],
  times: {},
  priorities: [],
  ...given,
})

export const aRun = async (
  db: Databases,
  given: Partial<Insertable<AllocationRunsTable>> = {},
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('allocationRuns')
    .values({
      openKey: null,
      institutionId: null,
      scope: JSON.stringify(wholeCountry),
      options: JSON.stringify(plainOptions),
      state: 'finished',
      failure: null,
      createdBy: newId(),
      createdAt: testNow,
      factsAt: testNow,
      finishedAt: testNow,
      lapsesOn: day('2026-12-05'),
      people: 10,
      openings: 1,
      places: 5,
      edges: 8,
      placed: 1,
      total: 5000,
      bound: 5000,
      result: JSON.stringify(aResult()),
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

export const aLine = async (
  db: Databases,
  given: Partial<Insertable<AllocationLinesTable>> &
    Pick<Insertable<AllocationLinesTable>, 'runId' | 'personId' | 'openingId' | 'organisationId'>,
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('allocationLines')
    .values({
      number: 1,
      institutionId: null,
      region: null,
      kind: 'place',
      score: 5000,
      points: 50,
      unknowns: 0,
      effect: 'new',
      otherOpeningId: null,
      otherScore: null,
      alternatives: '[]',
      state: 'proposed',
      reason: null,
      reasonWords: null,
      decidedBy: null,
      decidedAt: null,
      referralId: null,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}
