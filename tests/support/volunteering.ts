/** Volunteer programmes, events, shifts and sign-ups that tests start from, without walking there. Each gives its id. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import type {
  OutsideVolunteersTable,
  VolunteerEventsTable,
  VolunteerPassesTable,
  VolunteerProgrammesTable,
  VolunteerShiftsTable,
  VolunteerSignUpsTable,
  VolunteerVisitsTable,
} from '#db/schema/volunteering'
import { day } from '~/domain/calendar/day'
import { isStanding } from '~/domain/volunteering/sign-up'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'

export const aProgramme = async (
  db: Databases,
  given: Partial<Insertable<VolunteerProgrammesTable>> = {},
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('volunteerProgrammes')
    .values({
      organisationId: null,
      region: null,
      organiser: 'ngo',
      organiserName: '«Қайырлы іс» еріктілер орталығы',
      theme: 'anti-drug',
      title: 'Есірткісіз болашақ',
      description: null,
      form: 'volunteering',
      reward: 'none',
      sites: 'both',
      state: 'running',
      createdBy: newId(),
      createdAt: testNow,
      updatedAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

export const anEvent = async (
  db: Databases,
  given: Partial<Insertable<VolunteerEventsTable>> & { readonly programmeId: string },
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('volunteerEvents')
    .values({
      organisationId: null,
      region: null,
      title: 'Жол айрығында',
      description: null,
      briefing: null,
      firstOn: day('2026-12-05'),
      lastOn: day('2026-12-05'),
      withMinors: 0,
      servesAlcohol: 0,
      demands: '[]',
      state: 'planned',
      reason: null,
      settledOn: null,
      settledBy: null,
      createdBy: newId(),
      createdAt: testNow,
      updatedAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

export const aShift = async (
  db: Databases,
  given: Partial<Insertable<VolunteerShiftsTable>> & { readonly eventId: string },
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('volunteerShifts')
    .values({
      institutionId: null,
      placeKato: '791010000',
      region: '79',
      placeName: 'Жастар орталығы',
      onDay: day('2026-12-05'),
      startsAt: '10:00',
      endsAt: '12:00',
      role: 'helper',
      seats: 2,
      state: 'planned',
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

type SignedUp = { readonly eventId: string; readonly shiftId: string; readonly personId: string }

export const aSignUp = async (
  db: Databases,
  given: Partial<Insertable<VolunteerSignUpsTable>> & SignedUp,
): Promise<string> => {
  const id = given.id ?? newId()
  const state = given.state ?? 'signed-up'
  await db.write
    .insertInto('volunteerSignUps')
    .values({
      openKey: isStanding(state) ? `${given.shiftId} ${given.personId}` : null,
      source: 'person',
      consentOn: day('2026-11-20'),
      photoConsent: 0,
      findings: '[]',
      reason: null,
      briefedOn: null,
      trainedOn: null,
      present: null,
      minutes: null,
      queuedAt: testNow,
      createdBy: newId(),
      createdAt: testNow,
      updatedAt: testNow,
      version: 1,
      ...given,
      state,
      id,
    })
    .execute()
  return id
}

/** Someone from outside who helps, trained and grown up. */
export const aVolunteer = async (
  db: Databases,
  given: Partial<Insertable<OutsideVolunteersTable>> = {},
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('outsideVolunteers')
    .values({
      organisationId: null,
      region: null,
      surname: 'Көмекбаева',
      givenName: 'Әсел',
      patronymic: null,
      sortKey: 'komekbaeva',
      birthDate: day('1995-04-02'),
      phone: null,
      trainedOn: day('2026-10-01'),
      leftOn: null,
      createdBy: newId(),
      createdAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

/** A pass that is asked for, and a visit that is. */
export const aPass = async (
  db: Databases,
  given: Partial<Insertable<VolunteerPassesTable>> & {
    readonly volunteerId: string
    readonly institutionId: string
  },
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('volunteerPasses')
    .values({
      openKey: `${given.volunteerId} ${given.institutionId}`,
      state: 'asked',
      validFrom: null,
      validTo: null,
      checkedDocument: null,
      checkedOn: null,
      reason: null,
      askedBy: newId(),
      askedAt: testNow,
      decidedBy: null,
      decidedOn: null,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

export const aVisit = async (
  db: Databases,
  given: Partial<Insertable<VolunteerVisitsTable>> & {
    readonly volunteerId: string
    readonly institutionId: string
  },
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('volunteerVisits')
    .values({
      organisationId: null,
      region: null,
      purpose: 'talk',
      shiftId: null,
      personId: null,
      onDay: day('2026-12-07'),
      startsAt: '10:00',
      endsAt: '11:00',
      words: null,
      state: 'asked',
      reason: null,
      minutes: null,
      log: null,
      askedBy: newId(),
      askedAt: testNow,
      decidedBy: null,
      decidedOn: null,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

/** A programme with an event ahead, and one that is closed in which the person took part: every page has its row. */
export const aVolunteeringOf = async (
  db: Databases,
  ids: {
    readonly organisationId: string
    readonly institutionId: string
    readonly region: string
    readonly personId: string
  },
) => {
  const { organisationId, institutionId, region, personId } = ids
  const owner = { organisationId, region }
  const programmeId = await aProgramme(db, owner)
  const volunteerEventId = await anEvent(db, { programmeId, ...owner })
  const shiftId = await aShift(db, { eventId: volunteerEventId, region })
  const eventId = await anEvent(db, { programmeId, ...owner, state: 'closed' })
  const overId = await aShift(db, { eventId, region })
  const took = { present: 1, minutes: 120 } as const
  const signUpId = await aSignUp(db, { eventId, shiftId: overId, personId, ...took })
  const volunteerId = await aVolunteer(db, owner)
  const passId = await aPass(db, { volunteerId, institutionId })
  const visitId = await aVisit(db, { volunteerId, institutionId, ...owner })
  const held = { onDay: day('2026-11-10'), state: 'done', minutes: 60 } as const
  await aVisit(db, { volunteerId, institutionId, ...owner, ...held })
  return { programmeId, volunteerEventId, shiftId, signUpId, volunteerId, passId, visitId }
}
