/** What must still be entered in the system of record, and who ticked it off. */
import type { Day } from '../../app/domain/calendar/day'

export type SystemEntriesTable = {
  id: string
  kind: string
  personId: string
  institutionId: string
  /** Which fact of its kind, such as the kind of a paper; empty where a person has one. */
  subject: string
  /** Person, kind and subject while it waits, null after: a unique index lets one entry of a fact wait at a time. */
  openKey: string | null
  /** JSON: field → code or text, in that system's order of fields. */
  values: string
  factOn: Day | null
  dueOn: Day | null
  /** `dueOn`, or a day beyond all days: lists read it from one index. */
  dueKey: string
  state: 'open' | 'done' | 'replaced'
  /** The entry of the same fact that had been made when this one came: this one corrects it. */
  correctsId: string | null
  createdBy: string | null
  createdAt: string
  doneBy: string | null
  doneAt: string | null
  version: number
}

/** A tick, and a tick taken back. */
export type EntryMarksTable = {
  id: string
  entryId: string
  mark: 'ticked' | 'unticked'
  reason: string | null
  byUserId: string
  at: string
}

export type EntriesSchema = { systemEntries: SystemEntriesTable; entryMarks: EntryMarksTable }
