/** Organisations, the openings they offer, and referrals of people to them. */
import type { Day } from '../../app/domain/calendar/day'

export type OrganisationsTable = {
  id: string
  kind: 'business' | 'state-enterprise' | 'volunteer' | 'ngo' | 'local-authority' | 'training-provider'
  /** BIN, or IIN of a sole trader. */
  businessId: string
  name: string
  region: string
  placeKato: string | null
  contactName: string | null
  contactPhone: string | null
  contactEmail: string | null
  /** What the national register said when last asked. */
  registerState: 'not-asked' | 'found' | 'not-found' | 'unreachable'
  registerName: string | null
  registerCheckedAt: string | null
  state: 'registered' | 'approved' | 'suspended'
  /** The accreditation in force or last in force; past its last day no new people are offered to its openings. */
  accreditedFrom: Day | null
  accreditedTo: Day | null
  demo: 0 | 1
  createdAt: string
  version: number
}

export type OpeningsTable = {
  id: string
  kind: 'state-site' | 'business' | 'volunteer' | 'course'
  channel: string
  title: string
  /** ISCO-08 code. */
  occupation: string | null
  organisationId: string
  institutionId: string | null
  siteName: string
  placeKato: string
  region: string
  places: number
  /** Tiyn a month; null for volunteer programmes. */
  wage: number | null
  /** JSON: [{days, from, to}]. */
  shifts: string
  /** JSON list of safety levels that the opening serves. */
  safetyLevels: string
  /** JSON: demands (fitness limit codes), skills, documents, sexes, minAge, minTermMonths, experienceYears. */
  requirements: string
  withMinors: 0 | 1
  servesAlcohol: 0 | 1
  description: string
  startsOn: Day | null
  closesOn: Day | null
  /** Of a course: its last day, hours a week, and JSON list of the skills it gives; its occupation is the one it gives. */
  endsOn: Day | null
  weeklyHours: number | null
  givesSkills: string | null
  state: string
  stateReason: string | null
  /** Where an imported listing came from, so that a second import updates it. */
  externalId: string | null
  importId: string | null
  /** When it first became open; null before. */
  publishedAt: string | null
  createdBy: string
  createdAt: string
  updatedAt: string
  version: number
}

export type ReferralsTable = {
  id: string
  personId: string
  openingId: string
  institutionId: string | null
  organisationId: string
  /** Person and opening while the referral is open, null after: one open referral for a pair. */
  openKey: string | null
  state:
    | 'proposed'
    | 'accepted'
    | 'applied'
    | 'interview'
    | 'offered'
    | 'offer-accepted'
    | 'started'
    | 'ended'
    | 'declined'
    | 'withdrawn'
  /** ISO instant at which the present state began; null for rows older than the column. */
  stateSince: string | null
  total: number
  /** The version of the weights behind the total; null for rows older than the column. */
  weightsNumber: number | null
  /** JSON list of findings on the day it was proposed. */
  findings: string
  proposedBy: string
  proposedAt: string
  note: string | null
  decidedBy: string | null
  decidedAt: string | null
  /** Code of the closed list of the referral's end. */
  reason: string | null
  reasonWords: string | null
  version: number
}

export type OpeningsSchema = {
  organisations: OrganisationsTable
  openings: OpeningsTable
  referrals: ReferralsTable
}
