/** Courses of the demo: trades taught in institutions, and after release. */
import { addDays } from '../../app/domain/calendar/day'
import type { Channel } from '../../app/domain/openings/opening'
import { noRequirements } from '../../app/domain/openings/requirements'
import type { EducationLevel } from '../../app/domain/people/person'
import type { SeededInstitution } from './institutions'
import { seedOrganisations } from './organisations'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import { tradeOf } from './trades'
import type { SeededUsers } from './users'

/** Channel, institution, trade, seats, months, hours a week, schooling; whether it still waits for approval. */
type Listed = readonly [Channel, number | null, string, number, number, number, EducationLevel | null, true?]

const listed: readonly Listed[] = [
  ['study', 0, '7212', 15, 4, 24, 'basic-secondary'],
  ['study', 0, '8153', 25, 3, 20, null],
  ['study', 1, '7126', 12, 4, 24, 'basic-secondary'],
  ['study', 2, '8153', 20, 3, 20, null],
  ['study', 2, '7512', 10, 2, 18, null],
  ['after-release', null, '7212', 10, 5, 30, 'basic-secondary'],
  ['after-release', null, '7411', 8, 6, 30, 'general-secondary'],
  ['after-release', null, '8344', 12, 2, 30, 'basic-secondary', true],
]

const hours = [{ days: [1, 2, 3, 4, 5], from: '14:00', to: '18:00' }]

const names = (code: string): string => {
  const { kk, ru } = tradeOf(code)
  return code < '7500' ? `${kk}: оқу курсы` : `Курс: ${ru.toLowerCase()}`
}

type School = { readonly id: string; readonly placeKato: string; readonly createdBy: string }

const courseRow = (
  seeding: Seeding,
  school: School,
  institutions: readonly SeededInstitution[],
  each: Listed,
) => {
  const [channel, institutionAt, code, places, months, weeklyHours, minEducation, waits] = each
  const { today } = seeding
  const institution = institutionAt === null ? undefined : institutions[institutionAt]
  const place = institution?.placeKato ?? school.placeKato
  const { ru, skills, demands } = tradeOf(code)
  const startsOn = addDays(today, 24)
  return {
    id: seeding.id(today),
    kind: 'course' as const,
    channel,
    title: names(code),
    occupation: code,
    organisationId: school.id,
    institutionId: institution?.id ?? null,
    siteName: institution ? 'Оқу шеберханасы' : 'Учебный класс №2',
    placeKato: place,
    region: place.slice(0, 2),
    places,
    wage: null,
    shifts: JSON.stringify(hours),
    safetyLevels: JSON.stringify(institution ? [institution.safetyLevel] : []),
    requirements: JSON.stringify({ ...noRequirements, demands, minEducation }),
    withMinors: 0 as const,
    servesAlcohol: 0 as const,
    description: `${ru}: ${skills.join(', ')}.`,
    startsOn,
    closesOn: addDays(today, 21),
    endsOn: addDays(startsOn, months * 30),
    weeklyHours,
    givesSkills: JSON.stringify(skills.slice(0, 2)),
    state: waits ? 'submitted' : 'open',
    stateReason: null,
    externalId: null,
    importId: null,
    createdBy: school.createdBy,
    createdAt: morningOf(addDays(today, -12)),
    publishedAt: waits ? null : morningOf(addDays(today, -10)),
    updatedAt: morningOf(addDays(today, -2)),
    version: 1,
  }
}

export const seedCourses = async (
  seeding: Seeding,
  institutions: readonly SeededInstitution[],
  users: SeededUsers,
): Promise<void> => {
  const [school] = await seedOrganisations(
    seeding,
    [['training-provider', '«Шеберлік» кәсіптік лицейі', '351000000', 'approved']],
    90,
  )
  if (!school) return
  const by = { id: school.id, placeKato: school.placeKato, createdBy: users.byRole.get('headquarters') ?? '' }
  await insertAll(
    seeding.tx,
    'openings',
    listed.map((each) => courseRow(seeding, by, institutions, each)),
  )
}
