/** Needs: questionnaires by version, assessments of people with their answers, what was found, and the measures to choose from. */
import type { Generated } from 'kysely'
import type { Day } from '../../app/domain/calendar/day'

export type QuestionnaireVersionsTable = {
  id: string
  number: number
  /** Null while it is being written; afterwards neither the version nor its questions change. */
  inForceFrom: Day | null
  createdBy: string | null
  createdAt: string
  version: number
}

export type QuestionsTable = {
  id: string
  versionId: string
  /** Kept from version to version, so that answers can be compared. */
  key: string
  place: string
  position: number
  pathway: string
  kind: string
  tier: string
  textKk: string
  textRu: string
  textEn: string
  helpKk: string
  helpRu: string
  helpEn: string
  /** JSON list of {key, kk, ru, en}. */
  options: string
  need: string | null
  /** JSON list of answer keys. */
  needWhen: string
}

export type AssessmentsTable = {
  id: string
  personId: string
  institutionId: string
  versionId: string
  /** Equals the person's id while it is open: one at a time. */
  openKey: string | null
  startedOn: Day
  startedBy: string
  completedOn: Day | null
  completedBy: string | null
  /** JSON list of those who were present beside the person and the one who asked. */
  present: string
  createdAt: string
  /** It was opened by mistake: when, who took it back, and why. What was answered stays. */
  withdrawnOn: Generated<Day | null>
  withdrawnBy: Generated<string | null>
  withdrawnBecause: Generated<string | null>
  version: number
}

export type AssessmentAnswersTable = {
  id: string
  assessmentId: string
  questionId: string
  /** `answered` or `not-answered`. */
  state: string
  /** Why there is no answer. */
  silence: string | null
  /** JSON list of texts; empty where there is no answer. */
  answer: string
  answeredBy: string
  answeredAt: string
}

export type AssessmentBlocksTable = {
  id: string
  assessmentId: string
  place: string
  /** Null: it was asked. */
  skipReason: string | null
  note: string
  savedBy: string
  savedAt: string
  version: number
}

export type FoundNeedsTable = {
  id: string
  personId: string
  institutionId: string
  need: string
  /** `needed`, `not-needed`, `unknown` or `declined`. */
  state: string
  note: string
  assessmentId: string | null
  foundOn: Day
  foundBy: string
  version: number
}

export type CatalogueMeasuresTable = {
  id: string
  key: string
  revision: number
  /** Equals the key while it is in use; null once a newer revision took its place or it was retired. */
  currentKey: string | null
  /** An addition of one institution; null for the whole service. */
  institutionId: string | null
  need: string
  service: string
  dueBy: 'deadline' | 'before-release' | 'after-release'
  dueCode: string | null
  dueDays: number | null
  nameKk: string
  nameRu: string
  nameEn: string
  retiredOn: Day | null
  createdBy: string | null
  createdAt: string
}

export type AssessmentsSchema = {
  questionnaireVersions: QuestionnaireVersionsTable
  questions: QuestionsTable
  assessments: AssessmentsTable
  assessmentAnswers: AssessmentAnswersTable
  assessmentBlocks: AssessmentBlocksTable
  foundNeeds: FoundNeedsTable
  catalogueMeasures: CatalogueMeasuresTable
}
