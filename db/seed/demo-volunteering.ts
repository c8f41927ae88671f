/** Volunteer programmes of the demo: events ahead in institutions and in town, one that is full, and one closed with its hours. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import type {
  VolunteerProgrammesTable,
  VolunteerShiftsTable,
  VolunteerSignUpsTable,
} from '../schema/volunteering'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import { type DescribedEvent, describedEvents, describedProgrammes } from './volunteering-list'

const around = async ({ tx }: Seeding) => ({
  organisations: await tx
    .selectFrom('organisations')
    .select(['id', 'name', 'placeKato'])
    .where('kind', '=', 'volunteer')
    .orderBy('id')
    .execute(),
  institutions: await tx.selectFrom('institutions').select(['id', 'placeKato']).orderBy('code').execute(),
  coordinators: await tx
    .selectFrom('users')
    .select(['id', 'organisationId'])
    .where('role', '=', 'volunteer-coordinator')
    .orderBy('id')
    .execute(),
  people: await tx
    .selectFrom('people')
    .select(['id', 'institutionId', 'standing', 'placeAfter', 'sharedRegion'])
    .where('birthDate', '<', '2000-01-01' as Day)
    .orderBy('id')
    .limit(400)
    .execute(),
})

type Around = Awaited<ReturnType<typeof around>>

/** Coordinators' own organisations first: the demo's coordinator signs in to their own events. */
const ownersOf = ({ organisations, coordinators }: Around) => {
  const led = new Set(coordinators.map(({ organisationId }) => organisationId))
  return organisations.toSorted((one, other) => Number(led.has(other.id)) - Number(led.has(one.id)))
}

const programmeRows = ({ today, id }: Seeding, all: Around): VolunteerProgrammesTable[] => {
  const owners = ownersOf(all)
  const since = addDays(today, -120)
  return describedProgrammes.flatMap(({ of, ...programme }) => {
    const owner = owners[of] ?? owners[0]
    if (!owner) return []
    return [
      {
        ...programme,
        id: id(since),
        organisationId: owner.id,
        region: null,
        organiserName: owner.name,
        form: 'volunteering' as const,
        reward: 'none' as const,
        state: 'running' as const,
        createdBy: all.coordinators[0]?.id ?? owner.id,
        createdAt: morningOf(since),
        updatedAt: morningOf(since),
        version: 1,
      },
    ]
  })
}

const minutesBetween = (from: string, to: string): number => {
  const [one, other] = [from, to].map((each) => Number(each.slice(0, 2)) * 60 + Number(each.slice(3)))
  return (other ?? 0) - (one ?? 0)
}

const shiftsOf = (
  { id, today }: Seeding,
  all: Around,
  sample: DescribedEvent,
  eventId: string,
  place: string,
) => {
  const made = addDays(today, Math.min(0, sample.in) - 25)
  const row = (institutionId: string | null, placeKato: string): VolunteerShiftsTable => ({
    id: id(made),
    eventId,
    institutionId,
    placeKato,
    region: placeKato.slice(0, 2),
    placeName: institutionId === null ? (sample.outside ?? '') : '',
    onDay: addDays(today, sample.in),
    startsAt: sample.from,
    endsAt: sample.to,
    role: sample.role,
    seats: sample.seats,
    state: 'planned',
    version: 1,
  })
  const inside = sample.inside.flatMap((at) => {
    const institution = all.institutions[at]
    return institution ? [row(institution.id, institution.placeKato)] : []
  })
  return sample.outside ? [...inside, row(null, place)] : inside
}

/** People who could come by where they are; each takes part in one event only, so that no two meet. */
const takersOf = (all: Around, shift: VolunteerShiftsTable, used: Set<string>, count: number): string[] => {
  const chosen = all.people
    .filter(
      ({ id, standing, institutionId }) =>
        !used.has(id) &&
        (shift.institutionId === null
          ? standing !== 'in-custody'
          : standing === 'in-custody' && institutionId === shift.institutionId),
    )
    .slice(0, count)
    .map(({ id }) => id)
  for (const each of chosen) used.add(each)
  return chosen
}

const signUpsOf = (
  { id, today }: Seeding,
  shift: VolunteerShiftsTable,
  sample: DescribedEvent,
  people: readonly string[],
): VolunteerSignUpsTable[] =>
  people.map((personId, at) => {
    const made = addDays(today, Math.min(0, sample.in) - 12 + (at % 5))
    const isOver = sample.in < 0
    // One of each closed event did not come: that is no mark against anybody.
    const came = isOver && at !== people.length - 1
    const told = isOver ? shift.onDay : null
    return {
      id: id(made),
      shiftId: shift.id,
      eventId: shift.eventId,
      personId,
      openKey: `${shift.id} ${personId}`,
      state: at < sample.seats ? ('signed-up' as const) : ('waiting' as const),
      source: at % 3 === 0 ? ('officer' as const) : ('person' as const),
      consentOn: made,
      photoConsent: at % 2 === 0 ? (1 as const) : (0 as const),
      findings: '[]',
      reason: null,
      briefedOn: came ? told : null,
      trainedOn: came ? told : null,
      present: isOver ? (came ? (1 as const) : (0 as const)) : null,
      minutes: came ? minutesBetween(sample.from, sample.to) : null,
      queuedAt: morningOf(made),
      createdBy: personId,
      createdAt: morningOf(made),
      updatedAt: morningOf(made),
      version: 1,
    }
  })

export const seedVolunteering = async (seeding: Seeding): Promise<void> => {
  const { tx, today, id } = seeding
  const all = await around(seeding)
  const rows = programmeRows(seeding, all)
  await insertAll(tx, 'volunteerProgrammes', rows)
  const used = new Set<string>()
  for (const sample of describedEvents) {
    const programme = rows[sample.programme]
    if (!programme) continue
    const made = addDays(today, Math.min(0, sample.in) - 25)
    const eventId = id(made)
    const place = all.organisations.find((each) => each.id === programme.organisationId)?.placeKato ?? ''
    const shifts = shiftsOf(seeding, all, sample, eventId, place)
    const signUps = shifts.flatMap((shift) =>
      signUpsOf(seeding, shift, sample, takersOf(all, shift, used, sample.people + (sample.waiting ?? 0))),
    )
    const { organisationId, region, createdBy } = programme
    const on = addDays(today, sample.in)
    await tx
      .insertInto('volunteerEvents')
      .values({
        id: eventId,
        programmeId: programme.id,
        organisationId,
        region,
        title: sample.title,
        description: null,
        briefing: sample.briefing,
        firstOn: on,
        lastOn: on,
        withMinors: 0,
        servesAlcohol: 0,
        demands: '[]',
        state: sample.in < 0 ? 'closed' : 'planned',
        reason: null,
        settledOn: sample.in < 0 ? addDays(on, 1) : null,
        settledBy: sample.in < 0 ? createdBy : null,
        createdBy,
        createdAt: morningOf(made),
        updatedAt: morningOf(made),
        version: 1,
      })
      .execute()
    await insertAll(tx, 'volunteerShifts', shifts)
    await insertAll(tx, 'volunteerSignUps', signUps)
  }
}
