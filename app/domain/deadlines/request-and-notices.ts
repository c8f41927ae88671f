/** The year before the end of term: the person's own request, the first notices and the programme that goes with them. */
import { noticeLead, programmeMonths, requestLead } from '../law/parameters'
import { order508, penalCode, probationLaw } from '../law/citation'
import type { DeadlineRule } from './deadline'
import { notLaterThan } from './deadline'

/**
 * Order 508, para 49: every convict, not later than a year before *release*, writes a request (annex 11) to the head of
 * the institution: where they will go, where they will work, what help they need.
 */
export const ownRequest: DeadlineRule = {
  code: 'DL-02',
  cites: [order508('49')],
  actor: 'person',
  recipient: 'head-of-institution',
  appliesTo: () => true,
  term: () => notLaterThan(requestLead, 'release'),
}

/**
 * Penal Enforcement Code, article 166(1), and order 508, para 50: not later than a year before the *end of term* the
 * administration tells the local authority and the police of the chosen place of residence about the coming release,
 * housing, ability to work and trades (annex 12).
 */
export const firstNotice: DeadlineRule = {
  code: 'DL-03',
  cites: [penalCode('166(1)'), order508('50')],
  actor: 'administration',
  recipient: 'local-authority-and-police',
  appliesTo: () => true,
  term: () => notLaterThan(noticeLead, 'end-of-term'),
}

/**
 * Penal Enforcement Code, article 166(1), probation law, article 16(3)–(4), and order 508, para 43: with that notice the
 * individual programme is drawn up and sent to the local authority of the chosen place.
 */
export const programmeSent: DeadlineRule = {
  code: 'DL-04',
  cites: [penalCode('166(1)'), probationLaw('16(3)–(4)'), order508('43')],
  actor: 'administration',
  recipient: 'local-authority',
  appliesTo: () => true,
  term: () => notLaterThan(programmeMonths, 'end-of-term'),
}
