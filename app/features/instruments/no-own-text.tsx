/** Says plainly that no official text exists in the reader's language, and which ones do. */
import { useWords } from '~/platform/i18n'
import { Notice } from '~/ui/notice'

export function NoOwnText() {
  const { t } = useWords('instruments')
  return (
    <Notice tone="warn" title={t('no-text.title')}>
      <p>{t('no-text.text')}</p>
    </Notice>
  )
}
