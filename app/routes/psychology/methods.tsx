/** The catalogue of methods. */
import { useLoaderData } from '@remix-run/react'
import { methodsPage } from '~/features/psychology/methods-page.server'
import { MethodsTable } from '~/features/psychology/methods-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('method.list', methodsPage)

export default function Methods() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('methods.lead')}
        actions={
          data.mayManage ? (
            <ButtonLink to="/psychology/methods/new" kind="primary" icon="plus">
              {t('methods.new')}
            </ButtonLink>
          ) : undefined
        }
      />
      <MethodsTable page={data} />
    </Stack>
  )
}
