/** Rewards, penalties and behaviour degrees: who is told, and by when they stand in the central database. */
import { order508, penalCode } from '../law/citation'
import { conductEntered, degreeEntered, penaltyCopy } from '../law/duty-parameters'
import type { DutyRule } from './duty'
import { within } from './duty'

/**
 * Penal Enforcement Code, article 131(3), and order 508, para 26: a copy of the ruling on a penalty goes to the prosecutor
 * not later than the next working day.
 */
export const penaltyTold = {
  code: 'DL-24',
  cites: [penalCode('131(3)'), order508('26')],
  events: ['penalty'],
  actor: 'administration',
  recipient: 'prosecutor',
  side: 'ours',
  term: within(penaltyCopy),
} as const satisfies DutyRule

/** Order 508, para 26: rewards and penalties stand in the central database not later than the next working day. */
export const conductInDatabase = {
  code: 'DL-25-1',
  cites: [order508('26')],
  events: ['reward', 'penalty'],
  actor: 'administration',
  recipient: 'central-database',
  side: 'ours',
  term: within(conductEntered),
} as const satisfies DutyRule

/** Order 508, para 27: a behaviour degree stands there within three working days of the ruling. */
export const degreeInDatabase = {
  code: 'DL-25-2',
  cites: [order508('27')],
  events: ['degree-ruled'],
  actor: 'administration',
  recipient: 'central-database',
  side: 'ours',
  term: within(degreeEntered),
} as const satisfies DutyRule
