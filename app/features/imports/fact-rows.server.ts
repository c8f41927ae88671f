/** Rows beside a person's own: written and taken away many at once. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type {
  ObligationsTable,
  PersonDocumentsTable,
  PersonOccupationsTable,
  PersonSkillsTable,
} from '#db/schema/people'

export type FactRows = {
  readonly documents: readonly PersonDocumentsTable[]
  readonly occupations: readonly PersonOccupationsTable[]
  readonly skills: readonly PersonSkillsTable[]
  readonly obligations: readonly ObligationsTable[]
}

export const emptyRows = {
  documents: [] as PersonDocumentsTable[],
  occupations: [] as PersonOccupationsTable[],
  skills: [] as PersonSkillsTable[],
  obligations: [] as ObligationsTable[],
}

export const isEmpty = (rows: FactRows): boolean => Object.values(rows).every((each) => each.length === 0)

/** Adds rows, or puts them in the place of those with their ids. */
export const writeFacts = async (tx: Kysely<Database>, rows: FactRows): Promise<void> => {
  if (rows.documents.length > 0)
    await tx
      .insertInto('personDocuments')
      .values([...rows.documents])
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          state: eb.ref('excluded.state'),
          number: eb.ref('excluded.number'),
          version: eb.ref('excluded.version'),
        })),
      )
      .execute()
  if (rows.occupations.length > 0)
    await tx
      .insertInto('personOccupations')
      .values([...rows.occupations])
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({ years: eb.ref('excluded.years') })),
      )
      .execute()
  if (rows.skills.length > 0)
    await tx
      .insertInto('personSkills')
      .values([...rows.skills])
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  if (rows.obligations.length > 0)
    await tx
      .insertInto('obligations')
      .values([...rows.obligations])
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((eb) => ({ amount: eb.ref('excluded.amount'), version: eb.ref('excluded.version') })),
      )
      .execute()
}

const tables = {
  documents: 'personDocuments',
  occupations: 'personOccupations',
  skills: 'personSkills',
  obligations: 'obligations',
} as const

/** Takes rows of one kind away by their ids. */
export const removeFacts = async (
  tx: Kysely<Database>,
  kind: keyof typeof tables,
  ids: readonly string[],
): Promise<void> => {
  if (ids.length > 0) await tx.deleteFrom(tables[kind]).where('id', 'in', ids).execute()
}

/** Takes everything away that is recorded beside these people. */
export const removeAllFacts = async (tx: Kysely<Database>, personIds: readonly string[]): Promise<void> => {
  for (const table of Object.values(tables))
    await tx.deleteFrom(table).where('personId', 'in', personIds).execute()
}
