/** A signed memorandum, entered. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormFrame } from '~/features/sites/form-frame'
import { newMemorandumForm, siteRefusalFields } from '~/features/sites/forms'
import { MemorandumFields } from '~/features/sites/partner-fields'
import { addMemorandum } from '~/features/sites/partners.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('site.edit', async (at) => {
  return Promise.resolve({
    title: at.t('sites:memorandum.add'),
    back: { to: '/sites/partners', label: at.t('sites:partners.title') },
    once: newId(),
  })
})

export const action = deed('site.edit', async (at) => {
  const form = await readForm(newMemorandumForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await addMemorandum(once(at, form), form.value)
  return result.ok
    ? redirectSaying('sites:flash.memorandum', '/sites/partners')
    : refused('sites', result.refusal, form)
})

export default function NewMemorandum() {
  const { title, back, once } = useLoaderData<typeof loader>()
  const form = readerOf(refusalBeside(useActionData<FormState>(), siteRefusalFields), useKeyedWords())
  return (
    <FormFrame title={title} back={back} form={form} hidden={{ once }}>
      <MemorandumFields form={form} />
    </FormFrame>
  )
}
