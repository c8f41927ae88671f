/** Psychologists as staff: their posts, what they learn, how they are rated and supervised. */
import type { Day } from '../../app/domain/calendar/day'

/** A psychologist of the service, with or without an account; the same row through all their posts. */
export type PsychologistsTable = {
  id: string
  /** Unique; null while they have no account. */
  userId: string | null
  name: string
  /** Of the post they hold now; null between posts. */
  institutionId: string | null
  service: 'institution' | 'probation' | null
  degree: 'academy' | 'other-psychology' | 'not-psychology' | null
  degreeYear: number | null
  /** The colleague who supervises them. */
  supervisorId: string | null
  /** First day in the service: from it the first training is counted. */
  joinedOn: Day | null
  /** When the next training is due; null where nothing is known to count from. */
  targetOn: Day | null
  floorOn: Day | null
  /** Equals `targetOn` while they hold a post: the worklist is read from its index. */
  dueKey: Day | null
  createdAt: string
  version: number
}

export type PsychologistPostsTable = {
  id: string
  service: 'institution' | 'probation'
  institutionId: string | null
  /** Two digits of КАТО, for posts of the probation service. */
  region: string | null
  title: string
  contract: 'attested' | 'civilian' | null
  openedOn: Day
  closedOn: Day | null
  /** `open`, `vacant` or `closed`: kept with every deed, so that a list can be narrowed by it. */
  state: 'filled' | 'vacant' | 'closed'
  createdAt: string
  version: number
}

export type PostHoldingsTable = {
  id: string
  postId: string
  psychologistId: string
  /** Equals the post's id while it lasts: one at a time holds a post. */
  postKey: string | null
  /** Equals the psychologist's id while it lasts: nobody holds two. */
  holderKey: string | null
  startedOn: Day
  endedOn: Day | null
  endReason: string | null
}

/** What changed on a post or its holder; never changed itself. */
export type PostChangesTable = {
  id: string
  postId: string
  kind: 'opened' | 'changed' | 'filled' | 'vacated' | 'closed' | 'holder-changed'
  changedOn: Day
  byUserId: string
  /** JSON of {before, after}. */
  details: string
  createdAt: string
}

export type TrainingTopicsTable = {
  id: string
  key: string
  nameKk: string
  nameRu: string
  nameEn: string
  /** JSON lists of keys of needs and methods that the topic prepares for. */
  needs: string
  methods: string
  state: 'in-use' | 'under-review' | 'retired'
  version: number
}

export type TrainingProvidersTable = {
  id: string
  key: string
  kind: string
  nameKk: string
  nameRu: string
  nameEn: string
  state: 'in-use' | 'retired'
  version: number
}

export type TrainingCoursesTable = {
  id: string
  year: number
  topicId: string
  providerId: string
  startsOn: Day
  endsOn: Day
  hours: number
  seats: number
  /** Tiyn. */
  budget: number
  spent: number | null
  place: string | null
  state: 'draft' | 'approved' | 'running' | 'closed'
  createdBy: string
  approvedBy: string | null
  approvedAt: string | null
  createdAt: string
  version: number
}

export type TrainingSeatsTable = {
  id: string
  courseId: string
  psychologistId: string
  institutionId: string | null
  state: 'asked' | 'enrolled' | 'completed' | 'not-completed' | 'refused' | 'withdrawn'
  /** `<course> <psychologist>` while it stands: nobody has two seats on one course. */
  openKey: string | null
  reason: string | null
  result: string | null
  askedBy: string
  decidedBy: string | null
  createdAt: string
  version: number
}

export type TrainingAttendanceTable = { id: string; seatId: string; onDay: Day; hours: number }

export type TrainingRecordsTable = {
  id: string
  psychologistId: string
  institutionId: string | null
  topicId: string | null
  topic: string
  provider: string
  hours: number
  startedOn: Day
  endedOn: Day
  certificate: string | null
  certificateUntil: Day | null
  /** Written by the psychologist, then confirmed or not by the training officer; courses of the plan are confirmed at once. */
  state: 'recorded' | 'confirmed' | 'not-confirmed'
  confirmedBy: string | null
  confirmedAt: string | null
  reason: string | null
  seatId: string | null
  createdAt: string
  version: number
}

export type CompetencyRubricsTable = {
  id: string
  number: number
  inForceFrom: Day | null
  createdAt: string
  version: number
}

export type CompetencySkillsTable = {
  id: string
  rubricId: string
  key: string
  position: number
  nameKk: string
  nameRu: string
  nameEn: string
  /** JSON list of {kk, ru, en}, the lowest level first. */
  levels: string
}

/** One role-play, rated by two. */
export type CompetencyExercisesTable = {
  id: string
  rubricId: string
  psychologistId: string
  institutionId: string | null
  heldOn: Day
  scenario: string
  createdBy: string
  createdAt: string
  version: number
}

export type CompetencyRatingsTable = {
  id: string
  exerciseId: string
  raterId: string
  side: 'self' | 'supervisor' | 'second'
  /** JSON of skill key → level from 1. */
  levels: string
  note: string | null
  createdAt: string
}

export type DevelopmentAimsTable = {
  id: string
  exerciseId: string
  psychologistId: string
  skill: string
  words: string
  dueOn: Day
  doneOn: Day | null
  createdAt: string
  version: number
}

export type SupervisionEntriesTable = {
  id: string
  psychologistId: string
  institutionId: string | null
  supervisor: string
  kind: 'individual' | 'group' | 'peer' | 'outside'
  heldOn: Day
  minutes: number
  topic: string
  createdAt: string
  version: number
}

export type TrainingSchema = {
  psychologists: PsychologistsTable
  psychologistPosts: PsychologistPostsTable
  postHoldings: PostHoldingsTable
  postChanges: PostChangesTable
  trainingTopics: TrainingTopicsTable
  trainingProviders: TrainingProvidersTable
  trainingCourses: TrainingCoursesTable
  trainingSeats: TrainingSeatsTable
  trainingAttendance: TrainingAttendanceTable
  trainingRecords: TrainingRecordsTable
  competencyRubrics: CompetencyRubricsTable
  competencySkills: CompetencySkillsTable
  competencyExercises: CompetencyExercisesTable
  competencyRatings: CompetencyRatingsTable
  developmentAims: DevelopmentAimsTable
  supervisionEntries: SupervisionEntriesTable
}
