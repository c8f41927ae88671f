/** Imported files: what each row became, so that a whole import can be explained and undone. */

export type ImportsTable = {
  id: string
  kind: 'people' | 'openings'
  fileName: string
  fileHash: string
  /** JSON: column of the file → field of ours. */
  mapping: string
  state: 'read' | 'committed' | 'undone' | 'failed'
  rows: number
  good: number
  bad: number
  created: number
  updated: number
  unchanged: number
  institutionId: string | null
  organisationId: string | null
  userId: string | null
  createdAt: string
  committedAt: string | null
  undoneAt: string | null
  version: number
}

export type ImportRowsTable = {
  importId: string
  /** 1-based line of the file's data. */
  row: number
  outcome: 'good' | 'bad' | 'created' | 'updated' | 'unchanged'
  /** JSON of the row's cells as read. */
  cells: string
  /** JSON list of {column, code, values}. */
  problems: string
  subjectId: string | null
  /** JSON of the record before an update, for undo. */
  before: string | null
}

/** A mapping that was used for files with these headings, remembered for the next one. */
export type ImportMappingsTable = { headings: string; kind: string; userId: string; mapping: string; at: string }

export type ImportsSchema = { imports: ImportsTable; importRows: ImportRowsTable; importMappings: ImportMappingsTable }
