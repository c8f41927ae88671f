/** Parole and replacement: the right is told, the petition travels, a refusal closes the door for half a year. */
import { penalCode } from '../law/citation'
import { petitionSent, reapplication, rightTold } from '../law/duty-parameters'
import type { DutyRule } from './duty'
import { notBefore, within } from './duty'

/**
 * Penal Enforcement Code, article 162(1): within five days of the right arising the person is told in writing that parole
 * or replacement may be asked for.
 */
export const rightExplained = {
  code: 'DL-18',
  cites: [penalCode('162(1)')],
  events: ['early-release-right'],
  actor: 'administration',
  recipient: 'person',
  side: 'ours',
  term: within(rightTold),
} as const satisfies DutyRule

/**
 * Penal Enforcement Code, article 162(9): within ten days of the petition it goes to the court with the material and the
 * personal file, and the prosecutor is told in writing.
 */
export const petitionForwarded = {
  code: 'DL-19',
  cites: [penalCode('162(9)')],
  events: ['petition-handed-in'],
  actor: 'administration',
  recipient: 'court-and-prosecutor',
  side: 'ours',
  term: within(petitionSent),
} as const satisfies DutyRule

/**
 * Penal Enforcement Code, article 162(10): after a refusal the same may be asked again six months after the ruling at the
 * earliest. A refusal of one does not bar the other, so there are two bars.
 */
export const paroleAgain = {
  code: 'DL-20-1',
  cites: [penalCode('162(10)')],
  events: ['parole-refused'],
  actor: 'person',
  recipient: 'court',
  side: 'watched',
  term: notBefore(reapplication),
} as const satisfies DutyRule

/** The same article, for replacement of the rest of the term. */
export const replacementAgain = {
  code: 'DL-20-2',
  cites: [penalCode('162(10)')],
  events: ['replacement-refused'],
  actor: 'person',
  recipient: 'court',
  side: 'watched',
  term: notBefore(reapplication),
} as const satisfies DutyRule
