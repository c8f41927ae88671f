/** Colleagues of the own company: invited with a first password shown once, and shut out. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { FirstPassword } from '~/features/accounts/first-password'
import { EmployerFrame } from '~/features/employers/employer-frame'
import { employerRefusalFields } from '~/features/employers/forms'
import { actOnUsers, usersPageOf } from '~/features/employers/users-page.server'
import { UsersTable } from '~/features/employers/users-table'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'

export const meta = titled

export const loader = page('employer.users', usersPageOf)

export const action = deed('employer.users', actOnUsers)

type Answer = FormState | { readonly login: string; readonly first: string } | undefined

export default function CompanyUsers() {
  const { head, users, me, once } = useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  const say = useKeyedWords()
  const answer = useActionData() as Answer
  if (answer && 'first' in answer)
    return <FirstPassword {...answer} back={{ to: `${head.path}/users`, label: t('tab.users') }} />
  const form = readerOf(refusalBeside(answer, employerRefusalFields), say)
  return (
    <EmployerFrame head={head} form={form}>
      <UsersTable users={users} me={me} once={once} />
      <Card title={t('users.invite')}>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={once} values={{ intent: 'invite' }} />
          <Input
            name="name"
            label={t('users.name')}
            autoComplete="off"
            error={form.error('name')}
            defaultValue={form.value('name')}
            required
          />
          <Input
            name="login"
            label={t('field.login')}
            hint={t('users.hint')}
            autoComplete="off"
            error={form.error('login')}
            defaultValue={form.value('login')}
            required
          />
          <FormActions>
            <Button icon="plus">{t('users.invite')}</Button>
          </FormActions>
        </Form>
      </Card>
    </EmployerFrame>
  )
}
