/** Adding an institution. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { newInstitutionForm } from '~/features/people/institution-forms'
import { addInstitution, institutionFields } from '~/features/people/institutions.server'
import { RecordForm } from '~/features/people/record-form'
import { redirectSaying } from '~/platform/flash.server'
import type { FormState } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('institution.manage', async (at) => ({
  title: at.t('people:institutions.add'),
  once: newId(),
  sets: institutionFields({}, at),
}))

export const action = deed('institution.manage', async (at) => {
  const form = await readForm(newInstitutionForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await addInstitution(once(at, form), form.value)
  return result.ok
    ? redirectSaying('people:flash.added', `/admin/institutions/${result.value}`)
    : refused('people', result.refusal, form)
})

export default function NewInstitution() {
  const { once: key, sets } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const state = refusalBeside(useActionData<FormState>(), {
    'code-taken': 'code',
    'place-unknown': 'placeKato',
  })
  return (
    <>
      <PageHeader title={t('institutions.add')} />
      <RecordForm sets={sets} state={state} back="/admin/institutions" once={key} deed={t('common:add')} />
    </>
  )
}
