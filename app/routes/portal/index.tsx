/** The person's own page. */
import { useLoaderData } from '@remix-run/react'
import { PortalSteps } from '~/features/plans/portal-steps'
import { portalPageOf } from '~/features/plans/portal-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { ProgressBar } from '~/ui/progress-bar'

export const meta = titled

export const loader = page('portal.read', portalPageOf)

export default function Portal() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('portal')
  return (
    <Stack>
      <PageHeader title={data.hello} subtitle={data.isFree ? t('free') : data.left} />
      {data.progress && !data.isFree ? (
        <ProgressBar value={data.progress.value} max={data.progress.max} label={t('road')} height={10} />
      ) : null}
      <PortalSteps data={data} />
    </Stack>
  )
}
