/** Education of the demo: who sits on its courses, the rolls of lessons, and the certificates of the one that is closed. */
import { type Day, addDays, weekdayOf } from '../../app/domain/calendar/day'
import type { EducationEnrolmentsTable, EducationMarksTable } from '../schema/education'
import { type Around, type Course, aClassOf, around, ofOpenings, oursOf } from './education-list'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

/** People of the institution whom the rules let sit there; each is on one course only. */
const learnersOf = (all: Around, course: Course, used: Set<string>, count: number): string[] => {
  const isSchool = course.programme === 'school'
  const chosen = all.people
    .filter(
      ({ id, institutionId, endOfTerm, education, languages, birthDate }) =>
        !used.has(id) &&
        institutionId === course.institutionId &&
        endOfTerm !== null &&
        endOfTerm >= course.endsOn &&
        languages.includes(course.language) &&
        (!isSchool || (education === 'basic-secondary' && birthDate > addDays(course.startsOn, -365 * 29))),
    )
    .slice(0, count)
    .map(({ id }) => id)
  for (const each of chosen) used.add(each)
  return chosen
}

const enrolmentRow = (
  { id }: Seeding,
  course: Course,
  personId: string,
  given: Partial<EducationEnrolmentsTable>,
): EducationEnrolmentsTable => {
  const made = addDays(course.startsOn, -5)
  const state = given.state ?? 'enrolled'
  return {
    id: id(made),
    courseId: course.id,
    personId,
    openKey: state === 'enrolled' || state === 'waiting' ? `${course.id} ${personId}` : null,
    wishOn: course.programme === 'school' ? null : made,
    findings: '[]',
    reason: null,
    words: null,
    queuedAt: morningOf(made),
    endedOn: null,
    createdBy: course.createdBy,
    createdAt: morningOf(made),
    updatedAt: morningOf(made),
    version: 1,
    ...given,
    state,
  }
}

const peopleOn = (seeding: Seeding, all: Around, course: Course, used: Set<string>) => {
  const count = course.state === 'open' ? 3 : course.state === 'draft' ? 0 : Math.min(course.seats, 6)
  return learnersOf(all, course, used, count).map((personId, at) =>
    enrolmentRow(
      seeding,
      course,
      personId,
      course.state !== 'closed'
        ? {}
        : at === 4
          ? { state: 'not-completed', reason: 'left', endedOn: course.settledOn }
          : { state: 'completed', endedOn: course.settledOn },
    ),
  )
}

/** Days of the last three weeks on which a running course had its lesson; yesterday's roll is still to be written. */
const lessonDays = (course: Course, today: Day): Day[] => {
  const weekdays = course.programme === 'school' ? [2, 4] : [1, 3, 5]
  return Array.from({ length: 19 }, (_, at) => addDays(today, at - 21)).filter((each) =>
    weekdays.includes(weekdayOf(each)),
  )
}

const rollsOf = (seeding: Seeding, course: Course, enrolled: readonly EducationEnrolmentsTable[]) => {
  const lessons = lessonDays(course, seeding.today).map((onDay) => ({
    id: seeding.id(onDay),
    courseId: course.id,
    onDay,
    startsAt: '18:00',
    endsAt: '20:00',
    topic: null,
    recordedBy: course.createdBy,
    recordedAt: morningOf(addDays(onDay, 1)),
    version: 1,
  }))
  const marks = lessons.flatMap(({ id: lessonId }, lesson) =>
    enrolled.map(({ id: enrolmentId }, at): EducationMarksTable => ({
      lessonId,
      enrolmentId,
      courseId: course.id,
      mark: (lesson + at) % 7 === 0 ? 'absent' : (lesson + at) % 5 === 0 ? 'excused' : 'present',
    })),
  )
  return { lessons, marks }
}

const certificatesOf = ({ id }: Seeding, course: Course, done: readonly EducationEnrolmentsTable[]) =>
  done
    .filter(({ state }) => state === 'completed')
    .map(({ id: enrolmentId, personId }, at) => ({
      id: id(course.endsOn),
      enrolmentId,
      courseId: course.id,
      personId,
      number: `Ш-${2600 + at}`,
      issuedOn: course.settledOn ?? course.endsOn,
      validUntil: null,
      title: course.title,
      providerName: course.providerName,
      level: null,
      occupation: course.occupation,
      skills: course.skills,
      issuedBy: course.createdBy,
      createdAt: morningOf(course.endsOn),
    }))

/** What matching reads of those who finished: the trade and its skills, where they had them not. */
const giveTrades = async (seeding: Seeding, course: Course, personIds: readonly string[]): Promise<void> => {
  const { tx, id, today } = seeding
  const { occupation } = course
  if (personIds.length === 0 || occupation === null) return
  const known = await tx
    .selectFrom('personOccupations')
    .select('personId')
    .where('personId', 'in', [...personIds])
    .where('code', '=', occupation)
    .execute()
  const fresh = personIds.filter((each) => !known.some(({ personId }) => personId === each))
  const occupations = fresh.map((personId) => ({ id: id(today), personId, code: occupation, years: 0 }))
  await insertAll(tx, 'personOccupations', occupations)
  const taught: unknown = JSON.parse(course.skills)
  const skills = Array.isArray(taught)
    ? taught.filter((each): each is string => typeof each === 'string')
    : []
  const had = await tx
    .selectFrom('personSkills')
    .select(['personId', 'skill'])
    .where('personId', 'in', [...personIds])
    .execute()
  const learned = personIds.flatMap((personId) =>
    skills
      .filter((skill) => !had.some((each) => each.personId === personId && each.skill === skill))
      .map((skill) => ({ id: id(today), personId, skill, years: 0 })),
  )
  await insertAll(tx, 'personSkills', learned)
}

export const seedEducation = async (seeding: Seeding): Promise<void> => {
  const { tx } = seeding
  const all = await around(seeding)
  const [first, second] = all.institutions
  const courses = [
    ...[first, second].flatMap((each) => (each ? [aClassOf(seeding, all, each.id)] : [])),
    ...(first ? oursOf(seeding, all, first.id) : []),
    ...ofOpenings(seeding, all),
  ]
  await insertAll(tx, 'educationCourses', courses)
  const used = new Set<string>()
  for (const course of courses) {
    const enrolled = peopleOn(seeding, all, course, used)
    await insertAll(tx, 'educationEnrolments', enrolled)
    if (course.state === 'running') {
      const { lessons, marks } = rollsOf(seeding, course, enrolled)
      await insertAll(tx, 'educationLessons', lessons)
      await insertAll(tx, 'educationMarks', marks)
    }
    if (course.state !== 'closed') continue
    const papers = certificatesOf(seeding, course, enrolled)
    await insertAll(tx, 'educationCertificates', papers)
    await giveTrades(
      seeding,
      course,
      papers.map(({ personId }) => personId),
    )
  }
}
