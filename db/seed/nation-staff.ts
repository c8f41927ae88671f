/**
 * Psychologists of the synthetic country, so many as the ministry's letter of July 2021 counts: 208 posts, 100 attested and 108
 * civilian, 171 graduates of the Kostanay Academy, all 208 upskilled, 56 psychologists of probation, and the budget of the year.
 */
import { type Day, addDays, day, yearOf } from '../../app/domain/calendar/day'
import { oblasts } from '../reference/regions'
import { fictionalName } from './names'
import type { Market } from './openings'
import { type Seeding } from './seeding'
import { type DescribedPost, type DescribedTraining, seedCoursesOfPlan, seedPosts } from './staff-rows'

export const nationStaff = {
  posts: 208,
  attested: 100,
  graduates: 171,
  probation: 56,
  /** Tenge. */
  budget2021: 25_380_000,
} as const

const topics = ['post-stress-counselling', 'suicide-prevention', 'addictive-behaviour', 'profiling'] as const

/** One training before the letter, and of the years since some: later psychologists wait longer. */
const trainingsOf = ({ today, chance }: Seeding, at: number): DescribedTraining[] => {
  const training = (endedOn: Day, topic: string): DescribedTraining => ({
    topic,
    provider: at % 3 === 0 ? 'kostanay-academy' : 'kazguu-academy',
    hours: chance.pick([24, 36, 72]),
    endedOn,
    state: 'confirmed',
    certificate: `ПК-${chance.whole(10_000, 99_999)}`,
    certificateUntil: null,
  })
  const years = Array.from({ length: yearOf(today) - 2021 }, (_, step) => yearOf(today) - step)
  const later = years
    .filter(() => chance.happens(0.6))
    .map((year) =>
      training(day(`${year}-0${chance.whole(1, 9)}-15`), topics[(at + year) % topics.length] ?? 'profiling'),
    )
    .filter(({ endedOn }) => endedOn < today)
  return [training(addDays(day('2021-06-25'), -(at % 60)), 'profiling'), ...later]
}

const nameOf = ({ chance }: Seeding): string => {
  const { surname, given } = fictionalName(chance.next, chance.happens(0.7) ? 'female' : 'male')
  return `${surname} ${given}`
}

const holderAt = (
  seeding: Seeding,
  at: number,
  isGraduate: boolean,
  user: string | null,
): DescribedPost['holder'] => ({
  name: nameOf(seeding),
  userId: user,
  degree: isGraduate ? 'academy' : at % 4 === 0 ? 'not-psychology' : 'other-psychology',
  degreeYear: 2006 + (at % 15),
  since: addDays(day('2021-03-01'), -((at * 37) % 2_500)),
  trainings: trainingsOf(seeding, at),
})

const opened = day('2012-01-01')

/** Posts spread evenly: every institution has two or three, the first of them with the psychologist who has the account. */
const insidePosts = (seeding: Seeding, { institutions, users }: Market): DescribedPost[] =>
  Array.from({ length: nationStaff.posts }, (_, at) => {
    const institution = institutions[at % institutions.length]
    if (!institution) throw new RangeError('no institution')
    const isFirst = at < institutions.length
    return {
      service: 'institution',
      institutionId: institution.id,
      region: null,
      contract: at < nationStaff.attested ? 'attested' : 'civilian',
      openedOn: opened,
      holder: holderAt(
        seeding,
        at,
        at < nationStaff.graduates,
        isFirst ? users.staff(institution.id, 'psychologist') : null,
      ),
    }
  })

const probationPosts = (seeding: Seeding): DescribedPost[] =>
  Array.from({ length: nationStaff.probation }, (_, at) => ({
    service: 'probation',
    institutionId: null,
    region: oblasts[at % oblasts.length]?.kato.slice(0, 2) ?? '71',
    contract: null,
    openedOn: opened,
    holder: holderAt(seeding, at + nationStaff.posts, at % 2 === 0, null),
  }))

export const seedNationStaff = async (seeding: Seeding, market: Market): Promise<void> => {
  const officer = market.users.byRole.get('headquarters') ?? ''
  await seedPosts(seeding, [...insidePosts(seeding, market), ...probationPosts(seeding)], officer)
  await seedCoursesOfPlan(
    seeding,
    [
      {
        topic: 'profiling',
        provider: 'kazguu-academy',
        startsOn: day('2021-06-14'),
        endsOn: day('2021-06-25'),
        hours: 72,
        seats: nationStaff.posts,
        budget: nationStaff.budget2021,
        spent: nationStaff.budget2021,
        state: 'closed',
      },
    ],
    officer,
  )
}
