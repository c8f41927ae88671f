/** Finds those whom rows of a file speak of, with their facts, a batch at a time. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { PeopleTable } from '#db/schema/people'
import { type Facts, noFacts } from '~/domain/imports/person-change'
import type { PersonRecord } from '~/domain/imports/person-row'
import { nameKeys } from '~/features/people/search.server'

export type StoredFacts = Awaited<ReturnType<typeof factsOf>>
export type Existing = PeopleTable & { readonly facts: StoredFacts }

const factsOf = async (db: Kysely<Database>, ids: readonly string[]) => {
  if (ids.length === 0) return { documents: [], occupations: [], skills: [], obligations: [] } satisfies Facts
  const [documents, occupations, skills, obligations] = [
    await db.selectFrom('personDocuments').selectAll().where('personId', 'in', ids).execute(),
    await db.selectFrom('personOccupations').selectAll().where('personId', 'in', ids).execute(),
    await db.selectFrom('personSkills').selectAll().where('personId', 'in', ids).execute(),
    await db.selectFrom('obligations').selectAll().where('personId', 'in', ids).execute(),
  ]
  return { documents, occupations, skills, obligations }
}

/** Without an IIN a person is known by name and birth date. */
export const identityOf = (record: PersonRecord): string =>
  record.iin ??
  `${nameKeys({ ...record, patronymic: record.patronymic ?? null }).sortKey} ${record.birthDate} ${record.institutionId}`

const storedIdentity = (row: PeopleTable): string => `${row.sortKey} ${row.birthDate} ${row.institutionId}`

const group = <T extends { readonly personId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> => {
  const byPerson = new Map<string, T[]>()
  for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row])
  return byPerson
}

const rowsOf = async (db: Kysely<Database>, records: readonly PersonRecord[]): Promise<PeopleTable[]> => {
  const iins = records.flatMap((each) => each.iin ?? [])
  const names = records
    .filter((each) => each.iin === undefined)
    .map((each) => nameKeys({ ...each, patronymic: each.patronymic ?? null }).sortKey)
  const byIin =
    iins.length > 0 ? await db.selectFrom('people').selectAll().where('iin', 'in', iins).execute() : []
  const byName =
    names.length > 0
      ? await db
          .selectFrom('people')
          .selectAll()
          .where('sortKey', 'in', names)
          .where('iin', 'is', null)
          .execute()
      : []
  return [...byIin, ...byName]
}

/** Who is recorded already, by `identityOf` of their records. The whole country is looked through: an IIN is unique. */
export const findExisting = async (
  db: Kysely<Database>,
  records: readonly PersonRecord[],
): Promise<ReadonlyMap<string, Existing>> => {
  const rows = await rowsOf(db, records)
  const facts = await factsOf(
    db,
    rows.map((each) => each.id),
  )
  const [documents, occupations, skills, obligations] = [
    group(facts.documents),
    group(facts.occupations),
    group(facts.skills),
    group(facts.obligations),
  ]
  return new Map(
    rows.map((row) => [
      row.iin ?? storedIdentity(row),
      {
        ...row,
        facts: {
          documents: documents.get(row.id) ?? noFacts.documents,
          occupations: occupations.get(row.id) ?? noFacts.occupations,
          skills: skills.get(row.id) ?? noFacts.skills,
          obligations: obligations.get(row.id) ?? noFacts.obligations,
        } as StoredFacts,
      },
    ]),
  )
}
