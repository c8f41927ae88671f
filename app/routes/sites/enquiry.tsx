/** One company's way into a site. */
import { useLoaderData } from '@remix-run/react'
import { enquiryPageOf } from '~/features/sites/enquiry-page.server'
import { EnquiryView } from '~/features/sites/enquiry-view'
import { StageBadge } from '~/features/sites/site-badge'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('enquiry.read', enquiryPageOf)

export default function Enquiry() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  const { enquiry, deeds } = data
  const at = `/sites/enquiries/${enquiry.id}`
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={`${enquiry.organisation} · ${enquiry.product}`}
        trail={[
          { label: t('title'), to: '/sites' },
          { label: t('enquiry.title'), to: '/sites/enquiries' },
        ]}
        trailLabel={t('title')}
        actions={
          <>
            <StageBadge stage={enquiry.stage} tone={enquiry.tone} />
            {deeds.map((step, place) => (
              <ButtonLink
                key={step}
                to={step === 'withdraw' ? `${at}/withdraw` : `${at}/move?step=${step}`}
                kind={place === 0 && step !== 'withdraw' ? 'primary' : 'secondary'}
              >
                {t(`step.${step}`)}
              </ButtonLink>
            ))}
          </>
        }
      />
      <EnquiryView page={data} />
    </Stack>
  )
}
