/** The share of civilians at the state's own enterprises, place by place. */
import { useLoaderData } from '@remix-run/react'
import { watchPageOf } from '~/features/sites/watch-page.server'
import { WatchTable } from '~/features/sites/watch-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Tabs } from '~/ui/tabs'

export const meta = titled

export const loader = page('site.tenants', watchPageOf)

export default function Civilians() {
  const { title, tabs, owed, lines, firstTo, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('watch.lead', { month: owed })} />
      <Tabs label={t('title')} tabs={tabs} />
      <WatchTable lines={lines} />
      <Pager
        label={title}
        previousTo={firstTo}
        nextTo={nextTo}
        previousWord={t('to-first')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
