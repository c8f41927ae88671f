/** What a deed owes the system of record: called inside the deed's own transaction, so that neither stands alone. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { calendarFrom } from '~/domain/calendar/holidays'
import type { Day } from '~/domain/calendar/day'
import {
  type EntryKind,
  type EntryValues,
  entryDueOn,
  kindsByColumn,
  knownValues,
  replaceEntry,
} from '~/domain/entries/kinds'
import type { Work } from '~/platform/command.server'

type Owes = Pick<Work, 'tx' | 'actor' | 'today' | 'now' | 'newId'>

export type Owing = {
  readonly kind: EntryKind
  readonly personId: string
  /** Null: the person is in no institution, and nobody there owes an entry. */
  readonly institutionId: string | null
  /** Which fact of the kind, where a person has several. */
  readonly subject?: string
  readonly values: EntryValues
  /** The day of the fact; today unless said. Null: the clock's day is not known yet. */
  readonly on?: Day | null
}

/** Beyond all days: entries without a clock stand last in every list. */
const noDay = '9999-12-31'

const calendarIn = async (tx: Kysely<Database>) =>
  calendarFrom(await tx.selectFrom('holidays').select(['day', 'kind']).execute())

const waiting = (tx: Kysely<Database>, openKey: string) =>
  tx
    .selectFrom('systemEntries')
    .select(['id', 'values', 'dueOn', 'correctsId'])
    .where('openKey', '=', openKey)
    .executeTakeFirst()

const lastDone = (tx: Kysely<Database>, { personId, kind, subject = '' }: Owing) =>
  tx
    .selectFrom('systemEntries')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('state', '=', 'done')
    .orderBy('doneAt', 'desc')
    .executeTakeFirst()

/**
 * Puts a changed fact into the queue. One that still waits is replaced by the newer one, which keeps the earlier day;
 * one that was entered already is followed by a new entry that names what it corrects. Facts that the system of record
 * has no field for are left out; with none left nothing is owed.
 */
export const owe = async (work: Owes, owing: Owing): Promise<void> => {
  const { tx, actor, today, now } = work
  const { kind, personId, institutionId, subject = '', on: factOn = today } = owing
  const told = knownValues(kind, owing.values)
  if (institutionId === null || Object.keys(told).length === 0) return
  const openKey = `${personId} ${kind} ${subject}`
  const fresh = { values: told, dueOn: entryDueOn(kind, factOn, await calendarIn(tx), today) }
  const old = await waiting(tx, openKey)
  if (old)
    await tx
      .updateTable('systemEntries')
      .set((eb) => ({ state: 'replaced', openKey: null, version: eb('version', '+', 1) }))
      .where('id', '=', old.id)
      .execute()
  const before = old ? { values: JSON.parse(old.values) as EntryValues, dueOn: old.dueOn } : null
  const entry = before ? replaceEntry(before, fresh) : fresh
  const correctsId = old ? old.correctsId : ((await lastDone(tx, owing))?.id ?? null)
  await tx
    .insertInto('systemEntries')
    .values({
      id: work.newId(),
      kind,
      personId,
      institutionId,
      subject,
      openKey,
      values: JSON.stringify(knownValues(kind, entry.values)),
      factOn,
      dueOn: entry.dueOn,
      dueKey: entry.dueOn ?? noDay,
      state: 'open',
      correctsId,
      createdBy: actor.userId,
      createdAt: now,
      doneBy: null,
      doneAt: null,
      version: 1,
    })
    .execute()
}

type PersonRow = { readonly id: string; readonly institutionId: string | null }

/** What a change of a person's own record owes: every kind whose columns differ, with what they now hold. */
export const owePersonChanges = async (
  work: Owes,
  person: PersonRow,
  before: object,
  after: object,
): Promise<void> => {
  const was = before as Readonly<Record<string, unknown>>
  for (const [kind, columns] of Object.entries(kindsByColumn)) {
    const changed = Object.entries(after).filter(
      ([name, value]) => columns.includes(name) && was[name] !== value,
    )
    await owe(work, {
      kind: kind as EntryKind,
      personId: person.id,
      institutionId: person.institutionId,
      values: Object.fromEntries(
        changed.map(([name, value]) => [
          name,
          typeof value === 'number' ? value : value ? String(value) : null,
        ]),
      ),
    })
  }
}
