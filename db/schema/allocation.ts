/** Nationwide allocation: runs, the lines that each proposes, and what a place more would be worth where. */
import type { Day } from '../../app/domain/calendar/day'

export type AllocationRunsTable = {
  id: string
  /** The scope while the run is under way, null after: one run of a scope at a time. */
  openKey: string | null
  /** Whose own run it is; null when headquarters started it. */
  institutionId: string | null
  /** JSON: kind and what it is among. */
  scope: string
  /** JSON: objective, limits and declared priorities, as chosen. */
  options: string
  state: 'waiting' | 'running' | 'finished' | 'cancelled' | 'failed' | 'interrupted'
  /** Why it failed: a code under `allocation:failure`. */
  failure: string | null
  createdBy: string
  createdAt: string
  /** ISO instant at which the facts were read; later changes make the run old. */
  factsAt: string | null
  finishedAt: string | null
  lapsesOn: Day | null
  people: number
  openings: number
  places: number
  edges: number
  placed: number
  total: number
  /** What the certificate proves: no plan is better than this. */
  bound: number
  /** JSON: baselines, fairness counts, priorities' counts, times, and of the proof what stands in no line and no place. */
  result: string | null
  version: number
}

export type AllocationLinesTable = {
  id: string
  runId: string
  /** The line's place in the run's list. */
  number: number
  personId: string
  institutionId: string | null
  /** Whose probation service decides about a person outside. */
  region: string | null
  /** `place`: the run proposes the opening. `left-out`: it gives none to somebody whom first come, first served would place here. */
  kind: 'place' | 'left-out'
  openingId: string
  organisationId: string
  score: number
  /** What the person has from the place above the place's price: their part of the proof. Null in runs from before it was kept. */
  price: number | null
  /** Points of fit out of 100. */
  points: number
  unknowns: number
  /** Against first come, first served. */
  effect: 'new' | 'better' | 'same' | 'worse' | 'left-out'
  otherOpeningId: string | null
  otherScore: number | null
  /** JSON: next best openings with what each would cost all others together. */
  alternatives: string
  state: 'proposed' | 'accepted' | 'declined'
  reason: string | null
  reasonWords: string | null
  decidedBy: string | null
  decidedAt: string | null
  referralId: string | null
  version: number
}

export type AllocationPlacesTable = {
  runId: string
  openingId: string
  organisationId: string
  /** Worth most first. */
  rank: number
  places: number
  filled: number
  price: number
  /** What one more place adds to the total, found by solving again; null when it was not asked. */
  worth: number | null
  /** 1: one more person is then placed. */
  placesMore: 0 | 1
}

export type AllocationSchema = {
  allocationRuns: AllocationRunsTable
  allocationLines: AllocationLinesTable
  allocationPlaces: AllocationPlacesTable
}
