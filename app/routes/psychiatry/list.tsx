/** Referrals to a psychiatrist: the psychologist's own, or for the medical unit the visits that are asked for. */
import { useLoaderData } from '@remix-run/react'
import { psychiatryPageOf } from '~/features/psychiatry/pages.server'
import { PsychiatryTable } from '~/features/psychiatry/psychiatry-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Chips } from '~/ui/chips'
import { Disclosure } from '~/ui/confirm'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('psychiatry.read', psychiatryPageOf)

export default function Psychiatry() {
  const { lead, chips, rows, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('psychiatry')
  return (
    <Stack>
      <PageHeader title={t('title')} subtitle={lead} />
      <Chips label={t('common:filter')} chips={chips} />
      <PsychiatryTable rows={rows} />
      <Pager
        label={t('title')}
        nextTo={nextTo}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
      <Disclosure summary={t('how.title')}>
        <p>{t('how.text')}</p>
      </Disclosure>
    </Stack>
  )
}
