/** Users of the service. */
import { useLoaderData } from '@remix-run/react'
import { listUsers } from '~/features/accounts/queries.server'
import { UserList } from '~/features/accounts/user-list'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('user.manage', async ({ db, actor, url, t, language }) => {
  const { rows, more } = await listUsers(db, actor, url.searchParams.get('after') ?? '')
  return {
    title: t('common:nav.users'),
    more,
    rows: rows.map((row) => ({
      id: row.id,
      login: row.login,
      name: row.name,
      role: row.role,
      place: (language === 'kk' ? row.nameKk : row.nameRu) ?? row.organisation ?? '',
      disabled: row.disabledAt !== null,
      factor: row.totpEnabledAt !== null,
    })),
  }
})

export default function Users() {
  const { rows, more, title } = useLoaderData<typeof loader>()
  const { t } = useWords('account')
  return (
    <Stack>
      <PageHeader
        title={title}
        actions={
          <ButtonLink to="/admin/users/new" kind="primary" icon="plus">
            {t('users.new')}
          </ButtonLink>
        }
      />
      <UserList rows={rows} caption={title} />
      <Pager
        label={title}
        nextTo={more ? `/admin/users?after=${encodeURIComponent(more)}` : undefined}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
