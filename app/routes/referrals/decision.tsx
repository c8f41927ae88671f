/** The officer's decision on a referral. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { acceptReferral, declineReferral } from '~/features/referrals/commands.server'
import { acceptForm, declineForm } from '~/features/referrals/forms'
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

export const loader = page('referral.decide', (at) => referralPage(at, 'referral.decide'))

export const action = deed('referral.decide', async (at) => {
  const id = at.params.referralId ?? ''
  const data = await at.request.formData()
  if (data.get('intent') === 'decline') {
    const form = readFields(declineForm, data)
    if (!form.ok) return invalid(form)
    const result = await declineReferral(once(at, form), id, form.value)
    return result.ok
      ? redirectSaying('referrals:flash.declined', `/referrals/${id}`)
      : refused('referrals', result.refusal, form)
  }
  const form = readFields(acceptForm, data)
  if (!form.ok) return invalid(form)
  const result = await acceptReferral(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('referrals:flash.accepted', `/referrals/${id}`)
    : refused('referrals', result.refusal, form)
})

export default function ReferralDecision() {
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
