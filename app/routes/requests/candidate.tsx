/** One candidate of a request, from the list to the workplace. */
import { Link, useLoaderData } from '@remix-run/react'
import { candidatePageOf } from '~/features/requests/candidate-page.server'
import { CandidateView } from '~/features/requests/candidate-view'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('selection.read', candidatePageOf)

export default function Candidate() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  return (
    <Stack>
      <PageHeader
        title={<Link to={data.personTo}>{data.name}</Link>}
        subtitle={data.about}
        trail={[
          data.isForReview
            ? { label: t('title'), to: '/requests' }
            : { label: t('agreements.title'), to: '/requests/agreements' },
          { label: data.requestName, to: data.isForReview ? data.requestTo : undefined },
          { label: data.name },
        ]}
        trailLabel={t('trail')}
      />
      <CandidateView page={data} />
    </Stack>
  )
}
