/** Recovery codes, shown once. */
import { useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useWords('account')
  return (
    <Stack>
      <PageHeader title={t('recovery.title')} />
      <Notice tone="warn">{t('recovery.text')}</Notice>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <ButtonLink to="/" kind="primary">
        {t('recovery.done')}
      </ButtonLink>
    </Stack>
  )
}
