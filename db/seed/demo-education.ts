/** Education of the demo: courses that take people, a class and a course under way, one closed with certificates, and a draft. */
import { type Day, addDays, weekdayOf } from '../../app/domain/calendar/day'
import type {
  EducationCoursesTable,
  EducationEnrolmentsTable,
  EducationMarksTable,
} from '../schema/education'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import { tradeOf } from './trades'

const around = async ({ tx }: Seeding) => ({
  openings: await tx
    .selectFrom('openings')
    .selectAll()
    .where('kind', '=', 'course')
    .where('channel', '=', 'study')
    .where('state', '=', 'open')
    .orderBy('id')
    .execute(),
  institutions: await tx.selectFrom('institutions').select('id').orderBy('code').execute(),
  officers: await tx
    .selectFrom('users')
    .select(['id', 'institutionId'])
    .where('role', '=', 'social-worker')
    .orderBy('id')
    .execute(),
  schools: await tx
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('kind', '=', 'training-provider')
    .orderBy('id')
    .execute(),
  people: await tx
    .selectFrom('people')
    .select(['id', 'institutionId', 'endOfTerm', 'birthDate', 'education', 'languages'])
    .where('standing', '=', 'in-custody')
    .orderBy('id')
    .limit(600)
    .execute(),
})

type Around = Awaited<ReturnType<typeof around>>
type Course = EducationCoursesTable

const officerOf = ({ officers }: Around, institutionId: string): string =>
  officers.find((each) => each.institutionId === institutionId)?.id ?? officers[0]?.id ?? institutionId

/** What every course of the demo has until it says otherwise. */
const courseRow = (
  { id, today }: Seeding,
  all: Around,
  given: Partial<Course> & Pick<Course, 'institutionId' | 'title' | 'startsOn' | 'endsOn'>,
): Course => {
  const made = addDays(given.startsOn < today ? given.startsOn : today, -15)
  return {
    id: id(made),
    programme: 'vocational',
    providerKind: 'college',
    providerName: all.schools[0]?.name ?? '',
    organisationId: null,
    openingId: null,
    level: null,
    occupation: null,
    skills: '[]',
    minEducation: null,
    language: 'kk',
    seats: 12,
    lessons: '[{"days":[1,3,5],"from":"18:00","to":"20:00"}]',
    room: 'Оқу шеберханасы',
    description: null,
    state: 'open',
    reason: null,
    settledOn: null,
    settledBy: null,
    createdBy: officerOf(all, given.institutionId),
    createdAt: morningOf(made),
    updatedAt: morningOf(made),
    version: 1,
    ...given,
  }
}

/** Openings of courses that the demo has already become courses that their institution keeps. */
const ofOpenings = (seeding: Seeding, all: Around): Course[] =>
  all.openings.flatMap((opening) => {
    const { institutionId, startsOn, endsOn } = opening
    if (institutionId === null || startsOn === null || endsOn === null) return []
    return [
      courseRow(seeding, all, {
        institutionId,
        startsOn,
        endsOn,
        title: opening.title,
        organisationId: opening.organisationId,
        openingId: opening.id,
        occupation: opening.occupation,
        skills: opening.givesSkills ?? '[]',
        seats: opening.places,
        lessons: opening.shifts,
        room: opening.siteName,
        description: opening.description,
      }),
    ]
  })

const aClassOf = (seeding: Seeding, all: Around, institutionId: string): Course =>
  courseRow(seeding, all, {
    institutionId,
    programme: 'school',
    providerKind: 'school',
    providerName: '№7 кешкі мектеп',
    title: '11-сынып',
    level: 'general-secondary',
    startsOn: addDays(seeding.today, -84),
    endsOn: addDays(seeding.today, 180),
    lessons: '[{"days":[2,4],"from":"18:00","to":"20:00"}]',
    room: '3-сынып бөлмесі',
    state: 'running',
    seats: 15,
  })

/** Sewing under way, baking that is over, and a draft of welding. Those behind offer nobody anything, so they have no opening. */
const oursOf = (seeding: Seeding, all: Around, institutionId: string): Course[] => {
  const { today } = seeding
  const [sewing, baking, plumbing] = [tradeOf('8153'), tradeOf('7512'), tradeOf('7126')]
  const skills = (list: readonly string[]): string => JSON.stringify(list.slice(0, 2))
  const at = { institutionId, organisationId: all.schools[0]?.id ?? null }
  return [
    courseRow(seeding, all, {
      ...at,
      title: `${sewing.kk}: оқу курсы`,
      occupation: sewing.code,
      skills: skills(sewing.skills),
      startsOn: addDays(today, -60),
      endsOn: addDays(today, 25),
      state: 'running',
      seats: 8,
    }),
    courseRow(seeding, all, {
      ...at,
      title: `${baking.kk}: оқу курсы`,
      occupation: baking.code,
      skills: skills(baking.skills),
      startsOn: addDays(today, -150),
      endsOn: addDays(today, -65),
      state: 'closed',
      settledOn: addDays(today, -64),
      settledBy: officerOf(all, institutionId),
      seats: 8,
    }),
    courseRow(seeding, all, {
      ...at,
      programme: 'short',
      title: `${plumbing.ru}: краткий курс`,
      occupation: plumbing.code,
      skills: skills(plumbing.skills),
      language: 'ru',
      startsOn: addDays(today, 30),
      endsOn: addDays(today, 60),
      state: 'draft',
    }),
  ]
}

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
