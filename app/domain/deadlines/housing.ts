/** A place to stay for those who have none: the repeated notice, the answer to it, and the offer of another locality. */
import { both, known, not } from '../law/holds'
import { order508 } from '../law/citation'
import { housingAnswer, housingNoticeLead, otherLocalityOffer } from '../law/parameters'
import type { Holds } from '../law/rule'
import type { DeadlineRule } from './deadline'
import { notLaterThan, within } from './deadline'
import type { DeadlineFacts } from './facts'

/** Our reading of "either no housing of their own or no chance to live with relatives": neither of the two. */
const needsPlace = ({ hasHousing, canLiveWithRelatives }: DeadlineFacts): Holds =>
  both(not(known(hasHousing)), not(known(canLiveWithRelatives)))

/**
 * Order 508, para 51-1: not later than two months before the *end of term* the administration sends the notice again,
 * with the programme and the health certificate (fluorography, HIV), so that a place in a social adaptation centre is
 * prepared.
 */
export const housingNotice: DeadlineRule = {
  code: 'DL-07',
  cites: [order508('51-1')],
  actor: 'administration',
  recipient: 'local-authority',
  appliesTo: needsPlace,
  term: () => notLaterThan(housingNoticeLead, 'end-of-term'),
}

/**
 * Order 508, para 51-1: the local authority answers within fifteen working days of receiving the notice. We count from
 * the day it went out, the only one the institution knows.
 */
export const housingReply: DeadlineRule = {
  code: 'DL-08',
  cites: [order508('51-1')],
  actor: 'local-authority',
  recipient: 'administration',
  appliesTo: (facts) => (facts.doneOn['DL-07'] ? true : needsPlace(facts)),
  term: () => within(housingAnswer, 'notice-sent'),
}

/**
 * Order 508, para 51-2: where the chosen place has no room, the administration and the local authority offer another
 * locality nearby not later than five working days (from the refusal, in our reading), and write to its authority.
 */
export const otherLocality: DeadlineRule = {
  code: 'DL-09',
  cites: [order508('51-2', 'to-confirm')],
  actor: 'administration-with-local-authority',
  recipient: 'person',
  appliesTo: (facts) =>
    facts.housingAnswer
      ? !facts.housingAnswer.hasPlace
      : both(facts.doneOn['DL-07'] ? true : needsPlace(facts), 'unknown'),
  term: () => within(otherLocalityOffer, 'answer-received'),
}
