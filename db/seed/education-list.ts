/** The courses of the demo: those behind openings that stand already, a class, a course under way, one closed, and a draft. */
import { addDays } from '../../app/domain/calendar/day'
import type { EducationCoursesTable } from '../schema/education'
import { morningOf } from './random'
import type { Seeding } from './seeding'
import { tradeOf } from './trades'

/** What the demo has already that courses are made from. */
export const around = async ({ tx }: Seeding) => ({
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

export type Around = Awaited<ReturnType<typeof around>>
export type Course = EducationCoursesTable

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
export const ofOpenings = (seeding: Seeding, all: Around): Course[] =>
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

export const aClassOf = (seeding: Seeding, all: Around, institutionId: string): Course =>
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
export const oursOf = (seeding: Seeding, all: Around, institutionId: string): Course[] => {
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
