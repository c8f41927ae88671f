/** The person's own word: corrections, objections, complaints. Texts are sealed; only the handler and the person read them. */
import type { Day } from '../../app/domain/calendar/day'

export type AppealsTable = {
  id: string
  personId: string
  institutionId: string | null
  kind: string
  /** The data area of a correction or the subject of a complaint. */
  about: string | null
  handler: string
  state: string
  /** JSON of `Sealed`. */
  text: string
  receivedAt: string
  receivedOn: Day
  dueOn: Day
  /** Who put it in: the person, or the officer who wrote down what the person handed in on paper. */
  byUserId: string
  /** JSON of `Sealed`; null until there is an answer. */
  answer: string | null
  answeredOn: Day | null
  answeredBy: string | null
  version: number
}

export type AppealsSchema = { appeals: AppealsTable }
