/** How long the law gives for each duty that an event starts; terms of one release plan stand in `parameters.ts`. */
import type { Citation } from './citation'
import {
  order163,
  order482,
  order508,
  order666,
  order735,
  penalCode,
  personalDataLaw,
  preventionLaw,
  probationLaw,
} from './citation'
import { type Parameter, type Unit, parameter, since } from './parameters'

/** In force as far as anybody remembers. */
const always = '2000-01-01'

/** Acts with the day from which the product counts by them. Days of entry into force are to be confirmed. */
const inForce = {
  order482: '2023-06-14',
  order735: '2025-09-30',
  dataLaw231: '2026-01-18',
  law245: '2026-03-01',
  order163: '2026-03-05',
  order666: '2026-09-21',
} as const

const length = (id: string, unit: Unit, from: string, value: number, cites: Citation): Parameter =>
  parameter(id, unit, [since(from, value, cites)])

export const adaptationProgramme = length('adaptation-programme', 'months', always, 1, order508('19'))
export const familyTold = length('family-told', 'working-days', always, 2, penalCode('25', 'to-confirm'))

export const rightTold = length('right-told', 'days', always, 5, penalCode('162(1)'))
export const petitionSent = length('petition-sent', 'days', always, 10, penalCode('162(9)'))
export const reapplication = length('reapplication', 'months', always, 6, penalCode('162(10)'))

export const penaltyCopy = length('penalty-copy', 'working-days', always, 1, penalCode('131(3)'))
export const conductEntered = length('conduct-entered', 'working-days', always, 1, order508('26'))
export const degreeEntered = length('degree-entered', 'working-days', always, 3, order508('27'))

export const intakeEntered = length('intake-entered', 'working-days', inForce.order735, 5, order735('31'))
export const employmentEntered = length('employment-entered', 'days', inForce.order735, 5, order735('37'))
export const endingTold = length('ending-told', 'working-days', inForce.order735, 15, order735('26'))
export const transferTold = length('transfer-told', 'working-days', inForce.order735, 15, order735('27'))
export const rulingSent = length('ruling-sent', 'working-days', inForce.order735, 1, order735('49, 73'))
export const incidentTold = length('incident-told', 'working-days', always, 1, penalCode('119(10)'))
export const supplyRequest = length('supply-request', 'working-days', inForce.order735, 3, order735('40'))

export const paroleRegistration = length(
  'parole-registration',
  'working-days',
  always,
  5,
  penalCode('169(8)(1)'),
)
export const parolePresence = length('parole-presence', 'months', always, 1, penalCode('169(8)(2)'))
export const supervisedPresence = length(
  'supervised-presence',
  'months',
  always,
  1,
  penalCode('172(9)', 'to-confirm'),
)
export const probationAppearance = length('probation-appearance', 'days', always, 10, probationLaw('15(3)'))

export const bankEntry = length('bank-entry', 'working-days', inForce.order163, 3, order163('7'))
export const policePlan = length('police-plan', 'working-days', inForce.order163, 5, order163('25'))
export const registrationTold = length(
  'registration-told',
  'working-days',
  inForce.order163,
  3,
  order163('26'),
)
export const extensionSubmitted = length('extension-submitted', 'days', inForce.order163, 20, order163('26'))
export const changeTold = length('change-told', 'hours', inForce.law245, 24, preventionLaw('65(3)(3)'))
export const awayRegistered = length(
  'away-registered',
  'hours',
  inForce.law245,
  24,
  preventionLaw('65(3)(4)', 'to-confirm'),
)
export const earlyEndCheck = length('early-end-check', 'working-days', inForce.order163, 5, order163('19'))
export const earlyEndDecision = length(
  'early-end-decision',
  'working-days',
  inForce.order163,
  3,
  order163('20'),
)
export const earlyEndSubmission = length(
  'early-end-submission',
  'working-days',
  inForce.order163,
  3,
  order163('21'),
)
export const earlyEndCourt = length('early-end-court', 'days', inForce.law245, 10, preventionLaw('66(5)'))

export const riskRepeated = length(
  'risk-repeated',
  'months',
  inForce.order666,
  6,
  order666('recommendations'),
)
export const helpSuspended = length('help-suspended', 'working-days', inForce.order482, 3, order482('13'))

export const reportAnswer = length('report-answer', 'months', always, 3, penalCode('49(2)', 'to-confirm'))
export const complaintSent = length('complaint-sent', 'hours', always, 24, penalCode('14(3)'))
/** How long a complaint may wait for its answer: from memory, to be confirmed. */
export const complaintAnswer = length(
  'complaint-answer',
  'working-days',
  always,
  15,
  penalCode('14', 'to-confirm'),
)
export const visitTold = length('visit-told', 'hours', always, 24, penalCode('38(2)', 'to-confirm'))

export const dataCorrected = length('data-corrected', 'working-days', always, 1, personalDataLaw('25(2)(8)'))
export const breachTold = length('breach-told', 'working-days', always, 1, personalDataLaw('25(2)(8)'))
export const objectionAnswered = length(
  'objection-answered',
  'working-days',
  inForce.dataLaw231,
  3,
  personalDataLaw('19-1', 'to-confirm'),
)
