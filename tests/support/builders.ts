/** Rows that tests start from: `await aPerson(db, { surname: 'Нұрғалиев' })`. Each returns the row's id. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import type { UsersTable } from '#db/schema/accounts'
import type { OpeningsTable, OrganisationsTable } from '#db/schema/openings'
import type { InstitutionsTable, PeopleTable } from '#db/schema/people'
import { day } from '~/domain/calendar/day'
import { sortKey } from '~/domain/people/names'
import { skeleton } from '~/domain/people/skeleton'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'

export const anInstitution = async (
  db: Databases,
  given: Partial<Insertable<InstitutionsTable>> = {},
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('institutions')
    .values({
      id,
      code: id.slice(-6),
      nameKk: '№54 мекеме',
      nameRu: 'Учреждение №54',
      region: '79',
      placeKato: '791010000',
      safetyLevel: 'medium',
      openPlaces: 10,
      version: 1,
      ...given,
    })
    .execute()
  return id
}

const emptyPerson = {
  iin: null,
  iinLast4: null,
  demo: 1,
  patronymic: null,
  citizenship: 'KZ',
  languages: '["kk","ru"]',
  standing: 'in-custody',
  institutionId: null,
  detachmentId: null,
  arrivedOn: day('2024-01-10'),
  sentenceStart: day('2024-01-01'),
  endOfTerm: day('2027-08-31'),
  releasedOn: null,
  releaseGround: null,
  termSetOn: null,
  paroleOn: null,
  neverParole: null,
  articles: null,
  behaviourDegree: 1,
  fitness: 'fit',
  fitnessOn: day('2026-09-01'),
  fitnessUntil: null,
  fitnessLimits: '[]',
  disabilityGroup: null,
  isPregnant: null,
  hasSmallChildren: null,
  clearedOutside: null,
  clearedOutsideOn: null,
  lifeSentence: 0,
  escapeRegister: 0,
  crimeWhileServing: 0,
  barredCategory: 0,
  medicalExclusion: 0,
  medicalAdmissionOn: null,
  psychologistRecommends: null,
  workConsent: null,
  workConsentOn: null,
  education: 'general-secondary',
  housingAfter: 'unknown',
  familyTies: null,
  addressAfter: null,
  placeAfter: null,
  sharedRegion: null,
  preferredRegions: '[]',
  preferredWork: '[]',
  wantsJobHelp: null,
  jobHelpAskedOn: null,
  supervisionExpected: null,
  supervisionOrdered: null,
  banRemains: null,
  offenceAgainstMinor: null,
  caseWorkerId: null,
  psychologistId: null,
  nextDueOn: null,
  waitingSince: day('2026-01-01'),
  importId: null,
  createdAt: testNow,
  updatedAt: testNow,
  version: 1,
} as const satisfies Partial<Insertable<PeopleTable>>

export const aPerson = async (
  db: Databases,
  given: Partial<Insertable<PeopleTable>> = {},
): Promise<string> => {
  const id = given.id ?? newId()
  const names = { surname: 'Нұрғалиев', givenName: 'Шыңғыс', ...given }
  const full = [names.surname, names.givenName, given.patronymic ?? ''].join(' ').trim()
  await db.write
    .insertInto('people')
    .values({
      ...emptyPerson,
      birthDate: day('1990-05-17'),
      sex: 'male',
      sortKey: sortKey(full),
      ...given,
      ...names,
      id,
    })
    .execute()
  await db.write
    .insertInto('personSearch')
    .values({ personId: id, skeleton: skeleton(full) } as never)
    .execute()
  return id
}

/** A user who can be an actor; the password is nobody's. */
export const aUser = async (
  db: Databases,
  given: Partial<Insertable<UsersTable>> & Pick<Insertable<UsersTable>, 'role'>,
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('users')
    .values({
      login: `user-${id}`,
      name: 'Серікқызы А.',
      institutionId: null,
      organisationId: null,
      region: null,
      personId: null,
      passwordHash: 'none',
      language: null,
      disabledAt: null,
      roleVersion: 1,
      mustChangePassword: 0,
      totpSecret: null,
      totpEnabledAt: null,
      totpLastStep: 0,
      createdAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

export const anOrganisation = async (
  db: Databases,
  given: Partial<Insertable<OrganisationsTable>> = {},
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('organisations')
    .values({
      kind: 'business',
      businessId: id.slice(-12),
      name: 'ТОО «Шебер»',
      region: '79',
      placeKato: '791010000',
      contactName: null,
      contactPhone: null,
      contactEmail: null,
      registerState: 'not-asked',
      registerName: null,
      registerCheckedAt: null,
      state: 'approved',
      demo: 1,
      createdAt: testNow,
      version: 1,
      ...given,
      id,
    })
    .execute()
  return id
}

export const anOpening = async (
  db: Databases,
  given: Partial<Insertable<OpeningsTable>> & Pick<Insertable<OpeningsTable>, 'organisationId'>,
): Promise<string> => {
  const id = given.id ?? newId()
  await db.write
    .insertInto('openings')
    .values({
      kind: 'business',
      channel: 'after-release',
      title: 'Швея',
      occupation: '7533',
      institutionId: null,
      siteName: 'Тігін цехы',
      placeKato: '791010000',
      region: '79',
      places: 5,
      wage: 11_800_000,
      shifts: '[{"days":[1,2,3,4,5],"from":"08:00","to":"17:00"}]',
      safetyLevels: '[]',
      requirements: '{}',
      withMinors: 0,
      servesAlcohol: 0,
      description: '',
      startsOn: null,
      closesOn: null,
      state: 'open',
      stateReason: null,
      externalId: null,
      importId: null,
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
