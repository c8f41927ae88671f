/** The next step of a referral, by whichever side it is. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { takeReferralStep } from '~/features/referrals/commands.server'
import { stepForm } from '~/features/referrals/forms'
import { referralPage } from '~/features/referrals/pages.server'
import { ReferralView } from '~/features/referrals/referral-view'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('referral.step', (at) => referralPage(at, 'referral.step'))

export const action = deed('referral.step', async (at) => {
  const id = at.params.referralId ?? ''
  const form = readFields(stepForm, await at.request.formData())
  if (!form.ok) return invalid(form)
  const result = await takeReferralStep(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying(`referrals:flash.${form.value.deed}`, `/referrals/${id}`)
    : refused('referrals', result.refusal, form)
})

const beside = {
  'reason-missing': 'words',
  'reason-not-yours': 'reason',
  'day-missing': 'on',
  'pay-missing': 'payKind',
}

export default function ReferralStep() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('referrals')
  const form = readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())
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
