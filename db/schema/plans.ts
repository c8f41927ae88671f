/** Release plans: needs, measures, statutory deadlines; and the holiday table they are counted with. */
import type { Day } from '../../app/domain/calendar/day'

export type HolidaysTable = {
  day: Day
  /** `holiday` makes a day off; `working` makes a moved weekend day a working one. */
  kind: 'holiday' | 'working'
  nameKk: string
  nameRu: string
  nameEn: string
  version: number
}

export type PlansTable = {
  id: string
  personId: string
  institutionId: string
  /** Equals the person's id while the plan is open, null after: a unique index lets one plan open at a time. */
  openKey: string | null
  state: string
  openedOn: Day
  /** Why preparation opened: in its window, or late because the person arrived with less than a year left. */
  openedBecause: 'window' | 'arrived-late'
  endOfTerm: Day
  releaseOn: Day
  leadUserId: string | null
  addressAfter: string | null
  placeAfter: string | null
  agreement: 'agreed' | 'does-not-agree' | 'could-not-answer' | null
  agreementStatement: string | null
  agreementOn: Day | null
  draftedOn: Day | null
  /** Never the one who approves. */
  draftedBy: string | null
  approvedBy: string | null
  approvedOn: Day | null
  sentOn: Day | null
  handedOverOn: Day | null
  closedOn: Day | null
  closedReason: string | null
  createdAt: string
  version: number
}

export type PlanNeedsTable = {
  id: string
  planId: string
  block: string
  line: string | null
  /** 1 needed, 0 not needed, null not asked. */
  needed: 0 | 1 | null
  text: string
  version: number
}

export type MeasuresTable = {
  id: string
  planId: string
  personId: string
  institutionId: string
  block: string
  catalogueKey: string | null
  /** The need it answers, where that is known. */
  need: string | null
  /** JSON of the name in three languages as it was taken from the catalogue; null for a measure in own words. */
  wording: string | null
  title: string
  service: string
  dueOn: Day | null
  status: string
  outcome: string | null
  doneOn: Day | null
  /** Who of the service owes it by name. */
  assignedUserId: string | null
  /** The organisation that was asked to do it, and whether it took it. */
  organisationId: string | null
  assignment: 'offered' | 'accepted' | 'refused' | null
  /** Number and place of the paper that shows it was done, where no file is attached. */
  evidence: string | null
  createdAt: string
  version: number
}

export type PlanDeadlinesTable = {
  id: string
  planId: string
  personId: string
  institutionId: string
  code: string
  applies: 'yes' | 'no' | 'unknown'
  anchorDay: Day | null
  dueOn: Day | null
  late: 'no' | 'arrived-late'
  /** A request went out and another service owes the answer. */
  waitingSince: Day | null
  doneOn: Day | null
  doneBy: string | null
  /** `yes` or `no` where another service was asked for a place; `not-needed` where the question turned out empty. */
  answer: 'yes' | 'no' | 'not-needed' | null
  note: string | null
  version: number
}

export type PlansSchema = {
  holidays: HolidaysTable
  plans: PlansTable
  planNeeds: PlanNeedsTable
  measures: MeasuresTable
  planDeadlines: PlanDeadlinesTable
}
