/** How a person's row is loaded for a deed, written and told to the audit: shared by every deed about people. */
import type { Insertable, Transaction } from 'kysely'
import type { Database } from '#db/schema'
import type { PeopleTable } from '#db/schema/people'
import { may } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { maskIin, readIin } from '~/domain/people/identifiers'
import { type Result, ok, refuse } from '~/domain/result'
import type { Work } from '~/platform/command.server'
import { type Differences, differences } from '~/platform/differences'
import { notFound } from '~/platform/guard.server'
import { owePersonChanges } from '~/features/entries/owe.server'
import { subjectOf } from './scope.server'
import { nameKeys } from './search.server'

/** The row, once the policy has allowed the deed on it; out of reach it looks absent. */
export const loadPerson = async (work: Work, id: string): Promise<PeopleTable> => {
  const row = await work.tx.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  work.permit(subjectOf(row))
  return row
}

const masked = (value: unknown): unknown => (typeof value === 'string' ? maskIin(value) : value)

/** Fields whose content the journal must not repeat. */
const withheld: ReadonlySet<string> = new Set(['articles', 'offenceAgainstMinor'])

/** Changes as the audit keeps them: an IIN masked, restricted fields named without their content. */
export const auditable = (changes: Differences): Readonly<Record<string, unknown>> => {
  const entries = Object.entries(changes)
  const open = entries
    .filter(([field]) => !withheld.has(field))
    .map(([field, [before, after]]) => [
      field,
      field === 'iin' ? [masked(before), masked(after)] : [before, after],
    ])
  const hidden = entries.map(([field]) => field).filter((field) => withheld.has(field))
  return { changes: Object.fromEntries(open), ...(hidden.length > 0 ? { withheld: hidden } : {}) }
}

/** Marks a person as changed, so that whoever keeps a copy (matching) reads the person again. */
export const touch = async ({ tx, now }: Work, ...ids: readonly string[]): Promise<void> => {
  await tx.updateTable('people').set({ updatedAt: now }).where('id', 'in', ids).execute()
}

/** Says in the audit what was done to this person; `what` is the word under `people:history.what`. */
export const tell = (
  work: Work,
  row: Pick<PeopleTable, 'id' | 'institutionId'>,
  what: string,
  details: Readonly<Record<string, unknown>> = {},
): void =>
  work.about({
    type: 'person',
    id: row.id,
    personId: row.id,
    institutionId: row.institutionId,
    details: { what, ...details },
  })

const nameFields = ['surname', 'givenName', 'patronymic'] as const

/** What a person is at least when first written; everything else is "not known" until someone says it. */
export type PersonDraft = Partial<Insertable<PeopleTable>> &
  Pick<Insertable<PeopleTable>, 'surname' | 'givenName' | 'birthDate' | 'sex' | 'standing' | 'waitingSince'>

const unknownPerson = {
  iin: null,
  demo: 0,
  patronymic: null,
  citizenship: 'KZ',
  languages: '[]',
  institutionId: null,
  detachmentId: null,
  arrivedOn: null,
  sentenceStart: null,
  endOfTerm: null,
  releasedOn: null,
  releaseGround: null,
  termSetOn: null,
  paroleOn: null,
  neverParole: null,
  articles: null,
  banRemains: null,
  offenceAgainstMinor: null,
  behaviourDegree: null,
  fitness: null,
  fitnessOn: null,
  fitnessUntil: null,
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
  education: null,
  housingAfter: null,
  familyTies: null,
  addressAfter: null,
  placeAfter: null,
  sharedRegion: null,
  preferredRegions: '[]',
  preferredWork: '[]',
  wantsJobHelp: null,
  jobHelpAskedOn: null,
  supervisionExpected: null,
  supervisionOrdered: null,
  caseWorkerId: null,
  psychologistId: null,
  nextDueOn: null,
  importId: null,
  version: 1,
} as const satisfies Partial<Insertable<PeopleTable>>

/** Writes a new person with sort key and search entry; returns the id. The caller has asked the policy. */
export const insertPerson = async (
  tx: Transaction<Database>,
  given: PersonDraft & { readonly id: string; readonly createdAt: string },
): Promise<string> => {
  const row = { ...unknownPerson, ...given }
  const keys = nameKeys(row)
  await tx
    .insertInto('people')
    .values({
      ...row,
      iinLast4: row.iin?.slice(-4) ?? null,
      sortKey: keys.sortKey,
      updatedAt: given.createdAt,
    })
    .execute()
  await tx.insertInto('personSearch').values({ personId: row.id, skeleton: keys.skeleton }).execute()
  return row.id
}

/** Writes changed fields of a row, a newer version, and the keys that follow from name and IIN. */
export const updatePerson = async (
  tx: Transaction<Database>,
  row: PeopleTable,
  values: Partial<PeopleTable>,
  now: string,
): Promise<void> => {
  const next = { ...row, ...values }
  const keys = nameKeys(next)
  await tx
    .updateTable('people')
    .set({
      ...values,
      iinLast4: next.iin?.slice(-4) ?? null,
      sortKey: keys.sortKey,
      updatedAt: now,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute()
  if (nameFields.some((field) => next[field] !== row[field]))
    await tx
      .updateTable('personSearch')
      .set({ skeleton: keys.skeleton })
      .where('personId', '=', row.id)
      .execute()
}

/** Writes the changes of one deed and tells the audit; `more` stands beside them. */
export const writeChanges = async (
  work: Work,
  row: PeopleTable,
  what: string,
  values: Partial<PeopleTable>,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  await updatePerson(work.tx, row, values, work.now)
  await owePersonChanges(work, row, row, values)
  tell(work, row, what, { ...auditable(differences(row, values)), ...more })
}

/** The IIN as it is stored; refused when its digits are wrong or another person has it. */
export const decideIin = async (
  work: Work,
  typed: string | null,
  more: { readonly demo: boolean; readonly ownId: string | null },
): Promise<Result<string | null>> => {
  if (typed === null) return ok(null)
  const read = readIin(typed, { demo: more.demo })
  if (!read.ok) {
    const { code, ...why } = read.refusal
    return refuse(`vocabulary:refusal.${code}`, why)
  }
  const other = await work.tx
    .selectFrom('people')
    .select(['id', 'institutionId', 'sharedRegion'])
    .where('iin', '=', read.value.value)
    .executeTakeFirst()
  return other && other.id !== more.ownId ? refuseTaken(work.actor, other) : ok(read.value.value)
}

const refuseTaken = (
  actor: Actor,
  other: Pick<PeopleTable, 'id' | 'institutionId' | 'sharedRegion'>,
): Result<never> =>
  may(actor, 'person.read', subjectOf(other))
    ? refuse('iin-taken', { values: { personId: other.id } })
    : refuse('iin-taken-elsewhere')
