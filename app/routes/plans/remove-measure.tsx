/** Takes a measure out of the draft; the plan then offers to take that back. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeedFrame } from '~/features/plans/deed-frame'
import { planPath } from '~/features/plans/deed-page.server'
import { stepForm } from '~/features/plans/forms'
import { measurePageOf } from '~/features/plans/measure-page.server'
import { removeMeasure } from '~/features/plans/removal.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('plan.draft', async (at) => {
  const { title, heading, deed: head, measure } = await measurePageOf(at)
  return { title, measureTitle: heading, deed: head, version: measure.version }
})

export const action = deed('plan.draft', async (at) => {
  const form = await readForm(stepForm, at.request)
  if (!form.ok) return invalid(form)
  const { planId = '', measureId = '' } = at.params
  const result = await removeMeasure(once(at, form), planId, measureId, form.value.version)
  return result.ok
    ? redirectSaying('plans:flash.measure-removed', planPath(result.value))
    : refused('plan-rules', result.refusal, form)
})

export default function RemoveMeasure() {
  const { measureTitle, deed: head, version } = useLoaderData<typeof loader>()
  const { t } = useWords('plans')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedFrame
      heading={t('remove.title')}
      subtitle={measureTitle}
      deed={head}
      form={form}
      version={version}
      word={t('remove.deed')}
      danger
    >
      <p>{t('step.remove')}</p>
    </DeedFrame>
  )
}
