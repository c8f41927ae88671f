/** The second step of signing in: a code from the app, or a recovery code. */
import { redirect } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { codeForm } from '~/features/accounts/forms'
import { browserOf, userAtStage } from '~/features/accounts/half-way.server'
import { giveSecondFactor } from '~/features/accounts/second-factor.server'
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

export const loader = open(async (at) => {
  userAtStage(at, ['second-factor'])
  return { title: at.t('account:factor.title') }
})

export const action = open(async (at) => {
  const user = userAtStage(at, ['second-factor'])
  const form = await readForm(codeForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await giveSecondFactor(at.desk, user, form.value.code, browserOf(at.request))
  if (!result.ok) return refused('account', result.refusal, form)
  return redirect('/', { status: 303, headers: { 'set-cookie': result.value } })
})

export default function SecondFactor() {
  const { t } = useWords('account')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader title={t('factor.title')} subtitle={t('factor.lead')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" reloadDocument noValidate>
        <Input
          name="code"
          label={t('field.code')}
          hint={t('hint.code')}
          autoComplete="one-time-code"
          width="m"
          required
          error={form.error('code')}
        />
        <FormActions>
          <Button>{t('sign-in.deed')}</Button>
        </FormActions>
      </Form>
      <Form method="post" action="/sign-out" reloadDocument>
        <Button kind="link">{t('common:sign-out')}</Button>
      </Form>
    </Stack>
  )
}
