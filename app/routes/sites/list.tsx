/** The register of production sites: who looks for space finds it here. */
import { useLoaderData } from '@remix-run/react'
import { listPageOf } from '~/features/sites/list-page.server'
import { SiteFilterBar } from '~/features/sites/site-filters'
import { SitesTable } from '~/features/sites/sites-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Tabs } from '~/ui/tabs'

export const meta = titled

export const loader = page('site.list', listPageOf)

export default function Sites() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('lead')}
        actions={
          <>
            {data.mayAdd ? (
              <ButtonLink to="/sites/new" kind="primary" icon="plus">
                {t('new.add')}
              </ButtonLink>
            ) : null}
            {data.lines.length > 0
              ? data.files.map((file) => (
                  <ButtonLink key={file.to} to={file.to} icon="download" reloadDocument>
                    {file.text}
                  </ButtonLink>
                ))
              : null}
          </>
        }
      />
      {data.tabs.length > 1 ? <Tabs label={data.title} tabs={data.tabs} /> : null}
      <SiteFilterBar {...data} />
      <SitesTable lines={data.lines} />
      <Pager
        label={data.title}
        previousTo={data.firstTo}
        nextTo={data.nextTo}
        previousWord={t('to-first')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
