/** Changing one's own password; every session ends and a new sign-in follows. */
import { Form, useActionData } from '@remix-run/react'
import { changeOwnPassword } from '~/features/accounts/commands.server'
import { passwordForm } from '~/features/accounts/forms'
import { userAtStage } from '~/features/accounts/half-way.server'
import { hashPassword, verifyPassword } from '~/features/accounts/passwords.server'
import { getOwnAccount } from '~/features/accounts/queries.server'
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

export const loader = open(async (at) => {
  userAtStage(at, ['full', 'new-password'])
  return { title: at.t('account:password.title') }
})

export const action = open(async (at) => {
  const { actor } = userAtStage(at, ['full', 'new-password'])
  const form = await readForm(passwordForm, at.request)
  if (!form.ok) return invalid(form)
  const { db, clock, keys, requestId } = at.desk
  const account = await getOwnAccount(db.read, actor)
  if (!(await verifyPassword(account.passwordHash, form.value.currentPassword)))
    return refused('account', { code: 'wrong-password' }, form)
  const caller = { db, clock, keys, requestId, actor, once: form.once }
  const result = await changeOwnPassword(caller, await hashPassword(form.value.newPassword))
  return result.ok
    ? redirectSaying('account:flash.password', '/sign-in')
    : refused('account', result.refusal, form)
})

export default function Password() {
  const { t } = useWords('account')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader title={t('password.title')} subtitle={t('password.lead')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" reloadDocument noValidate>
        <Input
          name="currentPassword"
          type="password"
          label={t('field.current-password')}
          autoComplete="current-password"
          required
          error={form.error('currentPassword')}
        />
        <Input
          name="newPassword"
          type="password"
          label={t('field.new-password')}
          hint={t('hint.password')}
          autoComplete="new-password"
          required
          error={form.error('newPassword')}
        />
        <FormActions>
          <Button>{t('common:save')}</Button>
        </FormActions>
      </Form>
    </Stack>
  )
}
