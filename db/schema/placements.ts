/** What becomes of a referral: its steps, the placement, and the marks of staying in work. */
import type { Day } from '../../app/domain/calendar/day'

export type ReferralStepsTable = {
  id: string
  referralId: string
  deed: string
  fromState: string | null
  toState: string
  /** Code of a closed list. */
  reason: string | null
  words: string | null
  byUserId: string | null
  byRole: string | null
  at: string
}

/** A person at work: begun with the referral's `start`, open until `endedOn`. */
export type PlacementsTable = {
  id: string
  referralId: string
  personId: string
  openingId: string
  institutionId: string | null
  organisationId: string
  startedOn: Day
  endedOn: Day | null
  endReason: string | null
  payKind: 'month' | 'hour' | 'piece' | 'unpaid'
  /** Tiyn for a month, an hour or a piece; null when unpaid. */
  rate: number | null
  contractNumber: string | null
  createdAt: string
  updatedAt: string
  version: number
}

/** Whether the person is still at work so many days after the start. */
export type PlacementChecksTable = {
  id: string
  placementId: string
  mark: 7 | 30 | 90 | 180 | 365
  dueOn: Day
  outcome: 'at-work' | 'left' | 'not-known' | null
  source: 'employer' | 'officer' | 'register' | null
  words: string | null
  notedOn: Day | null
  notedBy: string | null
}

export type PlacementsSchema = {
  referralSteps: ReferralStepsTable
  placements: PlacementsTable
  placementChecks: PlacementChecksTable
}
