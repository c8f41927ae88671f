/** A measure added to the plan: from the catalogue, or one's own. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { addMeasure } from '~/features/plans/drafting.server'
import { DeedFrame } from '~/features/plans/deed-frame'
import { planPath } from '~/features/plans/deed-page.server'
import { newMeasureForm } from '~/features/plans/forms'
import { newMeasurePageOf } from '~/features/plans/measure-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { DateInput } from '~/ui/date-input'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'

export const meta = titled

export const loader = page('plan.draft', newMeasurePageOf)

export const action = deed('plan.draft', async (at) => {
  const form = await readForm(newMeasureForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, ...words } = form.value
  const result = await addMeasure(once(at, form), at.params.planId ?? '', version, words)
  return result.ok
    ? redirectSaying('plans:flash.measure-added', planPath(result.value))
    : refused('plans', result.refusal, form)
})

export default function NewMeasure() {
  const {
    heading,
    deed: head,
    catalogue,
    blocks,
    services,
    need,
    needWord,
    block,
  } = useLoaderData<typeof loader>()
  const { t } = useWords('plans')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const field = (name: string, stored: string | null = null) => ({
    name,
    defaultValue: form.value(name, stored),
    error: form.error(name),
  })
  return (
    <DeedFrame
      heading={heading}
      deed={head}
      form={form}
      word={t('common:add')}
      subtitle={needWord}
      values={{ need: need ?? '' }}
    >
      <Select
        {...field('catalogueKey')}
        label={t('field.catalogue')}
        groups={catalogue}
        emptyLabel={t('field.own-measure')}
      />
      <Input {...field('title')} label={t('field.title')} hint={t('field.title-hint')} width="full" />
      <Select
        {...field('block', block)}
        label={t('field.block')}
        hint={t('field.block-hint')}
        options={blocks}
        emptyLabel={t('common:choose')}
      />
      <Select
        {...field('service')}
        label={t('field.service')}
        hint={t('field.service-hint')}
        options={services}
        emptyLabel={t('common:choose')}
      />
      <DateInput {...field('dueOn')} label={t('field.due')} mark={t('common:optional')} />
    </DeedFrame>
  )
}
