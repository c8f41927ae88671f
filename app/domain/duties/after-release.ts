/** What the person owes after release or after a sentence in the community. We only note whether it was done. */
import { penalCode, probationLaw } from '../law/citation'
import {
  parolePresence,
  paroleRegistration,
  probationAppearance,
  supervisedPresence,
} from '../law/duty-parameters'
import type { DutyRule } from './duty'
import { every, within } from './duty'

/** Penal Enforcement Code, articles 21(1) and 169(8)(1): a parolee registers with the police within five working days. */
export const paroleeRegisters = {
  code: 'DL-21',
  cites: [penalCode('169(8)(1)'), penalCode('21(1)')],
  events: ['released-on-parole'],
  actor: 'person',
  recipient: 'police',
  side: 'watched',
  term: within(paroleRegistration),
} as const satisfies DutyRule

/** Penal Enforcement Code, article 169(8)(2): a parolee comes to the police at least once a month. */
export const paroleeReports = {
  code: 'DL-22-1',
  cites: [penalCode('169(8)(2)')],
  events: ['released-on-parole'],
  actor: 'person',
  recipient: 'police',
  side: 'watched',
  term: every(parolePresence),
} as const satisfies DutyRule

/** Penal Enforcement Code, article 172(9) (text of 2023): so does a person under supervision. */
export const supervisedReports = {
  code: 'DL-22-2',
  cites: [penalCode('172(9)', 'to-confirm')],
  events: ['supervision-register'],
  actor: 'person',
  recipient: 'police',
  side: 'watched',
  term: every(supervisedPresence),
} as const satisfies DutyRule

/**
 * Law on probation, article 15(3): a person sentenced to a punishment in the community comes to the probation service
 * within ten days of the sentence taking force.
 */
export const appearsAtProbation = {
  code: 'DL-23',
  cites: [probationLaw('15(3)'), penalCode('21(1)')],
  events: ['non-custodial-sentence'],
  actor: 'person',
  recipient: 'probation',
  side: 'watched',
  term: within(probationAppearance),
} as const satisfies DutyRule
