/** Pairs of a person and an opening that an officer chose not to propose. */

export type SetAsidesTable = {
  personId: string
  openingId: string
  reason: string
  setBy: string
  setAt: string
}

export type MatchingSchema = { setAsides: SetAsidesTable }
