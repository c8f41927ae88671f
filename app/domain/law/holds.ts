/** Answers in three values, so that a missing fact stays missing through every "and", "or" and "not". */
import type { Holds } from './rule'

/** A stored fact as an answer: null means that nobody has asked yet. */
export const known = (fact: boolean | null): Holds => fact ?? 'unknown'

export const not = (holds: Holds): Holds => (holds === 'unknown' ? 'unknown' : !holds)

/** True when one is true; unknown when none is true and one is unknown. */
export const either = (...all: readonly Holds[]): Holds =>
  all.includes(true) ? true : all.includes('unknown') ? 'unknown' : false

/** False when one is false; unknown when none is false and one is unknown. */
export const both = (...all: readonly Holds[]): Holds =>
  all.includes(false) ? false : all.includes('unknown') ? 'unknown' : true
