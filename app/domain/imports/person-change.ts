/** Compares what a file says of a person with what is recorded: only what the file says anew is changed. */
import type { Day } from '../calendar/day'
import type { FitnessLevel, Sex } from '../people/person'
import type { PersonRecord } from './person-row'

/** Columns of a person that a file may fill. */
export type PersonColumns = {
  readonly iin: string | null
  readonly iinLast4: string | null
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string | null
  readonly birthDate: Day
  readonly sex: Sex
  readonly citizenship: string
  readonly institutionId: string | null
  readonly detachmentId: string | null
  readonly arrivedOn: Day | null
  readonly sentenceStart: Day | null
  readonly endOfTerm: Day | null
  readonly articles: string | null
  readonly behaviourDegree: number | null
  readonly education: string | null
  readonly fitness: FitnessLevel | null
  readonly fitnessUntil: Day | null
  readonly housingAfter: string | null
  readonly addressAfter: string | null
}

type Told = { -readonly [K in keyof PersonColumns]?: PersonColumns[K] }

/** The columns that a record fills. `detachmentId` undefined: the file does not say. */
export const columnsOf = (record: PersonRecord, detachmentId: string | undefined): Told => {
  const { iin, surname, givenName, patronymic, birthDate, sex, citizenship, institutionId } = record
  const told = {
    iin,
    iinLast4: iin?.slice(-4),
    surname,
    givenName,
    patronymic,
    birthDate,
    sex,
    citizenship,
    institutionId,
    detachmentId,
    arrivedOn: record.arrivedOn,
    sentenceStart: record.sentenceStart,
    endOfTerm: record.endOfTerm,
    articles: record.articles,
    behaviourDegree: record.behaviourDegree,
    education: record.education,
    fitness: record.fitness,
    fitnessUntil: record.fitnessUntil,
    housingAfter: record.housingAfter,
    addressAfter: record.addressAfter,
  }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Told
}

export type ColumnChange = { readonly after: Told; readonly before: Told }

/** The columns that differ, as they are to be and as they stand. A move to another institution leaves the detachment. */
export const changedColumns = (told: Told, stored: PersonColumns): ColumnChange => {
  const moved = told.institutionId !== undefined && told.institutionId !== stored.institutionId
  const wanted: Told = moved && told.detachmentId === undefined ? { ...told, detachmentId: null } : told
  const names = (Object.keys(wanted) as (keyof PersonColumns)[]).filter(
    (name) => wanted[name] !== stored[name],
  )
  const pick = (from: Told | PersonColumns): Told =>
    Object.fromEntries(names.map((name) => [name, from[name]])) as Told
  return { after: pick(wanted), before: pick(stored) }
}

export type DocumentRow = { readonly id: string; readonly kind: string; readonly state: string }
export type OccupationRow = { readonly id: string; readonly code: string; readonly years: number }
export type SkillRow = { readonly id: string; readonly skill: string; readonly years: number }
export type ObligationRow = {
  readonly id: string
  readonly kind: string
  readonly courtAct: string | null
  readonly amount: number
}

export type Facts<D = DocumentRow, O = OccupationRow, S = SkillRow, B = ObligationRow> = {
  readonly documents: readonly D[]
  readonly occupations: readonly O[]
  readonly skills: readonly S[]
  readonly obligations: readonly B[]
}

export const noFacts: Facts<never, never, never, never> = {
  documents: [],
  occupations: [],
  skills: [],
  obligations: [],
}

const held = new Set(['held-by-institution', 'held-by-person'])
const identityKinds = new Set(['identity-card', 'passport', 'residence-permit'])

type Document = Pick<DocumentRow, 'kind' | 'state'>
type Obligation = Pick<ObligationRow, 'kind' | 'amount'>

const documents = ({ identityHeld }: PersonRecord, stored: readonly DocumentRow[]): Document[] => {
  if (identityHeld === undefined) return []
  const papers = stored.filter((each) => identityKinds.has(each.kind))
  const holds = papers.some((each) => held.has(each.state))
  if (identityHeld) return holds ? [] : [{ kind: 'identity-card', state: 'held-by-institution' }]
  if (holds)
    return papers.filter((each) => held.has(each.state)).map(({ kind }) => ({ kind, state: 'missing' }))
  return papers.length > 0 ? [] : [{ kind: 'identity-card', state: 'missing' }]
}

const obligations = (record: PersonRecord, stored: readonly ObligationRow[]): Obligation[] =>
  [
    { kind: 'alimony', amount: record.alimony },
    { kind: 'civil-claim', amount: record.claims },
  ].flatMap(({ kind, amount }) => {
    const old = stored.find((each) => each.kind === kind && each.courtAct === null)
    if (amount === undefined || (old ? old.amount === amount : amount === 0)) return []
    return [{ kind, amount }]
  })

export type ToldFacts = {
  readonly documents: readonly Document[]
  readonly occupations: readonly { readonly code: string; readonly years: number }[]
  readonly skills: readonly string[]
  readonly obligations: readonly Obligation[]
}

/** Facts that the file adds or changes; what it does not mention stays as it is. */
export const toldFacts = (record: PersonRecord, stored: Facts): ToldFacts => ({
  documents: documents(record, stored.documents),
  occupations: (record.occupations ?? []).flatMap((code) => {
    const old = stored.occupations.find((each) => each.code === code)
    const years = record.experienceYears ?? old?.years ?? 0
    return old?.years === years ? [] : [{ code, years }]
  }),
  skills: (record.skills ?? []).filter(
    (skill) => !stored.skills.some((each) => each.skill.toLowerCase() === skill.toLowerCase()),
  ),
  obligations: obligations(record, stored.obligations),
})

export const saysNothing = (facts: ToldFacts): boolean =>
  Object.values(facts).every((each) => each.length === 0)
