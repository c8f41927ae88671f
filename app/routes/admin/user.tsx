/** One user: role and ties, shutting out, starting a reset. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { changeUser, resetUser, switchUser } from '~/features/accounts/commands.server'
import { FirstPassword } from '~/features/accounts/first-password'
import { newFirstPassword } from '~/features/accounts/first-password.server'
import { userForm } from '~/features/accounts/forms'
import { hashPassword } from '~/features/accounts/passwords.server'
import { findUser } from '~/features/accounts/queries.server'
import { UserFields } from '~/features/accounts/user-fields'
import { UserSwitches } from '~/features/accounts/user-switches'
import { userOptions } from '~/features/accounts/user-options.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, notFound, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('user.manage', async ({ db, actor, params, language }) => {
  const user = await findUser(db, actor, params.userId ?? '')
  if (!user) throw notFound()
  return { title: user.name, user, options: await userOptions(db, language), self: user.id === actor.userId }
})

export const action = deed('user.manage', async (at) => {
  const data = await at.request.formData()
  const id = at.params.userId ?? ''
  const back = `/admin/users/${id}`
  const intent = data.get('intent')
  const typed = { typed: {} }
  if (intent === 'disable' || intent === 'enable') {
    const result = await switchUser(at.caller, id, intent === 'enable')
    return result.ok
      ? redirectSaying('account:flash.user-saved', back)
      : refused('account', result.refusal, typed)
  }
  if (intent === 'reset') {
    const first = newFirstPassword()
    const user = await findUser(at.db, at.actor, id)
    if (!user) throw notFound()
    await resetUser(at.caller, id, await hashPassword(first))
    return { login: user.login, first }
  }
  const form = readFields(userForm, data)
  if (!form.ok) return invalid(form)
  const result = await changeUser(at.caller, id, form.value)
  return result.ok
    ? redirectSaying('account:flash.user-saved', back)
    : refused('account', result.refusal, form)
})

type Answer = FormState | { readonly login: string; readonly first: string } | undefined

export default function User() {
  const { user, options, self, title } = useLoaderData<typeof loader>()
  const { t } = useWords('account')
  const say = useKeyedWords()
  const answer = useActionData() as Answer
  if (answer && 'first' in answer) return <FirstPassword {...answer} />
  const form = readerOf(answer, say)
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={user.login}
        trailLabel={t('common:trail')}
        trail={[{ label: t('common:nav.users'), to: '/admin/users' }, { label: title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={user.version} />
          <UserFields form={form} stored={user} state={answer} {...options} />
          <FormActions>
            <Button>{t('common:save')}</Button>
          </FormActions>
        </Form>
      </Card>
      {self ? null : <UserSwitches disabled={user.disabledAt !== null} />}
    </Stack>
  )
}
