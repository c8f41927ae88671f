/** Pairs of a person and an opening that an officer chose not to propose, and the weights of fit by version. */
import type { Day } from '../../app/domain/calendar/day'

export type SetAsidesTable = {
  personId: string
  openingId: string
  reason: string
  setBy: string
  setAt: string
}

/** A version is never changed: the next one takes its place on its own day. */
export type ScoreWeightsTable = {
  id: string
  /** 1, 2, 3 …; 0 is the version that the product came with. */
  number: number
  fromDay: Day
  /** JSON: points at most for each part, together 100. */
  points: string
  reason: string
  setBy: string
  setAt: string
}

export type MatchingSchema = { setAsides: SetAsidesTable; scoreWeights: ScoreWeightsTable }
