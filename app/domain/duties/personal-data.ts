/** What the keeper of personal data owes the people they are about. */
import { personalDataLaw } from '../law/citation'
import { breachTold, dataCorrected, objectionAnswered } from '../law/duty-parameters'
import type { DutyRule } from './duty'
import { within } from './duty'

/** Law on personal data, article 25(2)(8): data are corrected, blocked or destroyed within one working day. */
export const dataPutRight = {
  code: 'DL-38-1',
  cites: [personalDataLaw('25(2)(8)')],
  events: ['data-request'],
  actor: 'operator',
  recipient: 'person',
  side: 'ours',
  term: within(dataCorrected),
} as const satisfies DutyRule

/** The same article: a breach is told to the authorised body within one working day of being found. */
export const breachReported = {
  code: 'DL-38-2',
  cites: [personalDataLaw('25(2)(8)')],
  events: ['data-breach'],
  actor: 'operator',
  recipient: 'authorised-body',
  side: 'ours',
  term: within(breachTold),
} as const satisfies DutyRule

/**
 * Law on personal data, article 19-1: an objection to automated processing is answered within three working days. The day
 * from which the article is in force is to be confirmed.
 */
export const objectionHeard = {
  code: 'DL-46',
  cites: [personalDataLaw('19-1', 'to-confirm')],
  events: ['data-objection'],
  actor: 'operator',
  recipient: 'person',
  side: 'ours',
  term: within(objectionAnswered),
} as const satisfies DutyRule
