/** Work inside and outside: entries, selection of candidates, notices to the convict, the prosecutor and the inspection. */
import { order735, penalCode } from '../law/citation'
import {
  employmentEntered,
  endingTold,
  incidentTold,
  intakeEntered,
  rulingSent,
  supplyRequest,
  transferTold,
} from '../law/duty-parameters'
import { selectionDays } from '../law/parameters'
import type { DutyRule } from './duty'
import { aheadOf, within } from './duty'

/** Order 735, para 31: what the file and the talk on work gave stands in the central database within five working days. */
export const intakeInDatabase = {
  code: 'DL-26-1',
  cites: [order735('31')],
  events: ['work-talk'],
  actor: 'labour-unit',
  recipient: 'central-database',
  side: 'ours',
  term: within(intakeEntered),
} as const satisfies DutyRule

/** Order 735, para 37: employment stands there within five calendar days of receiving the contract and the order. */
export const employmentInDatabase = {
  code: 'DL-26-2',
  cites: [order735('37')],
  events: ['work-contract'],
  actor: 'labour-unit',
  recipient: 'central-database',
  side: 'ours',
  term: within(employmentEntered),
} as const satisfies DutyRule

/** Order 735, paras 33, 56, 65, 96: candidates are selected within three working days of a vacancy or a written request. */
export const candidatesSelected = {
  code: 'DL-27',
  cites: [order735('33, 56, 65, 96')],
  events: ['workers-requested'],
  actor: 'labour-unit',
  recipient: 'employer',
  side: 'ours',
  term: within(selectionDays),
} as const satisfies DutyRule

/**
 * Order 735, para 26: the employer tells the convict and the administration fifteen working days before a contract ends,
 * unless the contract gives longer. The convict is under no such duty.
 */
export const endingAnnounced = {
  code: 'DL-28-1',
  cites: [order735('26')],
  events: ['contract-ending'],
  actor: 'employer',
  recipient: 'person-and-administration',
  side: 'watched',
  term: aheadOf(endingTold),
} as const satisfies DutyRule

/** Order 735, para 27: the same before a transfer to another job. */
export const transferAnnounced = {
  code: 'DL-28-2',
  cites: [order735('27')],
  events: ['job-transfer'],
  actor: 'employer',
  recipient: 'person-and-administration',
  side: 'watched',
  term: aheadOf(transferTold),
} as const satisfies DutyRule

/**
 * Order 735, paras 49 and 73: a copy of the ruling on work outside the guarded area, or on leaving a person for
 * housekeeping, goes to the prosecutor not later than the next working day.
 */
export const workRulingTold = {
  code: 'DL-43',
  cites: [order735('49, 73')],
  events: ['outside-work-ruled', 'housekeeping-ruled'],
  actor: 'administration',
  recipient: 'prosecutor',
  side: 'ours',
  term: within(rulingSent),
} as const satisfies DutyRule

/**
 * Order 735, para 20, and Penal Enforcement Code, article 119(10): collective labour disputes, emergencies and incidents
 * are told to the labour inspection and the prosecutor in writing not later than the next working day.
 */
export const incidentReported = {
  code: 'DL-44',
  cites: [order735('20'), penalCode('119(10)')],
  events: ['labour-incident'],
  actor: 'administration',
  recipient: 'labour-inspection-and-prosecutor',
  side: 'ours',
  term: within(incidentTold),
} as const satisfies DutyRule

/** Order 735, para 40: the supply service sends its request for housekeeping to the labour unit within three working days. */
export const housekeepingRequested = {
  code: 'DL-45',
  cites: [order735('40')],
  events: ['housekeeping-need'],
  actor: 'supply-service',
  recipient: 'labour-unit',
  side: 'ours',
  term: within(supplyRequest),
} as const satisfies DutyRule
