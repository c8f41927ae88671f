/** Where the facts of a person and an opening come from: who established each, and on which day, as their rows say. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import type { FactCode, FactOrigin, Origins } from '~/domain/matching/origins'
import { factKinds } from '~/domain/matching/origins'
import { dayAt } from '~/platform/clock.server'
import { provingIdentity } from './facts.server'

const personRows = (db: Kysely<Database>, ids: readonly string[]) =>
  db
    .selectFrom('people')
    .leftJoin('imports', 'imports.id', 'people.importId')
    .leftJoin('institutions', 'institutions.id', 'people.institutionId')
    .selectAll('people')
    .select(['imports.committedAt', 'institutions.safetyLevel'])
    .where('people.id', 'in', ids)
    .execute()

const rowsBeside = async (db: Kysely<Database>, ids: readonly string[]) => {
  const has = async (table: 'personOccupations' | 'personSkills' | 'obligations') => {
    const rows = await db
      .selectFrom(table)
      .select('personId')
      .distinct()
      .where('personId', 'in', ids)
      .execute()
    return new Set(rows.map(({ personId }) => personId))
  }
  const [documents, restrictions, apart, occupations, skills, obligations] = await Promise.all([
    db
      .selectFrom('personDocuments')
      .select(['personId', 'kind', 'state', 'stateOn', 'issuedOn', 'expiresOn'])
      .where('personId', 'in', ids)
      .execute(),
    db
      .selectFrom('personRestrictions')
      .select(['personId', 'code', 'fromDay', 'untilDay'])
      .where('personId', 'in', ids)
      .execute(),
    db
      .selectFrom('keptApart')
      .select(['personId', 'since'])
      .where('personId', 'in', ids)
      .orderBy('since')
      .execute(),
    has('personOccupations'),
    has('personSkills'),
    has('obligations'),
  ])
  return (id: string) => ({
    documents: documents.filter(({ personId }) => personId === id),
    restrictions: restrictions.filter(({ personId }) => personId === id),
    apart: apart.filter(({ personId }) => personId === id),
    occupation: occupations.has(id) || undefined,
    skill: skills.has(id) || undefined,
    obligation: obligations.has(id) || undefined,
  })
}

type Row = Awaited<ReturnType<typeof personRows>>[number]
type Beside = ReturnType<Awaited<ReturnType<typeof rowsBeside>>>

type Dated = { readonly on?: Day | null; readonly until?: Day | null }
/** undefined: not recorded; an empty one: recorded without a day. */
type Recorded = Dated | undefined

const whenKnown = (value: unknown, dated: Dated = {}): Recorded =>
  value === null || value === undefined || value === '[]' ? undefined : dated

/** The paper that proves identity and was touched last. */
const paperOf = ({ documents }: Beside): Recorded => {
  const dayOf = (each: Beside['documents'][number]): Day | null => each.stateOn ?? each.issuedOn
  const last = documents
    .filter(({ kind, state }) => provingIdentity.has(kind) && state !== 'not-needed')
    .toSorted((one, other) => ((dayOf(one) ?? '') < (dayOf(other) ?? '') ? -1 : 1))
    .at(-1)
  return last && { on: dayOf(last), until: last.expiresOn }
}

const restrictionOf = ({ restrictions }: Beside, code: string): Recorded => {
  const found = restrictions.find((each) => each.code === code)
  return found && { on: found.fromDay, until: found.untilDay }
}

