/** The person's own word to the service: a correction of data, an objection, a complaint; whom it reaches and until when. */
import type { Day } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import { addWorkingDays } from '../calendar/working-days'
import type { Citation } from '../law/citation'
import { penalCode, personalDataLaw } from '../law/citation'
import { complaintAnswer, dataCorrected, objectionAnswered } from '../law/duty-parameters'
import type { Parameter } from '../law/parameters'

export const appealKinds = ['correction', 'objection', 'complaint'] as const
export type AppealKind = (typeof appealKinds)[number]

/** Which of the person's data a correction is about. */
export const dataAreas = [
  'name-and-birth',
  'term-and-release',
  'documents',
  'education-and-work',
  'health-conclusion',
  'home-and-family',
  'obligations',
  'plan',
  'other',
] as const
export type DataArea = (typeof dataAreas)[number]

/** What a complaint is about; never a name, so that a person need not know one. */
export const complaintSubjects = [
  'treatment',
  'social-worker',
  'detachment-head',
  'medic',
  'psychologist',
  'institution-head',
  'work-and-pay',
  'local-authority',
  'probation-officer',
  'headquarters',
  'other',
] as const
export type ComplaintSubject = (typeof complaintSubjects)[number]

/** Who answers. An appeal is seen by its handler alone. */
export const appealHandlers = ['social-worker', 'institution-head', 'headquarters', 'prosecutor'] as const
export type AppealHandler = (typeof appealHandlers)[number]

export const appealStates = ['received', 'in-work', 'satisfied', 'partly', 'refused', 'withdrawn'] as const
export type AppealState = (typeof appealStates)[number]

export const isOpenAppeal = (state: AppealState): boolean => state === 'received' || state === 'in-work'

const complaintHandlers: Readonly<Record<ComplaintSubject, AppealHandler>> = {
  // Cruel treatment is looked into by the prosecutor alone.
  treatment: 'prosecutor',
  'social-worker': 'institution-head',
  'detachment-head': 'institution-head',
  medic: 'institution-head',
  psychologist: 'institution-head',
  'institution-head': 'headquarters',
  'work-and-pay': 'institution-head',
  'local-authority': 'headquarters',
  'probation-officer': 'headquarters',
  headquarters: 'prosecutor',
  other: 'institution-head',
}

export type AppealAbout =
  | { readonly kind: 'correction'; readonly area: DataArea }
  | { readonly kind: 'objection' }
  | { readonly kind: 'complaint'; readonly subject: ComplaintSubject }

/**
 * Whom an appeal reaches. A complaint goes past those it is about: about the head of the institution to headquarters,
 * about headquarters and about cruel treatment to the prosecutor.
 */
export const handlerOf = (about: AppealAbout): AppealHandler => {
  if (about.kind === 'correction') return 'social-worker'
  return about.kind === 'objection' ? 'institution-head' : complaintHandlers[about.subject]
}

/** To whom a handler may pass an appeal on: only upwards, never to those it is about. */
export const forwardsTo: Readonly<Record<AppealHandler, AppealHandler | null>> = {
  'social-worker': 'institution-head',
  'institution-head': 'headquarters',
  headquarters: 'prosecutor',
  prosecutor: null,
}

type Clock = { readonly length: Parameter; readonly cite: Citation }

/**
 * Law on personal data: data are put right within one working day (article 25(2)(8)), an objection is answered within
 * three (article 19-1). A complaint leaves for its addressee within a day (Penal Enforcement Code, article 14(3)), here
 * at once; fifteen working days for the answer are from memory.
 */
export const clockOf: Readonly<Record<AppealKind, Clock>> = {
  correction: { length: dataCorrected, cite: personalDataLaw('25(2)(8)') },
  objection: { length: objectionAnswered, cite: personalDataLaw('19-1', 'to-confirm') },
  complaint: { length: complaintAnswer, cite: penalCode('14(3)', 'to-confirm') },
}

/** The last day for the answer, counted in working days from the day of receipt. */
export const dueDayOf = (kind: AppealKind, received: Day, calendar: Calendar): Day =>
  addWorkingDays(received, clockOf[kind].length.on(received), calendar)
