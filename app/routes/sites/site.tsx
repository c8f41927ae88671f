/** One production site. */
import { useLoaderData } from '@remix-run/react'
import { SiteBadge } from '~/features/sites/site-badge'
import { sitePageOf } from '~/features/sites/site-page.server'
import { SiteView } from '~/features/sites/site-view'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('site.read', sitePageOf)

export default function Site() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  const at = `/sites/${data.line.id}`
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={`${data.institution} · ${data.line.place}`}
        trail={[{ label: data.trail, to: '/sites' }]}
        trailLabel={data.trail}
        actions={
          <>
            <SiteBadge state={data.line.state} />
            {data.mayEnquire ? (
              <ButtonLink to={`${at}/enquire`} kind="primary" icon="referral">
                {t('enquiry.post')}
              </ButtonLink>
            ) : null}
            <ButtonLink to={`${at}/print`} icon="print">
              {t('common:print')}
            </ButtonLink>
            {data.mayEdit ? (
              <>
                <ButtonLink to={`${at}/edit`} icon="edit">
                  {t('common:edit')}
                </ButtonLink>
                <ButtonLink to={`${at}/state`} kind="link">
                  {t(data.line.state === 'closed' ? 'close.reopen' : 'close.close')}
                </ButtonLink>
              </>
            ) : null}
          </>
        }
      />
      <SiteView page={data} />
    </Stack>
  )
}
