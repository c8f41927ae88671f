/** The first password, shown once to hand over. */
import { useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

type Props = {
  readonly login: string
  readonly first: string
  /** Where the one who hands it over goes on; the list of users unless told otherwise. */
  readonly back?: { readonly to: string; readonly label: string }
}

export function FirstPassword({ login, first, back }: Props) {
  const { t } = useWords('account')
  return (
    <Stack>
      <PageHeader title={t('first.title')} />
      <Notice tone="warn">{t('first.text', { login })}</Notice>
      <p>
        <code>{first}</code>
      </p>
      <ButtonLink to={back?.to ?? '/admin/users'}>{back?.label ?? t('common:nav.users')}</ButtonLink>
    </Stack>
  )
}
