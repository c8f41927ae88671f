/** May this person take a seat on this course? Every rule with its finding; then the seat, or the line behind it. */
import { type Day, ageOn } from '../calendar/day'
import { labourCode, penalCode } from '../law/citation'
import { type Finding, assess, noneFailed, rule } from '../law/rule'
import type { Known } from '../matching/facts'
import { type MatchVerdict, verdictOf } from '../matching/explain'
import { type Shift, hoursOverlap } from '../openings/shift'
import type { EducationLevel } from '../people/person'
import { type Result, ok, refuse } from '../result'
import type { CourseLanguage, CourseState, Lessons, Programme } from './course'
import { type Schooled, type SchoolLevel, isOfSchoolAge, reaches } from './schooling'

/** A course as the rules of enrolment see it. */
export type CourseFacts = {
  readonly id: string
  readonly institutionId: string
  readonly programme: Programme
  readonly level: SchoolLevel | null
  readonly minEducation: EducationLevel | null
  readonly language: CourseLanguage
  readonly startsOn: Day
  readonly endsOn: Day
  readonly lessons: Lessons
}

/** Another course on which the person has a seat. */
export type OtherCourse = Pick<CourseFacts, 'id' | 'startsOn' | 'endsOn' | 'lessons'>

export type Learner = Omit<Schooled, 'isAtSchool'> & {
  readonly institutionId: string | null
  readonly endOfTerm: Day | null
  /** Codes of the languages that the person speaks; empty: nobody wrote them down. */
  readonly languages: readonly string[]
  /** Hours of the work that the person has now. */
  readonly work: readonly Shift[]
  readonly courses: readonly OtherCourse[]
}

export type Enrolling = {
  readonly learner: Learner
  readonly course: CourseFacts
  /** The person's own word; null while nobody asked. */
  readonly wish: Known
}

/** Art. 123(1), 127(1): education is given in the institution where the sentence is served. */
export const ownInstitution = rule<Enrolling>({
  id: 'education.own-institution',
  cites: [penalCode('123(1), 127(1)')],
  holds: ({ learner, course }) =>
    learner.standing === 'in-custody' &&
    (learner.institutionId === null ? 'unknown' : learner.institutionId === course.institutionId),
})

/**
 * A course that ends after the term would be broken off. Our reading of art. 123(1). A school year goes on in any school outside, and
 * art. 127(1) asks for it whatever is left of the term.
 */
export const endsWithinTerm = rule<Enrolling>({
  id: 'education.within-term',
  cites: [penalCode('123(1)', 'to-confirm')],
  appliesTo: ({ course }) => course.programme !== 'school',
  decide: ({ learner: { endOfTerm }, course: { endsOn } }) => ({
    holds: endOfTerm === null ? 'unknown' : endsOn <= endOfTerm,
    asOf: endOfTerm,
  }),
})

/** Lessons are held in a language that the person speaks. Our reading of art. 127(1). */
export const languageSpoken = rule<Enrolling>({
  id: 'education.language',
  cites: [penalCode('127(1)', 'to-confirm')],
  holds: ({ learner: { languages }, course: { language } }) =>
    languages.length === 0 ? 'unknown' : languages.includes(language),
})

/** The schooling that a course builds on. */
export const educatedEnough = rule<Enrolling>({
  id: 'education.builds-on',
  cites: [penalCode('123(1)', 'to-confirm')],
  appliesTo: ({ course }) => course.minEducation !== null,
  holds: ({ learner, course: { minEducation } }) =>
    minEducation === null ? 'unknown' : (reaches(learner.education, minEducation) ?? 'unknown'),
})

/** A class of a school is for those who have not finished that level. */
export const levelAhead = rule<Enrolling>({
  id: 'education.level-ahead',
  cites: [penalCode('127(1)')],
  appliesTo: ({ course }) => course.level !== null,
  holds: ({ learner, course: { level } }) => {
    const has = level === null ? null : reaches(learner.education, level)
    return has === null ? 'unknown' : !has
  },
})

