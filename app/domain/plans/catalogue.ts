/** The measures that usually answer each need: who does them, and by when; the shipped ones, from which the table starts. */
import type { DeadlineCode } from '../deadlines/codes'
import type { NeedKey } from './needs'
import type { Service } from './services'

/** By a statutory deadline of the person, or so many days before or after release: a habit of work, not a number of law. */
export type MeasureDue =
  | { readonly by: 'deadline'; readonly code: DeadlineCode }
  | { readonly by: 'before-release' | 'after-release'; readonly days: number }

export type CatalogueMeasure = {
  readonly key: string
  readonly need: NeedKey
  readonly service: Service
  readonly due: MeasureDue
}

const lawful = (code: DeadlineCode): MeasureDue => ({ by: 'deadline', code })
const before = (days: number): MeasureDue => ({ by: 'before-release', days })
const after = (days: number): MeasureDue => ({ by: 'after-release', days })

/** Keys are for good: plans keep them. Their words stand in `db/reference/measures.json`. */
export const measureCatalogue = [
  { key: 'medical-examination', need: 'medical-care', service: 'medic', due: before(90) },
  { key: 'treatment-continued', need: 'medical-care', service: 'medic', due: before(14) },
  { key: 'clinic-attachment', need: 'medical-care', service: 'local-authority', due: after(14) },

  { key: 'identity-card-issued', need: 'identity-document', service: 'social-worker', due: lawful('DL-05') },
  { key: 'work-book-restored', need: 'work-book', service: 'social-worker', due: lawful('DL-05') },
  {
    key: 'pension-certificate-issued',
    need: 'pension-certificate',
    service: 'social-worker',
    due: lawful('DL-05'),
  },
  { key: 'migration-status-cleared', need: 'migration-status', service: 'social-worker', due: before(120) },

  { key: 'rights-explained', need: 'rights', service: 'social-worker', due: lawful('DL-15') },
  { key: 'visit-to-local-authority', need: 'rights', service: 'local-authority', due: after(14) },
  { key: 'repayment-agreed', need: 'obligations', service: 'social-worker', due: before(90) },
  { key: 'repayment-continued', need: 'obligations', service: 'local-authority', due: after(60) },
  { key: 'supervision-explained', need: 'supervision', service: 'detachment-head', due: before(30) },
  { key: 'control-explained', need: 'probation-control', service: 'probation-officer', due: before(30) },
  { key: 'first-meeting', need: 'probation-control', service: 'probation-officer', due: after(7) },

  { key: 'disability-confirmed', need: 'disability-benefits', service: 'medic', due: before(120) },
  { key: 'benefit-claimed', need: 'disability-benefits', service: 'local-authority', due: after(14) },
  { key: 'pension-claimed', need: 'pension', service: 'social-worker', due: before(90) },

  { key: 'school-enrolment', need: 'school', service: 'education', due: before(240) },
  { key: 'school-continued', need: 'school', service: 'education', due: after(30) },

  { key: 'vocational-course', need: 'profession', service: 'education', due: before(180) },
  { key: 'career-centre-notified', need: 'employment', service: 'social-worker', due: lawful('DL-10') },
  { key: 'openings-chosen', need: 'employment', service: 'social-worker', due: before(60) },
  { key: 'jobseeker-registered', need: 'employment', service: 'career-centre', due: after(10) },

  { key: 'place-requested', need: 'place-to-stay', service: 'social-worker', due: lawful('DL-07') },
  { key: 'health-certificate', need: 'place-to-stay', service: 'medic', due: before(75) },
  { key: 'place-confirmed', need: 'place-to-stay', service: 'local-authority', due: before(30) },
  { key: 'settled-in', need: 'place-to-stay', service: 'ngo', due: after(3) },
  { key: 'care-home-requested', need: 'care-home', service: 'social-worker', due: before(90) },

  { key: 'family-told', need: 'family-notice', service: 'social-worker', due: lawful('DL-06') },
  { key: 'family-contact', need: 'family-ties', service: 'detachment-head', due: before(150) },
  { key: 'family-counselling', need: 'family-ties', service: 'psychologist', due: before(90) },
  { key: 'release-sessions', need: 'psychological-preparation', service: 'psychologist', due: before(60) },
  { key: 'journey-prepared', need: 'journey-home', service: 'social-worker', due: before(14) },
  { key: 'sobriety-talks', need: 'sobriety-support', service: 'psychologist', due: before(90) },
  { key: 'sobriety-group', need: 'sobriety-support', service: 'ngo', due: after(14) },
] as const satisfies readonly CatalogueMeasure[]

export type MeasureKey = (typeof measureCatalogue)[number]['key']
