/** What confidentiality asks of whoever learns something from a psychologist (order 508, para 83(6)). */
import { useWords } from '~/platform/i18n'
import { Notice } from '~/ui/notice'

export function Warning() {
  const { t } = useWords('diagnostics')
  return (
    <Notice tone="warn" title={t('warning.title')}>
      <ul>
        <li>{t('warning.spread')}</li>
        <li>{t('warning.chosen')}</li>
        <li>{t('warning.use')}</li>
        <li>{t('warning.seen')}</li>
      </ul>
    </Notice>
  )
}
