/** Facts of people for matching, gathered from their rows and from everything recorded beside them. */
import { type Kysely, type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import type { Database } from '#db/schema'
import type {
  KeptApartTable,
  ObligationsTable,
  PeopleTable,
  PersonDocumentsTable,
  PersonOccupationsTable,
  PersonRestrictionsTable,
  PersonSkillsTable,
} from '#db/schema/people'
import type { Described } from '~/domain/allocation/described'
import type { Candidate, Known, Restricted } from '~/domain/matching/facts'
import { educationLevels, fitnessLimits, type SafetyLevel } from '~/domain/people/person'

const columns = [
  'people.id',
  'standing',
  'sex',
  'birthDate',
  'citizenship',
  'iin',
  'institutionId',
  'endOfTerm',
  'behaviourDegree',
  'fitness',
  'fitnessOn',
  'fitnessUntil',
  'fitnessLimits',
  'clearedOutside',
  'clearedOutsideOn',
  'lifeSentence',
  'medicalExclusion',
  'barredCategory',
  'escapeRegister',
  'crimeWhileServing',
  'medicalAdmissionOn',
  'psychologistRecommends',
  'workConsent',
  'workConsentOn',
  'education',
  'placeAfter',
  'preferredRegions',
  'preferredWork',
  'waitingSince',
  'sharedRegion',
  'languages',
  'disabilityGroup',
] as const

type PersonRow = Pick<PeopleTable, Exclude<(typeof columns)[number], 'people.id'> | 'id'> & {
  readonly institutionPlace: string | null
  readonly institutionRegion: string | null
  readonly safetyLevel: string | null
}

type Beside = {
  readonly documents: readonly Pick<PersonDocumentsTable, 'kind' | 'state' | 'expiresOn'>[]
  readonly occupations: readonly Pick<PersonOccupationsTable, 'code' | 'years'>[]
  readonly skills: readonly Pick<PersonSkillsTable, 'skill'>[]
  readonly restrictions: readonly Pick<
    Selectable<PersonRestrictionsTable>,
    'code' | 'fromDay' | 'untilDay' | 'details'
  >[]
  readonly obligations: readonly Pick<ObligationsTable, 'amount' | 'repaid'>[]
  readonly keptApart: readonly Pick<KeptApartTable, 'otherId'>[]
}

const known = (value: 0 | 1 | null): Known => (value === null ? null : value === 1)

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []

/** Papers that prove who a person is. */
export const provingIdentity: ReadonlySet<string> = new Set(['identity-card', 'passport', 'residence-permit'])
const atHand: ReadonlySet<string> = new Set(['held-by-institution', 'held-by-person'])

/** The paper that is good longest speaks; no paper recorded at all is "not known". */
const identityOf = (
  documents: Beside['documents'],
): Pick<Candidate, 'identityDocument' | 'identityDocumentUntil'> => {
  const papers = documents.filter(({ kind, state }) => provingIdentity.has(kind) && state !== 'not-needed')
  const held = papers.filter(({ state }) => atHand.has(state)).map(({ expiresOn }) => expiresOn)
  if (held.length === 0) {
    return { identityDocument: papers.length === 0 ? null : false, identityDocumentUntil: null }
  }
  const last = held.includes(null) ? null : (held.toSorted().at(-1) ?? null)
  return { identityDocument: true, identityDocumentUntil: last }
}

const hoursIn = (value: unknown): Restricted['hours'] =>
  typeof value === 'object' &&
  value !== null &&
  'from' in value &&
  'to' in value &&
  typeof value.from === 'string' &&
  typeof value.to === 'string'
    ? { from: value.from, to: value.to }
    : null

const restrictedOf = ({ code, fromDay, untilDay, details }: Beside['restrictions'][number]): Restricted => {
  const stored: unknown = JSON.parse(details)
  const fields: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {}
  return {
    code,
    from: fromDay,
    until: untilDay,
    hours: hoursIn(fields.hours),
    places: textsIn(fields.places),
    areas: textsIn(fields.areas),
  }
}

const obligedOf = (obligations: Beside['obligations']): Known =>
  obligations.length === 0 ? null : obligations.some(({ amount, repaid }) => Number(repaid) < Number(amount))

const none: readonly string[] = []

/** Most lists are empty, and need no reading. */
const listIn = (json: string): readonly string[] => (json === '[]' ? none : textsIn(JSON.parse(json)))

/** Each fact is named: a copy by spreading would be a record that every later look at is slow in. */
const candidateOf = (row: PersonRow, beside: Beside): Candidate => {
  const limits = listIn(row.fitnessLimits)
  const identity = identityOf(beside.documents)
  return {
    id: row.id,
    standing: row.standing,
    sex: row.sex,
    birthDate: row.birthDate,
    citizenship: row.citizenship,
    hasIin: row.iin !== null,
    institutionId: row.institutionId,
    institutionPlace: row.institutionPlace,
    safetyLevel: row.safetyLevel as SafetyLevel | null,
    endOfTerm: row.endOfTerm,
    behaviourDegree: row.behaviourDegree,
    fitness: row.fitness,
    fitnessOn: row.fitnessOn,
    fitnessUntil: row.fitnessUntil,
    fitnessLimits: limits.length === 0 ? [] : fitnessLimits.filter((each) => limits.includes(each)),
    clearedOutside: row.clearedOutside,
    clearedOutsideOn: row.clearedOutsideOn,
    lifeSentence: known(row.lifeSentence),
    medicalExclusion: known(row.medicalExclusion),
    barredCategory: known(row.barredCategory),
    escapeRegister: known(row.escapeRegister),
    crimeWhileServing: known(row.crimeWhileServing),
    medicalAdmissionOn: row.medicalAdmissionOn,
    psychologistRecommends: known(row.psychologistRecommends),
    workConsent: row.workConsent,
    workConsentOn: row.workConsentOn,
    // Nobody records it yet: order 735 para 46 stays a question.
    firstTermMedium: null,
    education: educationLevels.find((each) => each === row.education) ?? null,
    identityDocument: identity.identityDocument,
    identityDocumentUntil: identity.identityDocumentUntil,
    restrictions: beside.restrictions.map(restrictedOf),
    keptApart: beside.keptApart.map(({ otherId }) => otherId),
    hasObligations: obligedOf(beside.obligations),
    occupations: beside.occupations.map(({ code, years }) => ({ code, months: years * 12 })),
    skills: beside.skills.map(({ skill }) => skill.toLowerCase()),
    placeAfter: row.placeAfter,
    preferredRegions: listIn(row.preferredRegions),
    preferredWork: listIn(row.preferredWork),
    waitingSince: row.waitingSince,
  }
}

const languageLists = new Map<string, readonly string[]>()

/** A few lists stand in every row: each is read once. */
const languagesIn = (json: string): readonly string[] => {
  const known = languageLists.get(json)
  if (known) return known
  const list = listIn(json)
  if (languageLists.size < 500) languageLists.set(json, list)
  return list
}

const describedOf = (row: PersonRow): Described => ({
  sex: row.sex,
  birthDate: row.birthDate,
  languages: languagesIn(row.languages),
  region: row.institutionRegion ?? row.sharedRegion ?? row.placeAfter?.slice(0, 2) ?? null,
  disabilityGroup: row.disabilityGroup,
  institutionId: row.institutionId,
  sharedRegion: row.institutionId === null ? row.sharedRegion : null,
})

const byPerson = <Row extends { readonly personId: string }>(rows: readonly Row[]): Map<string, Row[]> => {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const own = found.get(row.personId)
    if (own) own.push(row)
    else found.set(row.personId, [row])
  }
  return found
}

