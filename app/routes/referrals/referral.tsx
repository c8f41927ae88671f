/** One referral. */
import { useLoaderData } from '@remix-run/react'
import { referralPage } from '~/features/referrals/pages.server'
import { ReferralView } from '~/features/referrals/referral-view'
import { readerOf } from '~/platform/form'
import { page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('referral.list', (at) => referralPage(at))

export default function Referral() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('referrals')
  const form = readerOf(undefined, useKeyedWords())
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:trail')}
        trail={[{ label: t('title'), to: '/referrals' }, { label: data.who }]}
        title={data.title}
      />
      <ReferralView data={data} form={form} />
    </Stack>
  )
}
