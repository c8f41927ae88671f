/** What is wrong, or only odd, with a cell of a file. */
import type { ImportField } from './fields'

export type CellProblem = {
  readonly column: ImportField
  /** The tail of `imports:problem.<code>`, or a whole key such as `vocabulary:refusal.identifier-length`. */
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
  /** `warning`: the row is good and is imported; a person should look at it. */
  readonly weight: 'bad' | 'warning'
}
