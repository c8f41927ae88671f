/** The first password, shown once to hand over. */
import { useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export function FirstPassword({ login, first }: { readonly login: string; readonly first: string }) {
  const { t } = useWords('account')
  return (
    <Stack>
      <PageHeader title={t('first.title')} />
      <Notice tone="warn">{t('first.text', { login })}</Notice>
      <p>
        <code>{first}</code>
      </p>
      <ButtonLink to="/admin/users">{t('common:nav.users')}</ButtonLink>
    </Stack>
  )
}
