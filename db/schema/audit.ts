/** The audit chain: what was done, by whom, and digests that make a change visible. */

export type AuditOutcome = 'done' | 'refused' | 'denied'

export type AuditEventsTable = {
  seq: number
  id: string
  at: string
  actorId: string | null
  actorRole: string
  deed: string
  outcome: AuditOutcome
  subjectType: string
  subjectId: string
  /** The person whom the deed concerns, for their timeline. */
  personId: string | null
  institutionId: string | null
  requestId: string
  /** Salted digest of the row in `audit_values`. */
  detailsDigest: string
  prevHash: string
  hash: string
}

/** May be erased when the law demands it; the chain holds only a salted digest. */
export type AuditValuesTable = { eventId: string; salt: string; details: string }

export type AuditHeadTable = { id: number; seq: number; hash: string }

export type AuditSchema = {
  auditEvents: AuditEventsTable
  auditValues: AuditValuesTable
  auditHead: AuditHeadTable
}
