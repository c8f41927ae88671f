/** The audit chain: what was done, by whom, and digests that make a change visible. */

/** `refused`: the law or the state said no. `denied`: the policy did. */
export const auditOutcomes = ['done', 'refused', 'denied'] as const

export type AuditOutcome = (typeof auditOutcomes)[number]

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
