/** Signing in. */
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { DemoAccounts } from '~/features/accounts/demo-accounts'
import { demoPassword, listDemoLogins } from '~/features/accounts/demo-logins.server'
import { signInForm } from '~/features/accounts/forms'
import { hasUsers } from '~/features/accounts/setup.server'
import { signIn } from '~/features/accounts/sign-in.server'
import type { FormState } from '~/platform/form'
import { readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { open } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { safePath } from '~/platform/safe-path'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = open(async ({ desk, url, t }) => {
  const to = safePath(url.searchParams.get('to'))
  if (desk.signedIn.stage === 'full') throw redirect(to)
  if (!(await hasUsers(desk.db.read))) throw redirect('/setup')
  const demo = desk.config.demo
    ? { accounts: await listDemoLogins(desk.db.read), password: demoPassword }
    : null
  return { title: t('account:sign-in.title'), to, demo }
})

export const action = open(async ({ desk, request }) => {
  const form = await readForm(signInForm, request)
  if (!form.ok) return invalid(form)
  const { login, password, to } = form.value
  const oldToken = desk.signedIn.stage === 'nobody' ? null : desk.signedIn.user.session.token
  const result = await signIn(
    desk,
    { login, password },
    { userAgent: request.headers.get('user-agent') ?? '', oldToken },
  )
  if (!result.ok) return refused('account', result.refusal, form)
  return redirect(safePath(to), { status: 303, headers: { 'set-cookie': result.value } })
})

export default function SignIn() {
  const { to, demo } = useLoaderData<typeof loader>()
  const { t } = useWords('account')
  const say = useKeyedWords()
  const form = readerOf(useActionData<FormState>(), say)
  return (
    <Stack>
      <PageHeader title={t('sign-in.title')} subtitle={t('sign-in.lead')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" reloadDocument noValidate>
        <input type="hidden" name="to" value={to} />
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
          autoComplete="current-password"
          required
          error={form.error('password')}
        />
        <FormActions>
          <Button>{t('sign-in.deed')}</Button>
        </FormActions>
      </Form>
      <p>
        <Link to="/register-employer" className="strong">
          {t('sign-in.employer')}
        </Link>
        <br />
        <span className="soft">{t('sign-in.employer-text')}</span>
      </p>
      {demo ? <DemoAccounts {...demo} /> : null}
    </Stack>
  )
}
