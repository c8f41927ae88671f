/** How long notes may be edited and secrets stay opened. No act says it: our choice, shown in Administration as to be confirmed. */
import { order508 } from '../law/citation'
import { type Parameter, type Unit, parameter, since } from '../law/parameters'

const ours = (id: string, unit: Unit, value: number, place: string): Parameter =>
  parameter(id, unit, [since('2000-01-01', value, order508(place, 'to-confirm'))])

/** After so many hours a note is locked as if it were signed. */
export const noteLock = ours('note-lock', 'hours', 72, '83')
/** The longest a substitute may read another psychologist's notes under one assignment. */
export const substitutionLength = ours('substitution-length', 'days', 90, '83')
/** The longest a case stays open to a supervisor. */
export const supervisionLength = ours('supervision-length', 'days', 30, '82')
/** The file of an approved lawful request is taken within this time. */
export const exportOpen = ours('export-open', 'hours', 72, '82')
/** After the second person's word the warning and the measures stay open this long. */
export const glassOpen = ours('glass-open', 'hours', 12, '82')
/** A second person must say their word within this time, or the first one asks anew. */
export const glassAsked = ours('glass-asked', 'hours', 4, '82')

export const secrecyParameters: readonly Parameter[] = [
  noteLock,
  substitutionLength,
  supervisionLength,
  exportOpen,
  glassOpen,
  glassAsked,
]
