/** Institutions, people and the facts about them. */
import type { Kysely } from 'kysely'
import { countingKey, createPersonSearchIndex } from '../dialect'
import type { Database } from '../schema'
import { type ColumnKind, createTable } from './table'

const person: Record<string, ColumnKind> = {
  id: 'id',
  iin: 'text?',
  iinLast4: 'text?',
  demo: 'int',
  surname: 'text',
  givenName: 'text',
  patronymic: 'text?',
  sortKey: 'sortable',
  birthDate: 'text',
  sex: 'text',
  citizenship: 'text',
  languages: 'text',
  standing: 'text',
  institutionId: 'text?',
  detachmentId: 'text?',
  arrivedOn: 'text?',
  sentenceStart: 'text?',
  endOfTerm: 'sortable?',
  releasedOn: 'text?',
  releaseGround: 'text?',
  articles: 'text?',
  behaviourDegree: 'int?',
  fitness: 'text?',
  fitnessOn: 'text?',
  fitnessUntil: 'text?',
  fitnessLimits: 'text',
  disabilityGroup: 'int?',
  clearedOutside: 'text?',
  clearedOutsideOn: 'text?',
  lifeSentence: 'int?',
  escapeRegister: 'int?',
  crimeWhileServing: 'int?',
  barredCategory: 'int?',
  medicalExclusion: 'int?',
  medicalAdmissionOn: 'text?',
  psychologistRecommends: 'int?',
  workConsent: 'text?',
  workConsentOn: 'text?',
  education: 'text?',
  housingAfter: 'text?',
  familyTies: 'text?',
  addressAfter: 'text?',
  placeAfter: 'text?',
  sharedRegion: 'text?',
  preferredRegions: 'text',
  preferredWork: 'text',
  wantsJobHelp: 'int?',
  supervisionExpected: 'int?',
  caseWorkerId: 'text?',
  psychologistId: 'text?',
  nextDueOn: 'sortable?',
  waitingSince: 'text',
  importId: 'text?',
  createdAt: 'text',
  updatedAt: 'text',
  version: 'int',
}

const createPeople = (db: Kysely<Database>): Promise<void> =>
  createTable(db, 'people', person, {
    unique: { people_by_iin: ['iin'] },
    indexes: {
      people_by_name: ['sortKey', 'id'],
      people_by_institution_name: ['institutionId', 'sortKey', 'id'],
      people_by_institution_term: ['institutionId', 'endOfTerm', 'id'],
      people_by_term: ['endOfTerm', 'id'],
      people_by_due: ['institutionId', 'nextDueOn', 'id'],
      people_by_last4: ['iinLast4'],
      people_by_region: ['sharedRegion', 'sortKey', 'id'],
      people_by_worker: ['caseWorkerId', 'sortKey', 'id'],
      people_by_import: ['importId'],
    },
  })

const createFacts = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'personDocuments',
    {
      id: 'id',
      personId: 'text',
      kind: 'text',
      state: 'text',
      number: 'text?',
      issuedOn: 'text?',
      expiresOn: 'text?',
      note: 'text?',
      version: 'int',
    },
    { unique: { person_documents_by_person: ['personId', 'kind'] } },
  )
  await createTable(
    db,
    'personOccupations',
    { id: 'id', personId: 'text', code: 'text', years: 'int' },
    {
      unique: { person_occupations_by_person: ['personId', 'code'] },
      indexes: { person_occupations_by_code: ['code'] },
    },
  )
  await createTable(
    db,
    'personSkills',
    { id: 'id', personId: 'text', skill: 'text', years: 'int' },
    { unique: { person_skills_by_person: ['personId', 'skill'] } },
  )
  await createTable(
    db,
    'personRestrictions',
    {
      id: 'id',
      personId: 'text',
      code: 'text',
      court: 'text',
      courtAct: 'text',
      fromDay: 'text',
      untilDay: 'text?',
      details: 'text',
      version: 'int',
    },
    { indexes: { person_restrictions_by_person: ['personId', 'code'] } },
  )
  await createTable(
    db,
    'keptApart',
    { personId: 'text', otherId: 'text', since: 'text' },
    { key: ['personId', 'otherId'] },
  )
  await createTable(
    db,
    'obligations',
    {
      id: 'id',
      personId: 'text',
      kind: 'text',
      courtAct: 'text?',
      amount: 'big',
      repaid: 'big',
      version: 'int',
    },
    { indexes: { obligations_by_person: ['personId'] } },
  )
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'institutions',
    {
      id: 'id',
      code: 'text',
      nameKk: 'text',
      nameRu: 'text',
      region: 'text',
      placeKato: 'text',
      safetyLevel: 'text',
      openPlaces: 'int',
      version: 'int',
    },
    { unique: { institutions_by_code: ['code'] } },
  )
  await createTable(
    db,
    'detachments',
    { id: 'id', institutionId: 'text', number: 'text', headUserId: 'text?' },
    { unique: { detachments_by_number: ['institutionId', 'number'] } },
  )
  await createPeople(db)
  await db.schema
    .createTable('personSearch')
    .addColumn('id', countingKey(db), (each) => each.primaryKey())
    .addColumn('personId', 'text', (each) => each.notNull().unique())
    .addColumn('skeleton', 'text', (each) => each.notNull())
    .execute()
  await createPersonSearchIndex(db)
  await createFacts(db)
  await createTable(
    db,
    'peopleSearches',
    { id: 'id', userId: 'text', query: 'text', createdAt: 'text' },
    { indexes: { people_searches_by_user: ['userId', 'createdAt'] } },
  )
}
