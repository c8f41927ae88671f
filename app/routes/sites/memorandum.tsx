/** Correcting a memorandum. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormFrame } from '~/features/sites/form-frame'
import { memorandumForm, siteRefusalFields } from '~/features/sites/forms'
import { MemorandumFields } from '~/features/sites/partner-fields'
import { changeMemorandum, getMemorandum } from '~/features/sites/partners.server'
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
  const row = await getMemorandum(at.db, at.actor, at.params.memorandumId ?? '')
  return {
    title: row.parties,
    back: { to: '/sites/partners', label: at.t('sites:partners.title') },
    version: row.version,
    once: newId(),
    stored: {
      parties: row.parties,
      subject: row.subject,
      products: row.products ?? '',
      since: row.since as string,
      until: (row.until ?? '') as string,
    },
  }
})

export const action = deed('site.edit', async (at) => {
  const form = await readForm(memorandumForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, ...words } = form.value
  const result = await changeMemorandum(once(at, form), at.params.memorandumId ?? '', version, words)
  return result.ok
    ? redirectSaying('sites:flash.memorandum', '/sites/partners')
    : refused('sites', result.refusal, form)
})

export default function Memorandum() {
  const { title, back, version, once, stored } = useLoaderData<typeof loader>()
  const form = readerOf(refusalBeside(useActionData<FormState>(), siteRefusalFields), useKeyedWords())
  return (
    <FormFrame title={title} back={back} form={form} hidden={{ version, once }}>
      <MemorandumFields form={form} stored={stored} />
    </FormFrame>
  )
}
