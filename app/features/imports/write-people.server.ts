/** Writes what a batch of rows decided: many people in few statements, and what stood there before. */
import type { Insertable, Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { PeopleTable } from '#db/schema/people'
import type { Day } from '~/domain/calendar/day'
import type { ToldFacts } from '~/domain/imports/person-change'
import { nameKeys } from '~/features/people/search.server'
import { keepTermChange } from '~/features/plans/term-changes.server'
import type { StoredFacts } from './existing-people.server'
import { type FactRows, emptyRows, isEmpty, writeFacts } from './fact-rows.server'
import type { PersonDecision } from './people-decisions.server'

export type Writing = {
  readonly importId: string
  readonly today: Day
  /** ISO instant. */
  readonly now: string
  readonly userId: string
  readonly demo: boolean
  readonly newId: () => string
}

type Created = PersonDecision & { readonly outcome: 'created' }
type Updated = PersonDecision & { readonly outcome: 'updated' | 'unchanged' }

type WasRow<T> = { readonly id: string; readonly row: T | null }

/** What undo needs of a row: columns and facts as they stood. A fact that was not there is null. */
export type Before = {
  readonly columns: Readonly<Record<string, unknown>>
  readonly facts: { readonly [K in keyof FactRows]: readonly WasRow<FactRows[K][number]>[] }
  /** The person's version once imported: a later change makes undo refuse. */
  readonly version: number
}

export type WrittenRow = { readonly row: number; readonly subjectId: string; readonly before: Before | null }

const personRow = ({ columns, record }: Created, id: string, writing: Writing): Insertable<PeopleTable> => ({
  iin: null,
  iinLast4: null,
  patronymic: null,
  citizenship: 'KZ',
  detachmentId: null,
  arrivedOn: null,
  sentenceStart: null,
  endOfTerm: null,
  articles: null,
  behaviourDegree: null,
  education: null,
  fitness: null,
  fitnessUntil: null,
  housingAfter: null,
  addressAfter: null,
  ...columns,
  id,
  demo: writing.demo ? 1 : 0,
  surname: record.surname,
  givenName: record.givenName,
  birthDate: record.birthDate,
  sex: record.sex,
  institutionId: record.institutionId,
  sortKey: nameKeys({ ...record, patronymic: record.patronymic ?? null }).sortKey,
  languages: '[]',
  standing: 'in-custody',
  releasedOn: null,
  releaseGround: null,
  termSetOn: null,
  paroleOn: null,
  neverParole: null,
  fitnessOn: null,
  fitnessLimits: '[]',
  disabilityGroup: null,
  isPregnant: null,
  hasSmallChildren: null,
  clearedOutside: null,
  clearedOutsideOn: null,
  lifeSentence: null,
  escapeRegister: null,
  crimeWhileServing: null,
  barredCategory: null,
  medicalExclusion: null,
  medicalAdmissionOn: null,
  psychologistRecommends: null,
  workConsent: null,
  workConsentOn: null,
  familyTies: null,
  placeAfter: null,
  sharedRegion: null,
  preferredRegions: '[]',
  preferredWork: '[]',
  wantsJobHelp: null,
  jobHelpAskedOn: null,
  supervisionExpected: null,
  caseWorkerId: null,
  psychologistId: null,
  nextDueOn: null,
  waitingSince: writing.today,
  importId: writing.importId,
  createdAt: writing.now,
  updatedAt: writing.now,
  version: 1,
})

const insertPeople = async (
  tx: Kysely<Database>,
  rows: readonly Insertable<PeopleTable>[],
): Promise<void> => {
  if (rows.length === 0) return
  await tx
    .insertInto('people')
    .values([...rows])
    .execute()
  const keys = rows.map((row) => ({
    personId: row.id,
    skeleton: nameKeys({ surname: row.surname, givenName: row.givenName, patronymic: row.patronymic ?? null })
      .skeleton,
  }))
  await tx.insertInto('personSearch').values(keys).execute()
}

const updatePerson = async (
  tx: Kysely<Database>,
  { existing, change }: Updated,
  writing: Writing,
): Promise<void> => {
  const name = { ...existing, ...change.after }
  const keys = nameKeys(name)
  const renamed = keys.sortKey !== existing.sortKey
  const { institutionId } = change.after
  await keepTermChange(tx, {
    person: existing,
    after: change.after,
    cause: 'import',
    importId: writing.importId,
    enteredBy: writing.userId,
    enteredAt: writing.now,
  })
  await tx
    .updateTable('people')
    .set({
      ...change.after,
      // Those who looked after the person stay where they work.
      ...(institutionId === undefined ? {} : { caseWorkerId: null, psychologistId: null }),
      ...(renamed ? { sortKey: keys.sortKey } : {}),
      updatedAt: writing.now,
      version: existing.version + 1,
    })
    .where('id', '=', existing.id)
    .execute()
  if (renamed)
    await tx
      .updateTable('personSearch')
      .set({ skeleton: keys.skeleton })
      .where('personId', '=', existing.id)
      .execute()
}

/** The rows that told facts become: those that stand there keep their ids. */
const factRows = (personId: string, told: ToldFacts, stored: StoredFacts, newId: () => string): FactRows => ({
  documents: told.documents.map(({ kind, state }) => {
    const old = stored.documents.find((each) => each.kind === kind)
    const fresh = {
      id: newId(),
      personId,
      kind,
      number: null,
      issuedOn: null,
      expiresOn: null,
      note: null,
      stateOn: null,
      reason: null,
      cost: null,
      paidBy: null,
      version: 0,
    }
    return { ...(old ?? fresh), state, version: (old?.version ?? 0) + 1 }
  }),
  occupations: told.occupations.map(({ code, years }) => ({
    id: stored.occupations.find((each) => each.code === code)?.id ?? newId(),
    personId,
    code,
    years,
  })),
  skills: told.skills.map((skill) => ({ id: newId(), personId, skill, years: 0 })),
  obligations: told.obligations.map(({ kind, amount }) => {
    const old = stored.obligations.find((each) => each.kind === kind && each.courtAct === null)
    const fresh = { id: newId(), personId, kind, courtAct: null, repaid: 0, version: 0 }
    return { ...(old ?? fresh), amount, version: (old?.version ?? 0) + 1 }
  }),
})

const beforeOf = ({ existing, change }: Updated, rows: FactRows): Before => {
  const was = <T extends { readonly id: string }>(after: readonly T[], stored: readonly T[]) =>
    after.map(({ id }) => ({ id, row: stored.find((each) => each.id === id) ?? null }))
  const { facts } = existing
  return {
    columns: change.before,
    facts: {
      documents: was(rows.documents, facts.documents),
      occupations: was(rows.occupations, facts.occupations),
      skills: was(rows.skills, facts.skills),
      obligations: was(rows.obligations, facts.obligations),
    },
    version: existing.version + 1,
  }
}

const merge = (all: readonly FactRows[]): FactRows => ({
  documents: all.flatMap((each) => each.documents),
  occupations: all.flatMap((each) => each.occupations),
  skills: all.flatMap((each) => each.skills),
  obligations: all.flatMap((each) => each.obligations),
})

/** Writes a batch within the caller's transaction; says which person each row became. Bad rows are passed over. */
export const writePeople = async (
  tx: Kysely<Database>,
  decisions: readonly PersonDecision[],
  writing: Writing,
): Promise<WrittenRow[]> => {
  const created = decisions.filter((each): each is Created => each.outcome === 'created')
  const known = decisions.filter(
    (each): each is Updated => each.outcome === 'updated' || each.outcome === 'unchanged',
  )
  const fresh = created.map((each) => ({ each, id: writing.newId() }))
  await insertPeople(
    tx,
    fresh.map(({ each, id }) => personRow(each, id, writing)),
  )
  const changed = known
    .filter((each) => each.outcome === 'updated')
    .map((each) => ({
      each,
      rows: factRows(each.existing.id, each.facts, each.existing.facts, writing.newId),
    }))
  for (const { each } of changed) await updatePerson(tx, each, writing)
  const rows = merge([
    ...fresh.map(({ each, id }) => factRows(id, each.facts, emptyRows, writing.newId)),
    ...changed.map((each) => each.rows),
  ])
  if (!isEmpty(rows)) await writeFacts(tx, rows)
  return [
    ...fresh.map(({ each, id }) => ({ row: each.row, subjectId: id, before: null })),
    ...changed.map(({ each, rows: own }) => ({
      row: each.row,
      subjectId: each.existing.id,
      before: beforeOf(each, own),
    })),
    ...known
      .filter((each) => each.outcome === 'unchanged')
      .map((each) => ({ row: each.row, subjectId: each.existing.id, before: null })),
  ]
}
