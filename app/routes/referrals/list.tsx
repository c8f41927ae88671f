/** Referrals within reach, newest first. */
import { useLoaderData } from '@remix-run/react'
import { referralsPage } from '~/features/referrals/pages.server'
import { ReferralsTable } from '~/features/referrals/referrals-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Chips } from '~/ui/chips'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('referral.list', referralsPage)

export default function Referrals() {
  const { rows, chips, nextTo, previousTo } = useLoaderData<typeof loader>()
  const { t } = useWords('referrals')
  return (
    <Stack>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Chips label={t('field.state')} chips={chips} />
      <ReferralsTable
        rows={rows}
        empty={
          <EmptyState icon="referral" title={t('empty.title')}>
            {t('empty.text')}
          </EmptyState>
        }
      />
      <Pager
        label={t('title')}
        previousTo={previousTo ?? undefined}
        nextTo={nextTo ?? undefined}
        previousWord={t('to-start')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
