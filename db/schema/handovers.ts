/** Handovers of plans to the services outside, and the board of the day of release. */
import type { Day } from '../../app/domain/calendar/day'
import type { Known } from './people'

export type HandoversTable = {
  id: string
  planId: string
  personId: string
  /** The institution that hands over. */
  institutionId: string
  /** Equals the plan's id while the handover is open, null after: a plan is handed over once at a time. */
  openKey: string | null
  state: string
  kind: string
  /** The service that receives: `local-authority` or `probation-officer`. */
  service: string
  /** Two digits of КАТО; null while the place is not chosen. */
  region: string | null
  placeAfter: string | null
  addressAfter: string | null
  releaseOn: Day
  /** The day by which the next step is owed: worklists read it from one index. */
  dueOn: Day
  request: 'asked' | 'declined' | null
  requestOn: Day | null
  receiverUserId: string | null
  receiverName: string | null
  receiverContact: string | null
  meetingOn: Day | null
  /** HH:MM. */
  meetingAt: string | null
  meetingPlace: string | null
  meetingHeld: Known
  /** What the sending side leaves unresolved, in its own words. */
  note: string | null
  offeredOn: Day | null
  offeredBy: string | null
  /** How often it was offered: more than once after a return. */
  offers: number
  answeredOn: Day | null
  answeredBy: string | null
  returnReason: string | null
  returnNote: string | null
  endedOn: Day | null
  endedBy: string | null
  endedReason: string | null
  createdBy: string | null
  createdAt: string
  version: number
}

export type HandoverItemsTable = {
  id: string
  handoverId: string
  key: string
  state: string
  reason: string | null
  tickedOn: Day | null
  tickedBy: string | null
  version: number
}

/** Whom an open measure goes to, and by when; it takes effect with the acceptance. */
export type HandoverMeasuresTable = {
  handoverId: string
  measureId: string
  service: string
  dueOn: Day
}

export type ReleaseMarksTable = {
  id: string
  planId: string
  personId: string
  key: string
  state: string
  service: string
  note: string | null
  markedBy: string
  markedAt: string
  version: number
}

/** When somebody left, by the clock of the gate. */
export type ReleaseTimesTable = { planId: string; leftAt: string; version: number }

/** Where the services of a region are found: printed on the card of the released person. */
export type ServiceContactsTable = {
  region: string
  service: string
  nameKk: string
  nameRu: string
  address: string
  phone: string
  version: number
}

export type HandoversSchema = {
  handovers: HandoversTable
  handoverItems: HandoverItemsTable
  handoverMeasures: HandoverMeasuresTable
  releaseMarks: ReleaseMarksTable
  releaseTimes: ReleaseTimesTable
  serviceContacts: ServiceContactsTable
}
