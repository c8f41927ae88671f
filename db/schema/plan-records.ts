/** What is kept of a programme beside its present state: versions, the person's answers, the contents in words, what was removed. */
import type { Day } from '../../app/domain/calendar/day'

export type PlanVersionsTable = {
  id: string
  planId: string
  /** 1, 2, 3 … within the plan. */
  number: number
  /** The step that made it: a transition of the plan's life. */
  step: string
  at: string
  byUserId: string
  /** JSON of `Snapshot`. */
  snapshot: string
}

export type PlanAgreementsTable = {
  id: string
  planId: string
  answer: 'agreed' | 'does-not-agree' | 'could-not-answer'
  statement: string | null
  /** The day on which the person answered. */
  answeredOn: Day
  at: string
  byUserId: string
  /** When it stopped holding: the programme was changed, or another answer followed. */
  lapsedAt: string | null
}

export type PlanContentsTable = {
  id: string
  planId: string
  part: string
  text: string
  updatedAt: string
  byUserId: string
  version: number
}

export type RemovedMeasuresTable = {
  /** The measure's own id: it comes back as what it was. */
  id: string
  planId: string
  /** JSON of the measure's row. */
  measure: string
  at: string
  byUserId: string
}

export type PlanRecordsSchema = {
  planVersions: PlanVersionsTable
  planAgreements: PlanAgreementsTable
  planContents: PlanContentsTable
  removedMeasures: RemovedMeasuresTable
}
