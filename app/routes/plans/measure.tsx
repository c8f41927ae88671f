/** One measure: what came of it, its steps, talk and files; for those who draft, who does it and by when. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { recordOutcome } from '~/features/contributions/commands.server'
import { reportForm } from '~/features/contributions/forms'
import { placeIn } from '~/features/contributions/head.server'
import { WorkView } from '~/features/contributions/work-view'
import { workPageOf } from '~/features/contributions/work-page.server'
import { changeMeasure } from '~/features/plans/drafting.server'
import { changeMeasureForm } from '~/features/plans/forms'
import { MeasureChange } from '~/features/plans/measure-forms'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, deed, once, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('contribution.read', workPageOf)

const pathOf = (at: At): string => `/plans/${at.params.planId}/measures/${at.params.measureId}`

const change = async (at: At, data: FormData): Promise<Response> => {
  const form = readFields(changeMeasureForm, data)
  if (!form.ok) return invalid(form)
  const { planId, measureId } = placeIn(at)
  const { version, title, ...words } = form.value
  const changed = { ...words, title: title ?? '' }
  const result = await changeMeasure(once(at, form), planId, measureId, version, changed)
  return result.ok
    ? redirectSaying('plans:flash.measure-changed', pathOf(at))
    : refused('plan-rules', result.refusal, form)
}

export const action = deed('contribution.record', async (at) => {
  const data = await at.request.formData()
  if (data.get('intent') === 'change') return change(at, data)
  const form = readFields(reportForm, data)
  if (!form.ok) return invalid(form)
  const { version, outcome, ...rest } = form.value
  const report = { ...rest, outcome: outcome ?? '' }
  const result = await recordOutcome(once(at, form), placeIn(at), version, report)
  return result.ok
    ? redirectSaying('plans:flash.outcome', pathOf(at))
    : refused('plan-rules', result.refusal, form)
})

export default function Measure() {
  const data = useLoaderData<typeof loader>()
  const state = useActionData<FormState>()
  const form = readerOf(state, useKeyedWords())
  const isChange = state?.typed.intent === 'change'
  const { change: measure, head, services } = data
  return (
    <WorkView
      page={data}
      form={form}
      reported={isChange ? undefined : state}
      change={
        measure ? (
          <MeasureChange
            measure={measure}
            version={head.version}
            services={services}
            form={form}
            state={isChange ? state : undefined}
          />
        ) : null
      }
    />
  )
}
