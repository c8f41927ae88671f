/** Duties of the first weeks in an institution: the family hears, the detachment plans, those in need are listed. */
import { order508, penalCode } from '../law/citation'
import { adaptationProgramme, familyTold } from '../law/duty-parameters'
import type { DutyRule } from './duty'
import { kept, within } from './duty'

/**
 * Order 508, para 19 and annex 3: within the first month in the detachment its head, with the council of educators, draws
 * up the programme of social adaptation for the current calendar year; the head of the institution approves it.
 */
export const adaptationDrawnUp = {
  code: 'DL-01',
  cites: [order508('19')],
  events: ['assigned-to-detachment'],
  actor: 'detachment-head',
  recipient: 'head-of-institution',
  side: 'ours',
  term: within(adaptationProgramme),
} as const satisfies DutyRule

/** Order 508, para 51: everyone in need of help with work or home stands in the register of annex 13, kept continuously. */
export const needRegister = {
  code: 'DL-17',
  cites: [order508('51')],
  events: ['in-need-found'],
  actor: 'placement-officer',
  recipient: 'file',
  side: 'ours',
  term: kept,
} as const satisfies DutyRule

/**
 * Penal Enforcement Code, article 25 (old edition, to be confirmed): within two working days of arrival a written notice
 * goes to the spouse, one of the relatives or the legal representative, as the person chooses.
 */
export const arrivalTold = {
  code: 'DL-48',
  cites: [penalCode('25', 'to-confirm')],
  events: ['arrived'],
  actor: 'administration',
  recipient: 'family',
  side: 'ours',
  term: within(familyTold),
} as const satisfies DutyRule
