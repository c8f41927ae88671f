/** Psychologists of the demo as staff: posts, what they learned, the plan of the year, seats, role-plays, supervision. */
import { type Day, addDays, addMonths, day, yearOf } from '../../app/domain/calendar/day'
import { writeExercises, writeSupervisions } from './demo-skills'
import type { SeededInstitution } from './institutions'
import { fictionalName } from './names'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import { type DescribedPost, type DescribedTraining, seedCoursesOfPlan, seedPosts } from './staff-rows'
import type { SeededUsers } from './users'

/** Topic, provider, hours, how many days ago it ended, what the training officer said. */
const courses = [
  ['motivational-interviewing', 'kostanay-academy', 36, 40, 'recorded'],
  ['suicide-prevention', 'kazguu-academy', 24, 128, 'confirmed'],
  ['art-therapy', 'kostanay-academy', 72, 215, 'confirmed'],
  ['aggression-reduction', 'own-institution', 16, 300, 'confirmed'],
  ['ethics-and-secrecy', 'own-institution', 12, 352, 'not-confirmed'],
  ['general-upskilling', 'kostanay-academy', 120, 900, 'confirmed'],
] as const

/** `who`: later psychologists have learned less, and longer ago. */
const trainingsOf = ({ chance, today }: Seeding, who: number): DescribedTraining[] =>
  courses.slice(Math.min(who, courses.length - 1)).map(([topic, provider, hours, ago, state]) => {
    const endedOn = addDays(today, -ago - who * 11)
    const isCertified = state === 'confirmed' && chance.happens(0.8)
    return {
      topic,
      provider,
      hours,
      endedOn,
      state,
      certificate: isCertified ? `ПК-${chance.whole(10_000, 99_999)}` : null,
      certificateUntil: isCertified && hours > 30 ? addMonths(endedOn, ago > 300 ? 31 : 60) : null,
    }
  })

type Around = { readonly institutions: readonly SeededInstitution[]; readonly users: SeededUsers }

const post = (
  today: Day,
  { id }: { readonly id: string },
  contract: 'attested' | 'civilian',
  holder: DescribedPost['holder'],
): DescribedPost => ({
  service: 'institution',
  institutionId: id,
  region: null,
  contract,
  openedOn: addMonths(today, -72),
  holder,
})

const stranger = (seeding: Seeding): string => {
  const { surname, given } = fictionalName(seeding.chance.next, 'female')
  return `${surname} ${given}`
}

/** In every institution: an attested psychologist with an account, a civilian without one, and in the first a vacancy. */
const describedPosts = async (
  seeding: Seeding,
  { institutions, users }: Around,
): Promise<DescribedPost[]> => {
  const { tx, today } = seeding
  const own = institutions.map(({ id }) => users.staff(id, 'psychologist'))
  const named = await tx.selectFrom('users').select(['id', 'name']).where('id', 'in', own).execute()
  const nameOf = (id: string): string => named.find((each) => each.id === id)?.name ?? ''
  const inside = institutions.flatMap((institution, place) => [
    post(today, institution, 'attested', {
      name: nameOf(own[place] ?? ''),
      userId: own[place] ?? null,
      degree: 'academy',
      degreeYear: 2014 + place,
      since: addMonths(today, -50 - place),
      trainings: trainingsOf(seeding, place),
    }),
    post(today, institution, 'civilian', {
      name: stranger(seeding),
      userId: null,
      degree: place === 1 ? 'not-psychology' : 'other-psychology',
      degreeYear: 2018 - place,
      since: addMonths(today, -64 + place * 26),
      trainings: place === 0 ? [] : trainingsOf(seeding, place + 3),
    }),
  ])
  const [first] = institutions
  const vacancy = first ? [post(today, first, 'civilian', null)] : []
  return [
    ...inside,
    ...vacancy,
    {
      service: 'probation',
      institutionId: null,
      region: '35',
      contract: null,
      openedOn: addMonths(today, -60),
      holder: {
        name: stranger(seeding),
        userId: null,
        degree: 'academy',
        degreeYear: 2019,
        since: addMonths(today, -20),
        trainings: trainingsOf(seeding, 4),
      },
    },
  ]
}

