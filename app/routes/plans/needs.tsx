/** The needs of the official form, asked one by one. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { recordNeeds } from '~/features/plans/drafting.server'
import { DeedFrame } from '~/features/plans/deed-frame'
import { deedPageOf, planPath } from '~/features/plans/deed-page.server'
import { needsForm, needWordsIn } from '~/features/plans/forms'
import { NeedFields } from '~/features/plans/need-fields'
import { needFieldsOf } from '~/features/plans/need-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { mergeRowsOf, stoodIn } from '~/platform/form-merge'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { MergeFields } from '~/ui/merge-fields'

export const meta = titled

export const loader = page('plan.draft', async (at) => {
  const { plan, ...head } = await deedPageOf(at, 'plan.draft', 'plans:deed.needs')
  return { ...head, needs: await needFieldsOf(at, plan) }
})

export const action = deed('plan.draft', async (at) => {
  const form = await readForm(needsForm, at.request)
  if (!form.ok) return invalid(form)
  const { planId = '' } = at.params
  const result = await recordNeeds(once(at, form), planId, form.value.version, needWordsIn(form.value))
  return result.ok
    ? redirectSaying('plans:flash.needs', planPath(result.value))
    : refused('plan-rules', result.refusal, form)
})

export default function Needs() {
  const { heading, deed: head, needs } = useLoaderData<typeof loader>()
  const { t } = useWords('plans')
  const state = useActionData<FormState>()
  const form = readerOf(state, useKeyedWords())
  const options = [
    { value: 'yes', label: t('need.yes') },
    { value: 'no', label: t('need.no') },
    { value: '', label: t('need.not-asked') },
  ]
  const fields = needs.flatMap(({ name, title, needed, text }) => [
    { name: `need-${name}`, label: title, stored: needed, options },
    { name: `text-${name}`, label: `${title}: ${t('need.text')}`, stored: text },
  ])
  return (
    <DeedFrame heading={heading} deed={head} form={form} word={t('common:save')} subtitle={t('step.needs')}>
      <MergeFields rows={mergeRowsOf(state, fields)} stood={stoodIn(fields)} />
      <NeedFields form={form} needs={needs} />
    </DeedFrame>
  )
}
