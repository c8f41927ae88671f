/** Home: what must I do today? */
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'
import { useWords } from '~/platform/i18n'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('home.read', async ({ t }) => ({ title: t('common:nav.today') }))

export default function Home() {
  const { t } = useWords('common')
  return <PageHeader title={t('nav.today')} />
}
