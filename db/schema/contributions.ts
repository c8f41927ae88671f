/** The work on a measure by each service: steps, talk, history, and the person's consent to be named. */
import type { Day } from '../../app/domain/calendar/day'
import type { Role } from '../../app/domain/access/roles'

export type MeasureTasksTable = {
  id: string
  measureId: string
  title: string
  service: string
  dueOn: Day | null
  doneOn: Day | null
  doneBy: string | null
  createdBy: string
  createdAt: string
  version: number
}

export type MeasureCommentsTable = {
  id: string
  measureId: string
  authorId: string
  authorRole: Role
  text: string
  at: string
  /** Struck by its author soon after: the row stays, its words are no longer shown. */
  struckAt: string | null
}

export type MeasureEventsTable = {
  id: string
  measureId: string
  /** `status`, `assigned`, `accepted`, `refused`, `consent`, `consent-withdrawn`. */
  kind: string
  /** The status reached, or the service that owes the measure now. */
  value: string | null
  /** The outcome or the reason, as it was written then. */
  note: string | null
  actorId: string
  actorRole: Role
  at: string
}

/** The person's written consent that an organisation learns their name for one measure. */
export type DisclosureConsentsTable = {
  id: string
  measureId: string
  personId: string
  organisationId: string
  givenOn: Day
  /** What the paper says, and where it is kept. */
  words: string
  withdrawnOn: Day | null
  recordedBy: string
  recordedAt: string
  version: number
}

export type ContributionsSchema = {
  measureTasks: MeasureTasksTable
  measureComments: MeasureCommentsTable
  measureEvents: MeasureEventsTable
  disclosureConsents: DisclosureConsentsTable
}
