/** Shapes of the forms about referrals to a psychiatrist. There is no field for a diagnosis, and none may be added. */
import * as v from 'valibot'
import {
  psychiatryAnswers,
  psychiatryCloseReasons,
  psychiatrySteps,
  urgencies,
} from '~/domain/psychiatry/referral'
import { dayField, maybeDay, maybeOneOf, maybeText, oneOf, version } from '~/platform/shapes'

export const recommendForm = v.strictObject({
  urgency: oneOf(urgencies),
  recommendedOn: dayField,
  reason: maybeText(2000),
})

export type RecommendForm = v.InferOutput<typeof recommendForm>

export const stepForm = v.strictObject({
  version,
  step: oneOf(psychiatrySteps),
  onDay: dayField,
  visitOn: maybeDay,
  answer: maybeOneOf(psychiatryAnswers),
  reason: maybeOneOf(psychiatryCloseReasons),
})

const steps: Readonly<Record<string, string>> = {
  'day-ahead': 'onDay',
  'day-before-last': 'onDay',
  'wrong-state': 'step',
  'visit-missing': 'visitOn',
  'visit-before': 'visitOn',
  'answer-missing': 'answer',
  'reason-missing': 'reason',
}

/** Where a refusal's words stand: on the form of a step, and on the form that recommends. */
export const psychiatryRefusalFields = { steps, recommend: { 'day-ahead': 'recommendedOn' } }
