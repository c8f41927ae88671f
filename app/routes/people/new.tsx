/** Registering a person who is not known yet. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { registerProblems, withIinProblem } from '~/features/people/checks'
import { registerPerson } from '~/features/people/commands.server'
import { registerFields } from '~/features/people/fields.server'
import { registerForm } from '~/features/people/forms'
import { personPath } from '~/features/people/paths'
import { RecordForm } from '~/features/people/record-form'
import { redirectSaying } from '~/platform/flash.server'
import type { FormState } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('person.register', async (at) => ({
  title: at.t('people:register.title'),
  once: newId(),
  sets: await registerFields(at.db, at.actor.institutionId, at),
}))

export const action = deed('person.register', async (at) => {
  const { demo } = at.desk.config
  const form = await readForm(registerForm, at.request)
  if (!form.ok) return invalid(withIinProblem(form, demo))
  const errors = registerProblems(form.value, at.today, demo)
  if (Object.keys(errors).length > 0) return invalid({ ok: false, errors, typed: form.typed })
  const result = await registerPerson(once(at, form), form.value, demo)
  return result.ok
    ? redirectSaying('people:flash.registered', personPath(result.value))
    : refused('people', result.refusal, form)
})

export default function NewPerson() {
  const { once: key, sets } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const state = useActionData<FormState>()
  return (
    <>
      <PageHeader title={t('register.title')} subtitle={t('register.lead')} />
      <RecordForm sets={sets} state={state} back="/people" once={key} deed={t('register.deed')} />
    </>
  )
}
