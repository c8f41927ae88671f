/** Where the facts of a person and an opening come from: who established each, and on which day, as their rows say. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import type { FactCode, FactOrigin, Origins } from '~/domain/matching/origins'
import { factKinds } from '~/domain/matching/origins'
import { dayAt } from '~/platform/clock.server'
import { provingIdentity } from './facts.server'

const personRow = (db: Kysely<Database>, id: string) =>
  db
    .selectFrom('people')
    .leftJoin('imports', 'imports.id', 'people.importId')
    .leftJoin('institutions', 'institutions.id', 'people.institutionId')
    .selectAll('people')
    .select(['imports.committedAt', 'institutions.safetyLevel'])
    .where('people.id', '=', id)
    .executeTakeFirst()

const rowsBeside = async (db: Kysely<Database>, id: string) => {
  const [documents, restrictions, apart, occupation, skill, obligation] = await Promise.all([
    db
      .selectFrom('personDocuments')
      .select(['kind', 'state', 'stateOn', 'issuedOn', 'expiresOn'])
      .where('personId', '=', id)
      .execute(),
    db
      .selectFrom('personRestrictions')
      .select(['code', 'fromDay', 'untilDay'])
      .where('personId', '=', id)
      .execute(),
    db.selectFrom('keptApart').select('since').where('personId', '=', id).orderBy('since').execute(),
    db.selectFrom('personOccupations').select('id').where('personId', '=', id).limit(1).execute(),
    db.selectFrom('personSkills').select('id').where('personId', '=', id).limit(1).execute(),
    db.selectFrom('obligations').select('id').where('personId', '=', id).limit(1).execute(),
  ])
  return { documents, restrictions, apart, occupation, skill, obligation }
}

type Row = NonNullable<Awaited<ReturnType<typeof personRow>>>
type Beside = Awaited<ReturnType<typeof rowsBeside>>

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
  occupations: whenKnown(beside.occupation[0]),
  skills: whenKnown(beside.skill[0]),
  obligations: whenKnown(beside.obligation[0]),
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

/** Origins of all recorded facts of a pair. Unscoped on purpose: callers have read the pair within reach. */
export const unscopedOrigins = async (
  db: Kysely<Database>,
  personId: string,
  openingId: string,
): Promise<Origins> => {
  const [row, beside, opening] = await Promise.all([
    personRow(db, personId),
    rowsBeside(db, personId),
    openingOrigin(db, openingId),
  ])
  const found = new Map<FactCode, FactOrigin>()
  if (opening) found.set('opening', opening)
  if (!row) return found
  const recorded = { ...lawFacts(row), ...factsBeside(beside) }
  for (const code of Object.keys(recorded) as FactCode[]) {
    const dated = recorded[code]
    if (dated) found.set(code, originOf(code, dated, row))
  }
  return found
}
