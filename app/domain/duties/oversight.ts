/** Those who look in from outside: the preventive mechanism, the public commission, bodies that hear complaints. */
import { penalCode } from '../law/citation'
import { complaintSent, reportAnswer, visitTold } from '../law/duty-parameters'
import type { DutyRule } from './duty'
import { aheadOf, within } from './duty'

/**
 * Penal Enforcement Code, article 49(2) (old edition): within three months of receiving the yearly consolidated report of
 * the national preventive mechanism state bodies tell the Ombudsman in writing what they have done.
 */
export const reportAnswered = {
  code: 'DL-35',
  cites: [penalCode('49(2)', 'to-confirm')],
  events: ['prevention-report'],
  actor: 'state-body',
  recipient: 'ombudsman',
  side: 'ours',
  term: within(reportAnswer),
} as const satisfies DutyRule

/**
 * Penal Enforcement Code, article 14(3): what a convict writes to supervising bodies or to the Ombudsman is not read by
 * anybody here and goes out within twenty-four hours.
 */
export const complaintForwarded = {
  code: 'DL-36',
  cites: [penalCode('14(3)')],
  events: ['complaint-handed-in'],
  actor: 'administration',
  recipient: 'addressee',
  side: 'ours',
  term: within(complaintSent),
} as const satisfies DutyRule

/**
 * Penal Enforcement Code, article 38(2) (old edition): the public commission, at least two of its members, tells the head
 * of the institution of a visit at least twenty-four hours ahead.
 */
export const visitAnnounced = {
  code: 'DL-37',
  cites: [penalCode('38(2)', 'to-confirm')],
  events: ['commission-visit'],
  actor: 'commission',
  recipient: 'head-of-institution',
  side: 'watched',
  term: aheadOf(visitTold),
} as const satisfies DutyRule
