/** Who of an officer's people could take part in an event. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { candidatesDeed, candidatesPage } from '~/features/volunteering/candidates-page.server'
import { CandidatesTable } from '~/features/volunteering/candidates-view'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Chips } from '~/ui/chips'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('sign-up.propose', candidatesPage)

export const action = deed('sign-up.propose', candidatesDeed)

export default function VolunteerCandidates() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('volunteering')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <p className="soft">{t('candidates.lead')}</p>
      <Chips label={t('shifts')} chips={data.chips} />
      <CandidatesTable data={data} />
      {data.looked ? <p className="soft small">{data.looked}</p> : null}
    </Stack>
  )
}
