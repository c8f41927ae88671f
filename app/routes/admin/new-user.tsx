/** Adding a user; the first password is shown once and must be changed at the first sign-in. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { addUser } from '~/features/accounts/commands.server'
import { FirstPassword } from '~/features/accounts/first-password'
import { newFirstPassword } from '~/features/accounts/first-password.server'
import { newUserForm } from '~/features/accounts/forms'
import { hashPassword } from '~/features/accounts/passwords.server'
import { UserFields } from '~/features/accounts/user-fields'
import { userOptions } from '~/features/accounts/user-options.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('user.manage', async ({ db, language, t }) => ({
  title: t('account:users.new'),
  once: newId(),
  options: await userOptions(db, language),
}))

export const action = deed('user.manage', async (at) => {
  const form = await readForm(newUserForm, at.request)
  if (!form.ok) return invalid(form)
  const first = newFirstPassword()
  const result = await addUser(once(at, form), form.value, await hashPassword(first))
  return result.ok ? { login: form.value.login, first } : refused('account', result.refusal, form)
})

type Answer = FormState | { readonly login: string; readonly first: string } | undefined

export default function NewUser() {
  const { options, once: key, title } = useLoaderData<typeof loader>()
  const { t } = useWords('account')
  const say = useKeyedWords()
  const answer = useActionData() as Answer
  if (answer && 'first' in answer) return <FirstPassword {...answer} />
  const form = readerOf(answer, say)
  return (
    <Stack>
      <PageHeader title={title} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" noValidate>
        <HiddenFields once={key} />
        <Input
          name="login"
          label={t('field.login')}
          required
          defaultValue={form.value('login')}
          error={form.error('login')}
        />
        <UserFields form={form} {...options} />
        <FormActions>
          <Button>{t('common:save')}</Button>
        </FormActions>
      </Form>
    </Stack>
  )
}
