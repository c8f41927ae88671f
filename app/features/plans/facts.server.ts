/** Fills the facts of the deadline rules and of the suggestions from what is recorded about people. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#db/schema'
import type { PeopleTable } from '#db/schema/people'
import type { PlanDeadlinesTable } from '#db/schema/plans'
import type { Day } from '~/domain/calendar/day'
import { type DeadlineCode, deadlineCodes } from '~/domain/deadlines/codes'
import type { DeadlineFacts } from '~/domain/deadlines/facts'
import { homeFrom, papersFrom } from '~/domain/deadlines/from-records'
import type {
  DocumentKind,
  DocumentState,
  EducationLevel,
  FamilyTies,
  HousingAfter,
  ObligationKind,
  ReleaseGround,
} from '~/domain/people/person'
import type { NeedFacts } from '~/domain/plans/needs'
import { dayAt } from '~/platform/clock.server'

const columns = [
  'id',
  'birthDate',
  'sex',
  'citizenship',
  'endOfTerm',
  'releasedOn',
  'releaseGround',
  'arrivedOn',
  'termSetOn',
  'paroleOn',
  'neverParole',
  'createdAt',
  'disabilityGroup',
  'isPregnant',
  'hasSmallChildren',
  'fitness',
  'housingAfter',
  'familyTies',
  'education',
  'wantsJobHelp',
  'jobHelpAskedOn',
  'supervisionExpected',
  'supervisionOrdered',
  'banRemains',
  'offenceAgainstMinor',
] as const satisfies readonly (keyof PeopleTable)[]

type PersonRow = Pick<Selectable<PeopleTable>, (typeof columns)[number]>
type DeadlineRow = Pick<Selectable<PlanDeadlinesTable>, 'planId' | 'code' | 'doneOn' | 'answer'>
type Papers = readonly { readonly kind: DocumentKind; readonly state: DocumentState }[]

type Records = {
  readonly papers: Papers
  readonly obligations: readonly ObligationKind[]
  readonly hasOccupation: boolean
  readonly deadlines: readonly DeadlineRow[]
}

const isCode = (code: string): code is DeadlineCode => (deadlineCodes as readonly string[]).includes(code)

const yes = (known: 0 | 1 | null): boolean | null => (known === null ? null : known === 1)

const later = (one: Day | null, other: Day): Day => (one !== null && one > other ? one : other)

/** A medical conclusion on work without a group means that there is none. */
const disabilityOf = ({ disabilityGroup, fitness }: PersonRow): DeadlineFacts['disabilityGroup'] => {
  if (disabilityGroup === 1 || disabilityGroup === 2 || disabilityGroup === 3) return disabilityGroup
  return disabilityGroup === 0 || fitness !== null ? 0 : null
}

const housingAnswerIn = (deadlines: readonly DeadlineRow[]): DeadlineFacts['housingAnswer'] => {
  const reply = deadlines.find((each) => each.code === 'DL-08')
  if (!reply?.doneOn || reply.answer === null || reply.answer === 'not-needed') return null
  return { on: reply.doneOn, hasPlace: reply.answer === 'yes' }
}

const doneIn = (deadlines: readonly DeadlineRow[]): DeadlineFacts['doneOn'] =>
  Object.fromEntries(
    deadlines.flatMap(({ code, doneOn, answer }) =>
      doneOn && answer !== 'not-needed' && isCode(code) ? [[code, doneOn]] : [],
    ),
  )

const factsFrom = (person: PersonRow, records: Records): NeedFacts => ({
  endOfTerm: person.endOfTerm,
  releaseOn: person.releasedOn,
  releaseGround: (person.releaseGround as ReleaseGround | null) ?? 'end-of-term',
  // Nobody here could act before the person came, nor before anybody entered them.
  arrivedOn: later(person.arrivedOn, dayAt(new Date(person.createdAt))),
  termSetOn: person.termSetOn,
  birth: person.birthDate,
  sex: person.sex,
  ...papersFrom(records.papers),
  disabilityGroup: disabilityOf(person),
  isPregnant: yes(person.isPregnant),
  hasSmallChildren: yes(person.hasSmallChildren),
  ...homeFrom(person.housingAfter as HousingAfter | null),
  wantsJobHelp: yes(person.wantsJobHelp),
  jobHelpAskedOn: person.jobHelpAskedOn,
  paroleDay: person.neverParole === 1 ? 'never' : person.paroleOn,
  supervisionExpected: yes(person.supervisionExpected),
  supervisionOrdered: yes(person.supervisionOrdered),
  banRemains: yes(person.banRemains),
  offenceAgainstMinor: yes(person.offenceAgainstMinor),
  housingAnswer: housingAnswerIn(records.deadlines),
  doneOn: doneIn(records.deadlines),
  isForeigner: person.citizenship === '' ? null : person.citizenship !== 'KZ',
  obligations: records.obligations,
  education: person.education as EducationLevel | null,
  hasOccupation: records.hasOccupation,
  fitness: person.fitness,
  familyTies: person.familyTies as FamilyTies | null,
})

const grouped = <Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}

/** A person, and the plan whose done deeds count; null before there is one. */
export type FactsOf = { readonly personId: string; readonly planId: string | null }

/** The facts of many people in five queries, by person. People who are not there are left out. */
export const gatherFacts = async (
  db: Kysely<Database>,
  subjects: readonly FactsOf[],
): Promise<ReadonlyMap<string, NeedFacts>> => {
  if (subjects.length === 0) return new Map()
  const ids = subjects.map((each) => each.personId)
  const planIds = subjects.map((each) => each.planId).filter((each) => each !== null)
  const people = await db.selectFrom('people').select(columns).where('id', 'in', ids).execute()
  const papers = grouped(
    await db
      .selectFrom('personDocuments')
      .select(['personId', 'kind', 'state'])
      .where('personId', 'in', ids)
      .execute(),
    (each) => each.personId,
  )
  const debts = grouped(
    await db
      .selectFrom('obligations')
      .select(['personId', 'kind'])
      .where('personId', 'in', ids)
      .whereRef('repaid', '<', 'amount')
      .execute(),
    (each) => each.personId,
  )
  const trades = grouped(
    await db.selectFrom('personOccupations').select('personId').where('personId', 'in', ids).execute(),
    (each) => each.personId,
  )
  const deadlines = grouped(
    planIds.length === 0
      ? []
      : await db
          .selectFrom('planDeadlines')
          .select(['planId', 'code', 'doneOn', 'answer'])
          .where('planId', 'in', planIds)
          .execute(),
    (each) => each.planId,
  )
  const planOf = new Map(subjects.map((each) => [each.personId, each.planId]))
  return new Map(
    people.map((person) => [
      person.id,
      factsFrom(person, {
        papers: (papers.get(person.id) ?? []) as Papers,
        obligations: (debts.get(person.id) ?? []).map((each) => each.kind as ObligationKind),
        hasOccupation: trades.has(person.id),
        deadlines: deadlines.get(planOf.get(person.id) ?? '') ?? [],
      }),
    ]),
  )
}
