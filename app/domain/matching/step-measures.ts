/** A step to work as a measure of a plan: which one of the catalogue, or under which need and service in own words. */
import type { Day } from '../calendar/day'
import { addDays } from '../calendar/day'
import type { BlockKey } from '../plans/blocks'
import type { Service } from '../plans/services'
import { measureWithin } from './parameters'
import type { UnlockStep } from './unlock'

export type StepMeasure =
  { readonly catalogueKey: string } | { readonly block: BlockKey; readonly service: Service }

export const stepMeasures: Readonly<Record<UnlockStep | 'course', StepMeasure>> = {
  'identity-document': { catalogueKey: 'identity-card-issued' },
  'individual-number': { block: 'legal', service: 'social-worker' },
  consent: { block: 'work', service: 'social-worker' },
  'fitness-conclusion': { catalogueKey: 'medical-examination' },
  'medical-admission': { catalogueKey: 'medical-examination' },
  'psychologist-recommendation': { block: 'work', service: 'psychologist' },
  'outside-ruling': { block: 'work', service: 'social-worker' },
  'hours-variation': { block: 'legal', service: 'social-worker' },
  'area-variation': { block: 'legal', service: 'social-worker' },
  course: { catalogueKey: 'vocational-course' },
}

/** The usual day of such a measure: within our usual days, and never after the term ends. */
export const stepDue = (today: Day, endOfTerm: Day | null): Day => {
  const usual = addDays(today, measureWithin.on(today))
  return endOfTerm !== null && endOfTerm > today && endOfTerm < usual ? endOfTerm : usual
}
