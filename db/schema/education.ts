/** Courses of schools and colleges in institutions, the people on them, their lessons and certificates. */
import type { Day } from '../../app/domain/calendar/day'

export type EducationCoursesTable = {
  id: string
  institutionId: string
  programme: 'school' | 'vocational' | 'short'
  providerKind: 'school' | 'college' | 'training-provider' | 'enterprise' | 'ngo'
  providerName: string
  /** The organisation that teaches a trade; null where a school teaches. */
  organisationId: string | null
  /** The opening of kind `course` through which matching sees it; null for a class of a school. */
  openingId: string | null
  title: string
  /** The level of schooling that a class gives. */
  level: 'primary' | 'basic-secondary' | 'general-secondary' | null
  /** ISCO-08 code of the trade. */
  occupation: string | null
  /** JSON list of skills, lower case. */
  skills: string
  minEducation: string | null
  language: 'kk' | 'ru'
  seats: number
  startsOn: Day
  endsOn: Day
  /** JSON: [{days, from, to}]. */
  lessons: string
  room: string | null
  description: string | null
  state: 'draft' | 'open' | 'running' | 'closed' | 'cancelled'
  reason: string | null
  settledOn: Day | null
  settledBy: string | null
  createdBy: string
  createdAt: string
  updatedAt: string
  version: number
}

export type EducationEnrolmentsTable = {
  id: string
  courseId: string
  personId: string
  /** `<course> <person>` while it stands: nobody is on a course twice. */
  openKey: string | null
  state: 'enrolled' | 'waiting' | 'taken-off' | 'completed' | 'not-completed'
  /** The day on which the person said that they wish it; null where the law sends them. */
  wishOn: Day | null
  /** JSON of what the rules found when it was made. */
  findings: string
  /** Why it ended early: a code of the closed list, and words. */
  reason: string | null
  words: string | null
  /** The instant from which the person stands in line. */
  queuedAt: string
  endedOn: Day | null
  createdBy: string
  createdAt: string
  updatedAt: string
  version: number
}

/** A lesson that was held, written down with its attendance. */
export type EducationLessonsTable = {
  id: string
  courseId: string
  onDay: Day
  /** HH:MM of the clock in Almaty. */
  startsAt: string
  endsAt: string
  topic: string | null
  recordedBy: string
  recordedAt: string
  version: number
}

export type EducationMarksTable = {
  lessonId: string
  enrolmentId: string
  courseId: string
  mark: 'present' | 'excused' | 'absent'
}

export type EducationCertificatesTable = {
  id: string
  enrolmentId: string
  courseId: string
  personId: string
  number: string
  issuedOn: Day
  validUntil: Day | null
  /** What it speaks of, as it stood when it was given. */
  title: string
  providerName: string
  level: string | null
  occupation: string | null
  skills: string
  issuedBy: string
  createdAt: string
}

export type EducationSchema = {
  educationCourses: EducationCoursesTable
  educationEnrolments: EducationEnrolmentsTable
  educationLessons: EducationLessonsTable
  educationMarks: EducationMarksTable
  educationCertificates: EducationCertificatesTable
}
