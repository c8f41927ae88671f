/** Police register and administrative supervision: duties of the police, the court and the supervised person, watched here. */
import { order163, preventionLaw } from '../law/citation'
import {
  awayRegistered,
  bankEntry,
  changeTold,
  earlyEndCheck,
  earlyEndCourt,
  earlyEndDecision,
  earlyEndSubmission,
  extensionSubmitted,
  policePlan,
  registrationTold,
} from '../law/duty-parameters'
import type { DutyRule } from './duty'
import { aheadOf, within } from './duty'

/** Order 163, para 7: a person put on the register stands in the integrated data bank within three working days. */
export const enteredInBank = {
  code: 'DL-29',
  cites: [order163('7')],
  events: ['police-register', 'supervision-register'],
  actor: 'police',
  recipient: 'police-database',
  side: 'watched',
  term: within(bankEntry),
} as const satisfies DutyRule

/** Order 163, para 25: the individual plan of a supervised person is drawn up within five working days of registration. */
export const policePlanDrawnUp = {
  code: 'DL-30-1',
  cites: [order163('25')],
  events: ['supervision-register'],
  actor: 'police',
  recipient: 'file',
  side: 'watched',
  term: within(policePlan),
} as const satisfies DutyRule

/** Order 163, para 26: within three working days of registration the institution and the local authority are told. */
export const registrationAnnounced = {
  code: 'DL-30-2',
  cites: [order163('26')],
  events: ['supervision-register'],
  actor: 'police',
  recipient: 'institution-and-local-authority',
  side: 'watched',
  term: within(registrationTold),
} as const satisfies DutyRule

/** Order 163, para 26: a submission to extend supervision goes to court twenty days before it expires. */
export const extensionAsked = {
  code: 'DL-31',
  cites: [order163('26')],
  events: ['supervision-expiry'],
  actor: 'police',
  recipient: 'court',
  side: 'watched',
  term: aheadOf(extensionSubmitted),
} as const satisfies DutyRule

/**
 * Prevention law, article 65(3)(3): within twenty-four hours the supervised person tells the police of a change of work or
 * home and of leaving the district.
 */
export const changeReported = {
  code: 'DL-32-1',
  cites: [preventionLaw('65(3)(3)')],
  events: ['supervised-change'],
  actor: 'person',
  recipient: 'police',
  side: 'watched',
  term: within(changeTold),
} as const satisfies DutyRule

/**
 * Prevention law, article 65(3)(4): who is away with permission for more than a day registers with the police there. That
 * the day is counted from arrival is our reading.
 */
export const awayReported = {
  code: 'DL-32-2',
  cites: [preventionLaw('65(3)(4)', 'to-confirm')],
  events: ['supervised-away'],
  actor: 'person',
  recipient: 'police',
  side: 'watched',
  term: within(awayRegistered),
} as const satisfies DutyRule

/** Order 163, para 19: an application to end supervision early is checked within five working days. */
export const earlyEndIsChecked = {
  code: 'DL-33-1',
  cites: [order163('19')],
  events: ['early-end-asked'],
  actor: 'police',
  recipient: 'file',
  side: 'watched',
  term: within(earlyEndCheck),
} as const satisfies DutyRule

/** Order 163, para 20: the chief decides, with the person present, within three working days of the check. */
export const earlyEndIsDecided = {
  code: 'DL-33-2',
  cites: [order163('20')],
  events: ['early-end-checked'],
  actor: 'police',
  recipient: 'person',
  side: 'watched',
  term: within(earlyEndDecision),
} as const satisfies DutyRule

/** Order 163, para 21: a submission goes to court within three working days of the decision. */
export const earlyEndIsSubmitted = {
  code: 'DL-33-3',
  cites: [order163('21')],
  events: ['early-end-decided'],
  actor: 'police',
  recipient: 'court',
  side: 'watched',
  term: within(earlyEndSubmission),
} as const satisfies DutyRule

/** Prevention law, article 66(5): the court considers the submission within ten days. */
export const earlyEndIsHeard = {
  code: 'DL-33-4',
  cites: [preventionLaw('66(5)')],
  events: ['early-end-submitted'],
  actor: 'court',
  recipient: 'person',
  side: 'watched',
  term: within(earlyEndCourt),
} as const satisfies DutyRule