const lawFacts = (row: Row): Partial<Record<FactCode, Recorded>> => ({
  'birth-date': {},
  sex: {},
  citizenship: whenKnown(row.citizenship),
  'individual-number': whenKnown(row.iin),
  standing: { on: row.standing === 'in-custody' ? row.arrivedOn : row.releasedOn },
  institution: whenKnown(row.institutionId, { on: row.arrivedOn }),
  'safety-level': whenKnown(row.safetyLevel),
  'end-of-term': whenKnown(row.endOfTerm, { on: row.termSetOn, until: row.endOfTerm }),
  'behaviour-degree': whenKnown(row.behaviourDegree),
  fitness: whenKnown(row.fitness, { on: row.fitnessOn, until: row.fitnessUntil }),
  'outside-ruling': whenKnown(row.clearedOutside, { on: row.clearedOutsideOn }),
  'life-sentence': whenKnown(row.lifeSentence),
  'medical-exclusion': whenKnown(row.medicalExclusion),
  'barred-category': whenKnown(row.barredCategory),
  'escape-register': whenKnown(row.escapeRegister),
  'crime-while-serving': whenKnown(row.crimeWhileServing),
  'medical-admission': whenKnown(row.medicalAdmissionOn, { on: row.medicalAdmissionOn }),
  'psychologist-recommendation': whenKnown(row.psychologistRecommends),
  'work-consent': whenKnown(row.workConsent, { on: row.workConsentOn }),
  education: whenKnown(row.education),
  'place-after': whenKnown(row.placeAfter),
  'preferred-regions': whenKnown(row.preferredRegions),
  'preferred-work': whenKnown(row.preferredWork),
  'waiting-since': { on: row.waitingSince },
})

const factsBeside = (beside: Beside): Partial<Record<FactCode, Recorded>> => ({
  'identity-document': paperOf(beside),
  SR1: restrictionOf(beside, 'SR1'),
  SR2: restrictionOf(beside, 'SR2'),
  SR3: restrictionOf(beside, 'SR3'),
  SR4: restrictionOf(beside, 'SR4'),
  SR5: restrictionOf(beside, 'SR5'),
  'kept-apart': beside.apart.length > 0 ? { on: beside.apart.at(-1)?.since ?? null } : undefined,
  occupations: whenKnown(beside.occupation),
  skills: whenKnown(beside.skill),
  obligations: whenKnown(beside.obligation),
})

/** What an officer has not touched since the file came is the file's word, of the day it was taken over. */
const originOf = (code: FactCode, { on = null, until = null }: Dated, row: Row): FactOrigin => {
  const { source } = factKinds[code]
  const isFile = source === 'officer' && row.importId !== null && row.version === 1
  if (!isFile) return { source, on, until }
  return { source: 'import', on: on ?? (row.committedAt ? dayAt(new Date(row.committedAt)) : null), until }
}

const openingOrigin = async (db: Kysely<Database>, id: string): Promise<FactOrigin | undefined> => {
  const row = await db
    .selectFrom('openings')
    .select(['updatedAt', 'importId', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const isFile = row.importId !== null && row.version === 1
  return {
    source: isFile ? 'import' : factKinds.opening.source,
    on: dayAt(new Date(row.updatedAt)),
    until: null,
  }
}

const originsOf = (row: Row, beside: Beside): Map<FactCode, FactOrigin> => {
  const found = new Map<FactCode, FactOrigin>()
  const recorded = { ...lawFacts(row), ...factsBeside(beside) }
  for (const code of Object.keys(recorded) as FactCode[]) {
    const dated = recorded[code]
    if (dated) found.set(code, originOf(code, dated, row))
  }
  return found
}

/** Origins of the recorded facts of people, by their ids. Unscoped on purpose: callers have read the people within reach. */
export const unscopedPeopleOrigins = async (
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Origins>> => {
  if (ids.length === 0) return new Map()
  const [rows, besideOf] = await Promise.all([personRows(db, ids), rowsBeside(db, ids)])
  return new Map(rows.map((row) => [row.id, originsOf(row, besideOf(row.id))]))
}

/** Origins of all recorded facts of a pair. Unscoped on purpose: callers have read the pair within reach. */
export const unscopedOrigins = async (
  db: Kysely<Database>,
  personId: string,
  openingId: string,
): Promise<Origins> => {
  const [people, opening] = await Promise.all([
    unscopedPeopleOrigins(db, [personId]),
    openingOrigin(db, openingId),
  ])
  return new Map([...(opening ? [['opening', opening] as const] : []), ...(people.get(personId) ?? [])])
}
