/** One measure: what came of it, and, for those who draft, who does it and by when. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeMeasure, recordMeasureOutcome } from '~/features/plans/drafting.server'
import { planPath } from '~/features/plans/deed-page.server'
import { changeMeasureForm, outcomeForm } from '~/features/plans/forms'
import { MeasureForms } from '~/features/plans/measure-forms'
import { measurePageOf } from '~/features/plans/measure-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('plan.read', measurePageOf)

export const action = deed('plan.measure', async (at) => {
  const { planId = '', measureId = '' } = at.params
  const data = await at.request.formData()
  if (data.get('intent') === 'change') {
    const form = readFields(changeMeasureForm, data)
    if (!form.ok) return invalid(form)
    const { version, title, ...words } = form.value
    const change = { ...words, title: title ?? '' }
    const result = await changeMeasure(once(at, form), planId, measureId, version, change)
    return result.ok
      ? redirectSaying('plans:flash.measure-changed', planPath(result.value))
      : refused('plan-rules', result.refusal, form)
  }
  const form = readFields(outcomeForm, data)
  if (!form.ok) return invalid(form)
  const { version, outcome, ...report } = form.value
  const words = { ...report, outcome: outcome ?? '' }
  const result = await recordMeasureOutcome(once(at, form), planId, measureId, version, words)
  return result.ok
    ? redirectSaying('plans:flash.outcome', planPath(result.value))
    : refused('plan-rules', result.refusal, form)
})

export default function Measure() {
  const data = useLoaderData<typeof loader>()
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return <MeasureForms page={data} form={form} />
}