/** Whose facts: of these people, or of everybody from one id to another, which a database finds faster. */
export type Whose = readonly string[] | { readonly first: string; readonly last: string }

const among = (whose: Whose, column: string): RawBuilder<SqlBool> =>
  'first' in whose
    ? sql<SqlBool>`${sql.ref(column)} between ${whose.first} and ${whose.last}`
    : sql<SqlBool>`${sql.ref(column)} in (${sql.join(whose)})`

const besideOf = async (db: Kysely<Database>, whose: Whose) => {
  const theirs = among(whose, 'personId')
  const [documents, occupations, skills, restrictions, obligations, keptApart] = await Promise.all([
    db
      .selectFrom('personDocuments')
      .select(['personId', 'kind', 'state', 'expiresOn'])
      .where(theirs)
      .execute(),
    db.selectFrom('personOccupations').select(['personId', 'code', 'years']).where(theirs).execute(),
    db.selectFrom('personSkills').select(['personId', 'skill']).where(theirs).execute(),
    db
      .selectFrom('personRestrictions')
      .select(['personId', 'code', 'fromDay', 'untilDay', 'details'])
      .where(theirs)
      .execute(),
    db.selectFrom('obligations').select(['personId', 'amount', 'repaid']).where(theirs).execute(),
    db.selectFrom('keptApart').select(['personId', 'otherId']).where(theirs).execute(),
  ])
  return { documents, occupations, skills, restrictions, obligations, keptApart }
}

/** A person as matching sees them, and what an allocation asks beside it: no rule of matching reads that. */
export type PersonFacts = { readonly candidate: Candidate; readonly described: Described }

/**
 * Facts of the people with these ids, in one round of queries however many they are; a few hundred at a time is best.
 * Whoever is gone is left out. Unscoped on purpose: callers hold ids within reach, or fill the engine for everybody.
 */
export const unscopedPeopleFacts = async (db: Kysely<Database>, whose: Whose): Promise<PersonFacts[]> => {
  if (!('first' in whose) && whose.length === 0) return []
  const [rows, beside] = await Promise.all([
    db
      .selectFrom('people')
      .leftJoin('institutions', 'institutions.id', 'people.institutionId')
      .select([
        ...columns,
        'institutions.placeKato as institutionPlace',
        'institutions.safetyLevel',
        'institutions.region as institutionRegion',
      ])
      .where(among(whose, 'people.id'))
      .execute(),
    besideOf(db, whose),
  ])
  const [documents, occupations, skills] = [
    byPerson(beside.documents),
    byPerson(beside.occupations),
    byPerson(beside.skills),
  ]
  const [restrictions, obligations, keptApart] = [
    byPerson(beside.restrictions),
    byPerson(beside.obligations),
    byPerson(beside.keptApart),
  ]
  return rows.map((row) => ({
    candidate: candidateOf(row, {
      documents: documents.get(row.id) ?? [],
      occupations: occupations.get(row.id) ?? [],
      skills: skills.get(row.id) ?? [],
      restrictions: restrictions.get(row.id) ?? [],
      obligations: obligations.get(row.id) ?? [],
      keptApart: keptApart.get(row.id) ?? [],
    }),
    described: describedOf(row),
  }))
}

/** The same as matching alone sees people. */
export const unscopedCandidates = async (db: Kysely<Database>, whose: Whose): Promise<Candidate[]> =>
  (await unscopedPeopleFacts(db, whose)).map(({ candidate }) => candidate)