/** Art. 127(3) frees from work for examinations alone, so lessons lie outside of working hours. Our reading. */
export const workFree = rule<Enrolling>({
  id: 'education.work-free',
  cites: [penalCode('127(3)', 'to-confirm'), labourCode('71', 'to-confirm')],
  appliesTo: ({ learner }) => learner.work.length > 0,
  holds: ({ learner, course }) => !hoursOverlap(learner.work, course.lessons),
})

const meet = (one: OtherCourse, other: OtherCourse): boolean =>
  one.startsOn <= other.endsOn && other.startsOn <= one.endsOn && hoursOverlap(one.lessons, other.lessons)

/** Nobody sits in two lessons at once. */
export const coursesFree = rule<Enrolling>({
  id: 'education.courses-free',
  cites: [penalCode('123(1)', 'to-confirm')],
  appliesTo: ({ learner, course }) => learner.courses.some(({ id }) => id !== course.id),
  holds: ({ learner, course }) =>
    !learner.courses.some((each) => each.id !== course.id && meet(each, course)),
})

/** Whether school is compulsory for the person at the class in question. */
const isCompulsory = ({ learner, course }: Enrolling): boolean =>
  course.programme === 'school' && isOfSchoolAge(learner, course.startsOn)

/** Art. 127(2): whoever is over thirty, or lives with a disability, goes to school by their own wish; so is a trade learned. */
export const ownWish = rule<Enrolling>({
  id: 'education.own-wish',
  cites: [penalCode('127(2)')],
  appliesTo: (asked) => !isCompulsory(asked),
  decide: ({ learner, wish }, today) => ({
    holds: wish ?? 'unknown',
    values: { age: ageOn(learner.birthDate, today) },
  }),
})

export const enrolmentRules = [
  ownInstitution,
  endsWithinTerm,
  languageSpoken,
  educatedEnough,
  levelAhead,
  workFree,
  coursesFree,
  ownWish,
] as const

/** What the rules find about a person and a course. */
export const enrolmentFindings = (asked: Enrolling, today: Day): Finding[] =>
  assess(enrolmentRules, asked, today)

/** One word for a person at a course. That nobody has asked them yet is what the enrolment is for. */
export const fitOf = (findings: readonly Finding[]): MatchVerdict =>
  verdictOf(findings.filter((each) => each.rule !== ownWish.id || each.state !== 'unknown'))

export const enrolmentStates = ['enrolled', 'waiting', 'taken-off', 'completed', 'not-completed'] as const
export type EnrolmentState = (typeof enrolmentStates)[number]

/** Whether it still stands: only one of a person on a course may. */
export const isStanding = (state: EnrolmentState): boolean => state === 'enrolled' || state === 'waiting'

export type Seats = {
  readonly state: CourseState
  readonly endsOn: Day
  readonly seats: number
  readonly taken: number
}

/**
 * Decides whether a person takes a seat, or stands in line when none is free. A rule that fails refuses, one that could not be
 * answered does not; the person's own wish must be known. Refused: `course-not-open`, `course-over`, `not-eligible` with the
 * findings, `wish-missing`.
 */
export const decideEnrolment = (
  course: Seats,
  findings: readonly Finding[],
  today: Day,
): Result<'enrolled' | 'waiting'> => {
  if (course.state !== 'open' && course.state !== 'running') return refuse('course-not-open')
  if (course.endsOn <= today) return refuse('course-over')
  const wish = findings.find((each) => each.rule === ownWish.id)
  if (!noneFailed(findings.filter((each) => each !== wish))) return refuse('not-eligible', { findings })
  if (wish && wish.state !== 'held') return refuse('wish-missing')
  return ok(course.taken < course.seats ? 'enrolled' : 'waiting')
}

/** Decides that a person leaves a course before its end, with the reason. Refused: `not-standing`, `why-missing`. */
export const decideTakeOff = (state: EnrolmentState, reason: string | null): Result<string> => {
  if (!isStanding(state)) return refuse('not-standing')
  return reason === null ? refuse('why-missing') : ok(reason)
}

/** How many of those in line move up. */
export const seatsFreed = ({ seats, taken }: Pick<Seats, 'seats' | 'taken'>): number =>
  Math.max(0, seats - taken)
