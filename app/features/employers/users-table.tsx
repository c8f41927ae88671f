/** The users of a company, and shutting one out. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { HiddenFields } from '~/ui/form-parts'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { CompanyUser } from './users-page.server'

type Props = { readonly users: readonly CompanyUser[]; readonly me: string; readonly once: string }

export function UsersTable({ users, me, once }: Props) {
  const { t } = useWords('organisations')
  const active = users.filter((user) => user.isActive).length
  return (
    <Table
      caption={t('tab.users')}
      captionHidden
      rows={users}
      rowKey={(user) => user.id}
      columns={[
        {
          key: 'name',
          head: t('users.name'),
          lead: true,
          cell: (user) => (
            <RowLead note={user.id === me ? `${user.login} · ${t('users.you')}` : user.login}>
              {user.name}
            </RowLead>
          ),
        },
        { key: 'since', head: t('users.since'), cell: (user) => user.since },
        {
          key: 'state',
          head: t('field.state'),
          cell: (user) => (
            <Badge tone={user.isActive ? 'good' : 'plain'}>
              {t(user.isActive ? 'users.active' : 'users.out')}
            </Badge>
          ),
        },
        {
          key: 'deed',
          head: t('users.shut-out'),
          headHidden: true,
          align: 'end',
          cell: (user) =>
            user.isActive && active > 1 ? (
              <Confirm summary={t('users.shut-out')} question={t('users.question', { name: user.name })}>
                <Form method="post">
                  <HiddenFields
                    version={user.version}
                    once={`${once}-${user.id}`}
                    values={{ intent: 'shut-out', user: user.id }}
                  />
                  <Button kind="danger">{t('users.shut-out')}</Button>
                </Form>
              </Confirm>
            ) : null,
        },
      ]}
    />
  )
}
