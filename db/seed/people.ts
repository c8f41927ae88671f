/** About 400 people: those with a plan as their stage wants them, and everybody else around them. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import type { Standing } from '../../app/domain/people/person'
import type { SeededInstitution } from './institutions'
import { type DrawnPerson, type Wish, drawPerson } from './person-facts'
import { appearancesOf, drawObligations, drawPapers, drawRestrictions, drawTrades } from './person-papers'
import { type Seeding, insertAll } from './seeding'
import { type Stage, stagesOn } from './stages'
import type { SeededUsers } from './users'

export type SeededPerson = DrawnPerson['row']
export type Planned = { readonly person: SeededPerson; readonly stage: Stage }
export type SeededPeople = { readonly all: readonly SeededPerson[]; readonly planned: readonly Planned[] }

/** How many are in each institution beside those with plans; then on probation and released, by region. */
const inside = [145, 45, 42]
const outside: readonly (readonly [Standing, string, number])[] = [
  ['on-probation', '35', 62],
  ['on-probation', '79', 24],
  ['released', '35', 26],
  ['released', '79', 10],
]

export type Places = { readonly institutions: readonly SeededInstitution[]; readonly users: SeededUsers }

export const inCustody = (
  { chance }: Seeding,
  { id, region, sex, detachments }: SeededInstitution,
  { users }: Places,
) => ({
  standing: 'in-custody' as const,
  sex,
  region: chance.happens(0.75) ? region : chance.pick(['35', '79', '71', '55', '61']),
  institutionId: id,
  detachmentId: chance.pick(detachments),
  caseWorkerId: users.staff(id, 'social-worker'),
  psychologistId: users.staff(id, 'psychologist'),
  releasedOn: null,
})

const wishForPlan = (seeding: Seeding, places: Places, stage: Stage, at: number): Wish => {
  const place = at % 7 === 3 ? 1 : at % 7 === 5 ? 2 : 0
  const institution = places.institutions[place]
  if (!institution) throw new RangeError(`no institution ${place}`)
  const { endOfTerm, arrivedOn, releasedOn } = stage
  return { ...inCustody(seeding, institution, places), endOfTerm, arrivedOn, releasedOn, facts: stage.facts }
}

// Nobody beside the planned ones is in the window of preparation, or the daily work would open a plan at once.
const laterTerm = ({ chance, today }: Seeding): Day => addDays(today, chance.whole(450, 3200))

export const wishInside = (seeding: Seeding, places: Places, institution: SeededInstitution): Wish => {
  const { chance, today } = seeding
  return {
    ...inCustody(seeding, institution, places),
    endOfTerm: laterTerm(seeding),
    arrivedOn: addDays(today, -chance.whole(3, 1900)),
  }
}

export const wishOutside = ({ chance, today }: Seeding, standing: Standing, region: string): Wish => {
  const releasedOn = standing === 'released' ? addDays(today, -chance.whole(20, 500)) : null
  return {
    standing,
    sex: chance.happens(0.85) ? 'male' : 'female',
    region,
    institutionId: null,
    detachmentId: null,
    caseWorkerId: null,
    psychologistId: null,
    arrivedOn: addDays(today, -chance.whole(520, 1900)),
    endOfTerm: releasedOn ?? addDays(today, chance.whole(60, 900)),
    releasedOn,
  }
}

const wishesAround = (seeding: Seeding, places: Places): Wish[] => [
  ...places.institutions.flatMap((institution, at) =>
    Array.from({ length: inside[at] ?? 0 }, () => wishInside(seeding, places, institution)),
  ),
  ...outside.flatMap(([standing, region, count]) =>
    Array.from({ length: count }, () => wishOutside(seeding, standing, region)),
  ),
]

const isTold = new Set(['sent', 'in-progress', 'released', 'handed-over', 'closed'])

/** From the day a plan is sent, the region of the chosen place sees the person. */
export const asStage = (person: SeededPerson, { state }: Stage, homeRegion: string): SeededPerson => {
  const placeAfter = person.placeAfter ?? `${homeRegion}1000000`
  return isTold.has(state) ? { ...person, placeAfter, sharedRegion: placeAfter.slice(0, 2) } : person
}

/** Pairs of one institution who must be kept apart, told both ways round. */
const keptApart = ({ chance, today }: Seeding, people: readonly SeededPerson[]) =>
  Array.from({ length: 9 }, (_, at) => [people[at * 14], people[at * 14 + 5]]).flatMap(([one, other]) => {
    if (!one || !other || one.institutionId !== other.institutionId) return []
    const since = addDays(today, -chance.whole(30, 600))
    return [
      { personId: one.id, otherId: other.id, since },
      { personId: other.id, otherId: one.id, since },
    ]
  })

export const seedBeside = async (seeding: Seeding, people: readonly SeededPerson[]): Promise<void> => {
  const { tx, chance } = seeding
  const known = people.map(({ id }) => drawTrades(seeding, id))
  const supervised = people.filter(({ standing }) => standing !== 'in-custody' && chance.happens(0.2))
  await insertAll(
    tx,
    'personDocuments',
    people.flatMap((each) => drawPapers(seeding, each)),
  )
  await insertAll(
    tx,
    'personOccupations',
    known.flatMap((each) => each.occupations),
  )
  await insertAll(
    tx,
    'personSkills',
    known.flatMap((each) => each.skills),
  )
  await insertAll(
    tx,
    'obligations',
    people.flatMap(({ id }) => drawObligations(seeding, id)),
  )
  await insertAll(
    tx,
    'personRestrictions',
    supervised.flatMap((each) => drawRestrictions(seeding, each)),
  )
  await insertAll(tx, 'keptApart', keptApart(seeding, people))
  await insertAll(tx, 'personAppearances', appearancesOf(seeding, supervised))
}

/** Writes everybody with what is known of them; the plans themselves come after. */
export const seedPeople = async (seeding: Seeding, places: Places): Promise<SeededPeople> => {
  const { tx, today, chance, id } = seeding
  const stages = stagesOn(today)
  const planWishes = stages.map((stage, at) => wishForPlan(seeding, places, stage, at))
  const wishes = [...planWishes, ...wishesAround(seeding, places)]
  const drawn = wishes.map((wish, at) => drawPerson(chance, today, at, id(wish.arrivedOn ?? today), wish))
  const all = drawn.map(({ row }, at) => {
    const stage = stages[at]
    return stage ? asStage(row, stage, planWishes[at]?.region ?? '35') : row
  })
  await insertAll(tx, 'people', all)
  await insertAll(
    tx,
    'personSearch',
    drawn.map(({ search }) => search),
  )
  await seedBeside(seeding, all)
  return { all, planned: stages.flatMap((stage, at) => (all[at] ? [{ stage, person: all[at] }] : [])) }
}
