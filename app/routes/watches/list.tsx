/** Watches of the institution, the most pressing first. */
import { useLoaderData } from '@remix-run/react'
import { watchesPageOf } from '~/features/watches/pages.server'
import { WatchesTable } from '~/features/watches/watches-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Chips } from '~/ui/chips'
import { Disclosure } from '~/ui/confirm'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('watch.read', watchesPageOf)

export default function Watches() {
  const { chips, rows, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('watches')
  return (
    <Stack>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      <Chips label={t('common:filter')} chips={chips} />
      <WatchesTable rows={rows} />
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
