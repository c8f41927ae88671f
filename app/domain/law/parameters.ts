/** Every number of the law: its value, unit, the day it came into force, and where it stands. */
import type { Day } from '../calendar/day'
import { day } from '../calendar/day'
import type { Citation } from './citation'
import { budgetLaw, labourCode, order508, order735, penalCode, probationLaw } from './citation'

export type Unit =
  'tiyn' | 'minutes' | 'times' | 'days' | 'working-days' | 'months' | 'percent' | 'hours' | 'years' | 'people'

export type ParameterValue = { readonly from: Day; readonly value: number; readonly cites: Citation }

export type Parameter = {
  readonly id: string
  readonly unit: Unit
  /** Oldest first. */
  readonly values: readonly ParameterValue[]
  /** The value in force on a day; throws when the day lies before the first value. */
  readonly on: (today: Day) => number
}

export const parameter = (id: string, unit: Unit, values: readonly ParameterValue[]): Parameter => ({
  id,
  unit,
  values,
  on: (today) => {
    const inForce = values.findLast((each) => each.from <= today)
    if (!inForce) throw new RangeError(`${id} has no value in force on ${today}`)
    return inForce.value
  },
})

export const since = (from: string, value: number, cites: Citation): ParameterValue => ({
  from: day(from),
  value,
  cites,
})

/** Lowest monthly pay that an opening may offer (tiyn). 85,000 tenge in 2024, 2025 and 2026. */
export const minimumWage = parameter('minimum-wage', 'tiyn', [
  since('2000-01-01', 7_000_000, budgetLaw('minimum wage before 2024', 'to-confirm')),
  since('2024-01-01', 8_500_000, budgetLaw('minimum wage 2024–2026')),
])

/** Days before the law's own year in which preparation of the programme opens by itself. Our choice, to be confirmed. */
export const leadDays = parameter('plan-lead-days', 'days', [
  since('2000-01-01', 60, order508('43', 'to-confirm')),
])

/** Length of the penitentiary probation programme before the end of term. */
export const programmeMonths = parameter('plan-programme-months', 'months', [
  since('2000-01-01', 12, probationLaw('16(3)')),
])

/** Largest share of pay that may be withheld under enforcement documents. */
export const deductionLimit = parameter('deduction-limit', 'percent', [
  since('2000-01-01', 50, penalCode('122')),
])

/** Hours of a full working day in a week of forty hours: what a month's pay is shared by. */
export const fullWorkingDay = parameter('full-working-day', 'hours', [
  since('2000-01-01', 8, labourCode('71', 'to-confirm')),
])

/** From a person's doubt about a statement: whoever paid answers. Our choice. */
export const wageAnswer = parameter('wage-answer', 'working-days', [
  since('2000-01-01', 5, labourCode('113', 'to-confirm')),
])

/** Largest share of civilians among those working at a penal-system enterprise. */
export const civilianShare = parameter('civilian-share', 'percent', [since('2000-01-01', 15, order735('60'))])

/** Working days in which candidates are selected after a written request. */
export const selectionDays = parameter('selection-days', 'working-days', [
  since('2025-09-30', 3, order735('33, 56, 65, 96')),
])

/** Counted back from release: the convict's own written request (annex 11). */
export const requestLead = parameter('request-lead', 'months', [since('2000-01-01', 12, order508('49'))])

/** Counted back from the end of term: notice of the chosen residence, and the programme that goes with it. */
export const noticeLead = parameter('notice-lead', 'months', [since('2000-01-01', 12, penalCode('166(1)'))])

/** Counted back from release: missing documents begin to be issued. */
export const documentsLead = parameter('documents-lead', 'months', [
  since('2000-01-01', 6, penalCode('165(4)')),
])

/** Counted back from release: family and probation hear of people who will need care. */
export const familyNoticeLead = parameter('family-notice-lead', 'months', [
  since('2000-01-01', 6, penalCode('167(4)')),
])

/** Counted back from the end of term: the repeated notice about a person without housing. */
export const housingNoticeLead = parameter('housing-notice-lead', 'months', [
  since('2000-01-01', 2, order508('51-1')),
])

/** From the notice: the local authority says whether it has a place to stay. */
export const housingAnswer = parameter('housing-answer', 'working-days', [
  since('2000-01-01', 15, order508('51-1')),
])

/** From a refusal: another locality nearby is offered. The text does not say from when it runs; this is our reading. */
export const otherLocalityOffer = parameter('other-locality-offer', 'working-days', [
  since('2000-01-01', 5, order508('51-2', 'to-confirm')),
])

