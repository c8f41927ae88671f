/** Private calendar feeds, and how long the steps of plans took. */

export type CalendarFeedsTable = {
  userId: string
  /** SHA-256 of the secret in the address: the stored value opens nothing. */
  tokenHash: string
  createdAt: string
  /** Of the last answer, so that a calendar that asks again learns that nothing changed. */
  etag: string | null
  changedAt: string | null
}

/** Days between two steps of plans that opened in a month, counted once a day. */
export type PlanStepTimesTable = {
  institutionId: string
  /** `YYYY-MM`. */
  month: string
  step: string
  count: number
  median: number
  /** A quarter of plans took no longer. */
  low: number
  /** Three quarters took no longer. */
  high: number
}

export type CaseloadSchema = { calendarFeeds: CalendarFeedsTable; planStepTimes: PlanStepTimesTable }
