/** What a file from the system of record would change, sorted by what the changes are about. */
import type { ColumnChange, PersonColumns, ToldFacts } from './person-change'

export const topics = ['dates', 'identity', 'placement', 'work', 'after', 'facts'] as const
export type Topic = (typeof topics)[number]

const columnsOfTopic: Readonly<Record<Exclude<Topic, 'facts'>, readonly (keyof PersonColumns)[]>> = {
  dates: ['endOfTerm', 'sentenceStart', 'arrivedOn', 'articles'],
  identity: ['iin', 'surname', 'givenName', 'patronymic', 'birthDate', 'sex', 'citizenship'],
  placement: ['institutionId', 'detachmentId'],
  work: ['behaviourDegree', 'education', 'fitness', 'fitnessUntil'],
  after: ['housingAfter', 'addressAfter'],
}

/** Named as changed, without what stood there: these are read under a permission of their own. */
const withheld: ReadonlySet<string> = new Set(['articles'])

/** Field → [as recorded, as the file has it]. */
export type Changes = Readonly<Record<string, readonly [unknown, unknown]>>

export type RowDifference = { readonly changes: Changes; readonly topics: readonly Topic[] }

const factKinds = ['documents', 'occupations', 'skills', 'obligations'] as const

/** What one row would change; facts are named by their kind, their content stands in the file. */
export const rowDifference = ({ before, after }: ColumnChange, facts: ToldFacts): RowDifference => {
  const columns = Object.entries(after)
    .filter(([field]) => field !== 'iinLast4')
    .map(([field, value]) => {
      const was = (before as Readonly<Record<string, unknown>>)[field] ?? null
      return [field, withheld.has(field) ? [null, null] : [was, value]] as const
    })
  const told = factKinds
    .filter((kind) => facts[kind].length > 0)
    .map((kind) => [kind, [null, facts[kind].length]] as const)
  const changes: Changes = Object.fromEntries([...columns, ...told])
  const isAbout = (topic: Topic): boolean =>
    topic === 'facts'
      ? told.length > 0
      : columnsOfTopic[topic].some((column) => Object.hasOwn(changes, column))
  return { changes, topics: topics.filter(isAbout) }
}

/** Counts of a whole file, kept beside the import. */
export type Differences = {
  readonly topics: Readonly<Record<Topic, number>>
  /** Open plans whose end of term moves, and their open deadlines: what would be counted anew. */
  readonly shifts: { readonly plans: number; readonly deadlines: number }
}

export const noDifferences: Differences = {
  topics: { dates: 0, identity: 0, placement: 0, work: 0, after: 0, facts: 0 },
  shifts: { plans: 0, deadlines: 0 },
}

export const addDifferences = (sum: Differences, rows: readonly RowDifference[]): Differences => ({
  ...sum,
  topics: Object.fromEntries(
    topics.map((topic) => [
      topic,
      sum.topics[topic] + rows.filter((row) => row.topics.includes(topic)).length,
    ]),
  ) as Record<Topic, number>,
})

/** Fields that an institution may let a file change without a person looking: none of them moves a name or a number. */
export const standingFields = [
  'detachmentId',
  'behaviourDegree',
  'education',
  'fitness',
  'fitnessUntil',
  'arrivedOn',
  'sentenceStart',
  'endOfTerm',
] as const
export type StandingField = (typeof standingFields)[number]

/** Whether a standing order covers everything a row would change. */
export const isCovered = (changes: Changes, fields: readonly string[]): boolean =>
  Object.keys(changes).every((field) => fields.includes(field))
