/** The measures that plans may choose from, each with its need, its service and its usual day. */
import { useLoaderData } from '@remix-run/react'
import { cataloguePageOf } from '~/features/plans/catalogue-page.server'
import { CatalogueTable } from '~/features/plans/catalogue-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('catalogue.manage', cataloguePageOf)

export default function Catalogue() {
  const catalogue = useLoaderData<typeof loader>()
  const { t } = useWords('catalogue')
  return (
    <Stack>
      <PageHeader
        title={catalogue.title}
        subtitle={t(catalogue.isNational ? 'lead' : 'lead-own')}
        actions={
          <ButtonLink kind="primary" icon="plus" to="/admin/measures/new">
            {t('new')}
          </ButtonLink>
        }
      />
      <CatalogueTable page={catalogue} />
    </Stack>
  )
}