/** Counted back from the end of term: notice to the career centre when the person did not ask for it earlier. */
export const jobNoticeLead = parameter('job-notice-lead', 'months', [
  since('2000-01-01', 2, order508('51-3')),
])

/** From the notice: the career centre says whether it has work. */
export const jobAnswer = parameter('job-answer', 'working-days', [since('2000-01-01', 15, order508('51-3'))])

/** Counted back from the day parole or replacement may be asked: probation is asked about home and work. */
export const paroleEnquiryLead = parameter('parole-enquiry-lead', 'months', [
  since('2000-01-01', 2, order508('53')),
])

/** Counted back from the end of term: material for supervision goes to court. Read in the text of 2023. */
export const supervisionLead = parameter('supervision-lead', 'months', [
  since('2000-01-01', 1, penalCode('172(1)', 'to-confirm')),
])

/** Counted back from release at the end of term: police and probation are told. */
export const policeNoticeLead = parameter('police-notice-lead', 'days', [
  since('2000-01-01', 20, order508('52')),
])

/** From release on any other ground: police and probation are told. */
export const policeNoticeAfter = parameter('police-notice-after', 'working-days', [
  since('2000-01-01', 1, order508('52')),
])

/** From release: the programme goes to the local authority of the place where the person went. */
export const handOver = parameter('hand-over', 'working-days', [since('2000-01-01', 2, order508('43'))])

/** Counted back from release at the end of term: a copy of the verdict goes to probation where a ban remains. */
export const verdictCopyLead = parameter('verdict-copy-lead', 'months', [
  since('2000-01-01', 1, penalCode('161(2)')),
])

/** The same, from release on any other ground. */
export const verdictCopyAfter = parameter('verdict-copy-after', 'working-days', [
  since('2000-01-01', 2, penalCode('161(2)')),
])

/** Counted back from the end of term: material for a psychiatric examination. Read in an old edition. */
export const examinationLead = parameter('examination-lead', 'months', [
  since('2000-01-01', 6, penalCode('26(5)', 'to-confirm')),
])

/** Counted back from release of the same people: the health body and the police are told. */
export const examinationNotice = parameter('examination-notice', 'working-days', [
  since('2000-01-01', 5, penalCode('26(5)', 'to-confirm')),
])

/** From release on parole: the person registers with the police of the place where they live. */
export const policeRegistration = parameter('police-registration', 'working-days', [
  since('2000-01-01', 5, penalCode('21(1), 169(8)')),
])

/** Under this age a person is a minor: family and probation are told of the release. */
export const adultAge = parameter('adult-age', 'years', [
  since('2000-01-01', 18, penalCode('167(4)', 'to-confirm')),
])

/** Older than this, a man or a woman without support may go to a care home on their own application. */
export const careHomeAgeOfMen = parameter('care-home-age-men', 'years', [
  since('2000-01-01', 63, penalCode('166(3)')),
])
export const careHomeAgeOfWomen = parameter('care-home-age-women', 'years', [
  since('2000-01-01', 58, penalCode('166(3)')),
])

/** From the decision: a reward or penalty is in the central database by the next working day (DL-25). */
export const rewardEntry = parameter('entry-reward-penalty', 'working-days', [
  since('2000-01-01', 1, order508('26')),
])

/** From the ruling on the degree of behaviour: it is in the central database (DL-25). */
export const degreeEntry = parameter('entry-behaviour-degree', 'working-days', [
  since('2000-01-01', 3, order508('27')),
])

/** From the talk on arrival: what was learnt for work is in the central database (DL-26). */
export const labourIntakeEntry = parameter('entry-labour-intake', 'working-days', [
  since('2000-01-01', 5, order735('31')),
])

/** From contract and order, in calendar days: employment is in the central database (DL-26). */
export const employmentEntry = parameter('entry-employment', 'days', [since('2000-01-01', 5, order735('37'))])

export const parameters: readonly Parameter[] = [
  minimumWage,
  leadDays,
  programmeMonths,
  deductionLimit,
  fullWorkingDay,
  wageAnswer,
  civilianShare,
  selectionDays,
  requestLead,
  noticeLead,
  documentsLead,
  familyNoticeLead,
  housingNoticeLead,
  housingAnswer,
  otherLocalityOffer,
  jobNoticeLead,
  jobAnswer,
  paroleEnquiryLead,
  supervisionLead,
  policeNoticeLead,
  policeNoticeAfter,
  handOver,
  policeRegistration,
  verdictCopyLead,
  verdictCopyAfter,
  examinationLead,
  examinationNotice,
  adultAge,
  careHomeAgeOfMen,
  careHomeAgeOfWomen,
  rewardEntry,
  degreeEntry,
  labourIntakeEntry,
  employmentEntry,
]
