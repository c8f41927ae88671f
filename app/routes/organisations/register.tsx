/** An employer registers itself; open to everyone. */
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { organisationRefusalFields, registerEmployerForm } from '~/features/organisations/forms'
import { OrganisationFields } from '~/features/organisations/organisation-fields'
import { regionChoices } from '~/features/organisations/places.server'
import { registerEmployer } from '~/features/organisations/registration.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { open } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = open(async (at) => {
  if (at.desk.signedIn.stage === 'full') throw redirect('/')
  return { title: at.t('organisations:register-employer.title'), regions: regionChoices(at) }
})

export const action = open(async ({ desk, request }) => {
  const form = await readForm(registerEmployerForm, request)
  if (!form.ok) return invalid(form)
  const result = await registerEmployer(desk, form.value)
  return result.ok
    ? redirectSaying('organisations:flash.registered', '/sign-in')
    : refused('organisations', result.refusal, form)
})

export default function RegisterEmployer() {
  const { regions } = useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  const state = useActionData<FormState>()
  const form = readerOf(refusalBeside(state, organisationRefusalFields), useKeyedWords())
  return (
    <div className="stack">
      <PageHeader title={t('register-employer.title')} subtitle={t('register-employer.lead')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" reloadDocument noValidate className="form">
        <Input
          name="businessId"
          label={t('field.businessId')}
          hint={t('hint.businessId')}
          inputMode="numeric"
          width="m"
          required
          error={form.error('businessId')}
          defaultValue={form.value('businessId')}
        />
        <OrganisationFields form={form} regions={regions} contactRequired />
        <Input
          name="login"
          label={t('field.login')}
          autoComplete="username"
          required
          error={form.error('login')}
          defaultValue={form.value('login')}
        />
        <Input
          name="password"
          type="password"
          label={t('field.password')}
          hint={t('hint.password')}
          autoComplete="new-password"
          required
          error={form.error('password')}
        />
        <FormActions>
          <Button>{t('register-employer.deed')}</Button>
          <Link to="/sign-in">{t('register-employer.have-account')}</Link>
        </FormActions>
      </Form>
    </div>
  )
}
