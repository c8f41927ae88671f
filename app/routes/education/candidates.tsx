/** Who could take a seat on a course. */
import { useLoaderData } from '@remix-run/react'
import { candidatesPage } from '~/features/education/candidates-page.server'
import { CandidatesTable } from '~/features/education/candidates-view'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('schooling.read', candidatesPage)

export default function CourseCandidates() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('education')
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
      />
      <p className="soft">{data.lead}</p>
      <CandidatesTable data={data} />
    </Stack>
  )
}
