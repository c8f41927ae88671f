/** The person's consent to be known to the organisation: recorded, or taken back. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { recordConsent, withdrawConsent } from '~/features/placements/consent.server'
import { consentForm, withdrawConsentForm } from '~/features/referrals/forms'
import { referralPage } from '~/features/referrals/pages.server'
import { ReferralView } from '~/features/referrals/referral-view'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('candidate.consent', (at) => referralPage(at, 'candidate.consent'))

export const action = deed('candidate.consent', async (at) => {
  const id = at.params.referralId ?? ''
  const data = await at.request.formData()
  if (data.get('intent') === 'withdraw') {
    const empty = readFields(withdrawConsentForm, data)
    if (!empty.ok) return invalid(empty)
    const result = await withdrawConsent(once(at, empty), id)
    if (!result.ok) return refused('referrals', result.refusal, empty)
    return redirectSaying('referrals:flash.consent-withdrawn', `/referrals/${id}`)
  }
  const form = readFields(consentForm, data)
  if (!form.ok) return invalid(form)
  const result = await recordConsent(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('referrals:flash.consent', `/referrals/${id}`)
    : refused('referrals', result.refusal, form)
})

export default function ReferralConsent() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('referrals')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:trail')}
        trail={[
          { label: t('title'), to: '/referrals' },
          { label: data.who, to: `/referrals/${data.id}` },
        ]}
        title={data.title}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <ReferralView data={data} form={form} />
    </Stack>
  )
}
