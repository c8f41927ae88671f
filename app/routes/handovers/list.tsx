/** Handovers within reach, by the day that is owed next. */
import { useLoaderData } from '@remix-run/react'
import { HandoversTable } from '~/features/handovers/handovers-table'
import { handoversPageOf } from '~/features/handovers/list-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Chips } from '~/ui/chips'
import { Disclosure } from '~/ui/confirm'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('handover.read', handoversPageOf)

export default function Handovers() {
  const { chips, rows, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  return (
    <Stack>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      <Chips label={t('common:filter')} chips={chips} />
      <HandoversTable rows={rows} />
      {nextTo ? (
        <Pager
          label={t('title')}
          nextTo={nextTo}
          previousWord={t('common:previous')}
          nextWord={t('common:next')}
        />
      ) : null}
      <Disclosure summary={t('how.title')}>
        <p>{t('how.text')}</p>
      </Disclosure>
    </Stack>
  )
}
