/** My account: where I am signed in, my password, my second factor. */
import { useLoaderData } from '@remix-run/react'
import { redirect } from '@remix-run/node'
import { browserName } from '~/features/accounts/browser-name'
import { endOwnSessions } from '~/features/accounts/commands.server'
import { getOwnAccount, listOwnSessions } from '~/features/accounts/queries.server'
import { SessionsCard } from '~/features/accounts/sessions-card'
import { redirectSaying } from '~/platform/flash.server'
import { deed, page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { hashToken } from '~/platform/session.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('account.manage', async ({ db, actor, user, desk, t, format }) => {
  const account = await getOwnAccount(db, actor)
  const sessions = await listOwnSessions(db, actor, desk.clock.now().toISOString())
  const current = hashToken(user.session.token)
  return {
    title: t('common:nav.account'),
    login: account.login,
    name: account.name,
    factorSince: account.totpEnabledAt ? format.instant(account.totpEnabledAt) : null,
    sessions: sessions.map(({ id, createdAt, userAgent }) => ({
      id,
      browser: browserName(userAgent),
      since: format.instant(createdAt),
      current: id === current,
    })),
  }
})

export const action = deed('account.manage', async ({ caller, request }) => {
  const form = await request.formData()
  const id = form.get('session')
  const one = typeof id === 'string' && id !== ''
  await endOwnSessions(caller, one ? id : null)
  return one ? redirectSaying('account:flash.session-ended', '/account') : redirect('/sign-in', 303)
})

export default function Account() {
  const { login, name, factorSince, sessions, title } = useLoaderData<typeof loader>()
  const { t } = useWords('account')
  return (
    <Stack>
      <PageHeader title={title} />
      <Card>
        <KeyFacts
          facts={[
            { name: t('field.name'), value: name },
            { name: t('field.login'), value: login },
            {
              name: t('factor.title'),
              value: factorSince ? t('factor.since', { at: factorSince }) : t('factor.off'),
            },
          ]}
        />
        <FormActions>
          <ButtonLink to="/account/messages">{t('messages')}</ButtonLink>
          <ButtonLink to="/account/password">{t('password.title')}</ButtonLink>
          <ButtonLink to="/account/second-factor">
            {factorSince ? t('enrol.again') : t('enrol.title')}
          </ButtonLink>
        </FormActions>
      </Card>
      <SessionsCard sessions={sessions} />
    </Stack>
  )
}
