/** Shapes of the forms about appeals. */
import * as v from 'valibot'
import { answerSteps } from '~/domain/appeals/answer'
import { type AppealAbout, appealKinds, complaintSubjects, dataAreas } from '~/domain/appeals/appeal'
import { maybeOneOf, maybeText, oneOf, text, version } from '~/platform/shapes'

/** The person's own form; which of the two lists is needed depends on the kind. */
export const appealForm = v.strictObject({
  kind: oneOf(appealKinds),
  area: maybeOneOf(dataAreas),
  subject: maybeOneOf(complaintSubjects),
  text: text(4000),
})

/** What an officer writes down from paper: never a complaint. */
export const recordForm = v.strictObject({
  kind: oneOf(['correction', 'objection']),
  area: maybeOneOf(dataAreas),
  text: text(4000),
})

export const withdrawForm = v.strictObject({ version, appeal: text(40) })

export const answerForm = v.strictObject({ version, step: oneOf(answerSteps), text: maybeText(4000) })

type Given = v.InferOutput<typeof appealForm>

/** The appeal that the form describes; the name of the missing field when its kind asks for one more choice. */
export const aboutIn = ({ kind, area, subject }: Given): AppealAbout | 'area' | 'subject' => {
  if (kind === 'correction') return area ? { kind, area } : 'area'
  if (kind === 'complaint') return subject ? { kind, subject } : 'subject'
  return { kind }
}