const describedCourses = (today: Day) => {
  const year = yearOf(today)
  const last = yearOf(addMonths(today, -12))
  const running = { startsOn: addDays(today, -4), endsOn: addDays(today, 6) }
  return [
    {
      topic: 'addictive-behaviour',
      provider: 'kazguu-academy',
      startsOn: day(`${last}-10-05`),
      endsOn: day(`${last}-10-09`),
      hours: 36,
      seats: 40,
      budget: 9_600_000,
      spent: 9_480_000,
      state: 'closed' as const,
    },
    {
      topic: 'suicide-prevention',
      provider: 'kostanay-academy',
      ...running,
      hours: 40,
      seats: 4,
      budget: 6_400_000,
      place: 'Қостанай / Костанай',
      state: 'running' as const,
    },
    {
      topic: 'aggression-reduction',
      provider: 'kazguu-academy',
      startsOn: addDays(today, 20),
      endsOn: addDays(today, 24),
      hours: 36,
      seats: 2,
      budget: 12_500_000,
      place: 'Астана',
      state: 'approved' as const,
    },
    {
      topic: 'relaxation',
      provider: 'own-institution',
      startsOn: addDays(today, 32),
      endsOn: addDays(today, 33),
      hours: 12,
      seats: 12,
      budget: 240_000,
      state: 'approved' as const,
    },
    {
      topic: 'partner-methods',
      provider: 'penal-reform-international',
      startsOn: addDays(today, 50),
      endsOn: addDays(today, 52),
      hours: 24,
      seats: 20,
      budget: 3_000_000,
      place: 'Алматы',
      state: 'approved' as const,
    },
    {
      topic: 'profiling',
      provider: 'foreign-experts',
      startsOn: day(`${year + 1}-04-12`),
      endsOn: day(`${year + 1}-04-16`),
      hours: 36,
      seats: 30,
      budget: 25_380_000,
      state: 'draft' as const,
    },
  ]
}

type Seat = {
  readonly courseId: string
  readonly psychologistId: string
  readonly state: 'asked' | 'enrolled' | 'completed'
}

const writeSeats = async (seeding: Seeding, seats: readonly Seat[], byUserId: string): Promise<string[]> => {
  const { tx, today, id } = seeding
  const people = await tx.selectFrom('psychologists').select(['id', 'institutionId']).execute()
  const rows = seats.map(({ courseId, psychologistId, state }) => ({
    id: id(addDays(today, -10)),
    courseId,
    psychologistId,
    institutionId: people.find((each) => each.id === psychologistId)?.institutionId ?? null,
    state,
    openKey: `${courseId} ${psychologistId}`,
    reason: null,
    result: null,
    askedBy: byUserId,
    decidedBy: state === 'asked' ? null : byUserId,
    createdAt: morningOf(addDays(today, -10)),
    version: 1,
  }))
  await insertAll(tx, 'trainingSeats', rows)
  return rows.map((row) => row.id)
}

/** Two of the running course's days are written down. */
const writeAttendance = async ({ tx, today, id }: Seeding, seatIds: readonly string[]): Promise<void> =>
  insertAll(
    tx,
    'trainingAttendance',
    [-4, -3].flatMap((ago) =>
      seatIds.map((seatId) => ({ id: id(today), seatId, onDay: addDays(today, ago), hours: 8 })),
    ),
  )

export const seedTraining = async (seeding: Seeding, around: Around): Promise<void> => {
  const { tx, today } = seeding
  const officer = around.users.byRole.get('headquarters') ?? ''
  const made = await seedPosts(seeding, await describedPosts(seeding, around), officer)
  const people = made.flatMap(({ psychologistId }) => psychologistId ?? [])
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = people
  await tx.updateTable('psychologists').set({ supervisorId: third }).where('id', '=', first).execute()
  const [closed = '', running = '', full = '', relaxation = ''] = await seedCoursesOfPlan(
    seeding,
    describedCourses(today),
    officer,
  )
  await writeSeats(
    seeding,
    [first, third, fifth].map((psychologistId) => ({
      courseId: closed,
      psychologistId,
      state: 'completed' as const,
    })),
    officer,
  )
  const seats = await writeSeats(
    seeding,
    [second, third, fourth].map((psychologistId) => ({
      courseId: running,
      psychologistId,
      state: 'enrolled' as const,
    })),
    officer,
  )
  await writeAttendance(seeding, seats)
  await writeSeats(
    seeding,
    [
      { courseId: full, psychologistId: fourth, state: 'enrolled' },
      { courseId: full, psychologistId: fifth, state: 'asked' },
      { courseId: relaxation, psychologistId: third, state: 'asked' },
    ],
    officer,
  )
  const [home] = around.institutions
  const [userId, supervisorUserId] = around.institutions.map(({ id }) =>
    around.users.staff(id, 'psychologist'),
  )
  if (home && userId && supervisorUserId)
    await writeExercises(seeding, { psychologistId: first, institutionId: home.id, userId, supervisorUserId })
  await writeSupervisions(seeding, first, home?.id ?? null)
}
