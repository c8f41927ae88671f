/** Taking a referral back. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { withdrawReferral } from '~/features/referrals/commands.server'
import { withdrawForm } from '~/features/referrals/forms'
import { referralPage } from '~/features/referrals/pages.server'
import { ReferralView } from '~/features/referrals/referral-view'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('referral.withdraw', (at) => referralPage(at, 'referral.withdraw'))

export const action = deed('referral.withdraw', async (at) => {
  const id = at.params.referralId ?? ''
  const form = await readForm(withdrawForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await withdrawReferral(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('referrals:flash.withdrawn', `/referrals/${id}`)
    : refused('referrals', result.refusal, form)
})

export default function ReferralWithdrawal() {
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
