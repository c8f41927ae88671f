/** Courts: the enquiry before parole or replacement, and material for administrative supervision. */
import { both, known } from '../law/holds'
import { order508, penalCode, preventionLaw } from '../law/citation'
import { paroleEnquiryLead, supervisionLead } from '../law/parameters'
import type { DeadlineRule } from './deadline'
import { notLaterThan } from './deadline'

/**
 * Order 508, para 53: at least two months before the formal term for parole or replacement comes, the administration
 * asks the probation service where the person will live and whether work is in view.
 */
export const paroleEnquiry: DeadlineRule = {
  code: 'DL-12',
  cites: [order508('53')],
  actor: 'administration',
  recipient: 'probation',
  appliesTo: ({ paroleDay, endOfTerm }) =>
    paroleDay === null ? 'unknown' : paroleDay !== 'never' && (endOfTerm === null || paroleDay < endOfTerm),
  term: () => notLaterThan(paroleEnquiryLead, 'parole-day'),
}

/**
 * Penal Enforcement Code, article 172(1) (text of 2023, to be confirmed under law 245-VIII), and prevention law, article
 * 65(1): not later than a month before the *end of term* the head of the institution asks the court to put under
 * administrative supervision those whom article 171 names. It is for those who serve the term in full.
 */
export const supervisionMaterial: DeadlineRule = {
  code: 'DL-13',
  cites: [penalCode('172(1)', 'to-confirm'), penalCode('171', 'to-confirm'), preventionLaw('65(1)')],
  actor: 'head-of-institution',
  recipient: 'court',
  appliesTo: ({ supervisionExpected, releaseGround }) =>
    both(releaseGround === 'end-of-term', known(supervisionExpected)),
  term: () => notLaterThan(supervisionLead, 'end-of-term'),
}
