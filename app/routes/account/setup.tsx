/** The first start: a one-time token, printed where only the operator sees it, makes the first administrator. */
import { redirect } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { setupForm } from '~/features/accounts/forms'
import { hasUsers, makeFirstAdministrator } from '~/features/accounts/setup.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { open } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = open(async ({ desk, t }) => {
  if (await hasUsers(desk.db.read)) throw redirect('/sign-in')
  return { title: t('account:setup.title') }
})

export const action = open(async ({ desk, request }) => {
  const form = await readForm(setupForm, request)
  if (!form.ok) return invalid(form)
  const result = await makeFirstAdministrator(desk, form.value)
  return result.ok
    ? redirectSaying('account:flash.set-up', '/sign-in')
    : refused('account', result.refusal, form)
})

export default function Setup() {
  const { t } = useWords('account')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader title={t('setup.title')} subtitle={t('setup.lead')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" reloadDocument noValidate>
        <Input name="token" label={t('field.setup-token')} required error={form.error('token')} />
        <Input
          name="name"
          label={t('field.name')}
          autoComplete="name"
          required
          error={form.error('name')}
          defaultValue={form.value('name')}
        />
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
          label={t('field.new-password')}
          hint={t('hint.password')}
          autoComplete="new-password"
          required
          error={form.error('password')}
        />
        <FormActions>
          <Button>{t('setup.deed')}</Button>
        </FormActions>
      </Form>
    </Stack>
  )
}
