/** Imported files: what each row became, so that a whole import can be explained and undone. */

/** `reading`, `checking`, `committing` and `undoing` are under way; the others wait for a person. */
export type ImportState =
  'reading' | 'read' | 'checking' | 'checked' | 'committing' | 'committed' | 'undoing' | 'undone' | 'failed'

export type ImportsTable = {
  id: string
  kind: 'people' | 'openings'
  fileName: string
  fileHash: string
  /** JSON: column of the file → field of ours. */
  mapping: string
  /** JSON: the headings of the file, in its order. */
  headings: string
  state: ImportState
  rows: number
  /** Rows gone through in the present step: what a progress bar shows. */
  done: number
  good: number
  bad: number
  /** Good rows that a person should look at. */
  warned: number
  created: number
  updated: number
  unchanged: number
  institutionId: string | null
  organisationId: string | null
  userId: string | null
  createdAt: string
  committedAt: string | null
  undoneAt: string | null
  /** Found in the watched folder; null: sent by a person on a page. */
  source: 'folder' | null
  /** JSON of `Differences`: what the file would change, counted; null before it was gone through. */
  differences: string | null
  /** Rows with errors were left out when it was committed. */
  goodOnly: 0 | 1
  /** Why the last step stopped: the tail of `imports:failure.<code>`. */
  failure: string | null
  version: number
}

export type ImportRowsTable = {
  importId: string
  /** The row's number in the file, from 1. */
  row: number
  /** What the row is to become, and once committed has become; `read` before it was looked at. */
  outcome: 'read' | 'bad' | 'created' | 'updated' | 'unchanged'
  /** JSON of the row's cells as read. */
  cells: string
  /** JSON list of `CellProblem`. */
  problems: string
  subjectId: string | null
  /** JSON: field → [as recorded, as the file has it]; kept only until the file is imported. */
  changes: string | null
  /** What the changes are about, as `,dates,identity,`: one row stands under several headings. */
  topics: string | null
  /** JSON of what stood there before an update, for undo. */
  before: string | null
}

/** A mapping that was used for files with these headings, remembered for the next one. */
export type ImportMappingsTable = {
  headings: string
  kind: string
  userId: string
  mapping: string
  at: string
}

export type ImportsSchema = {
  imports: ImportsTable
  importRows: ImportRowsTable
  importMappings: ImportMappingsTable
}
