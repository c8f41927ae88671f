/** What one more place would be worth at each opening of a run. */
import { useLoaderData } from '@remix-run/react'
import { placesPage } from '~/features/allocation/places-page.server'
import { PlacesTable } from '~/features/allocation/places-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Disclosure } from '~/ui/confirm'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('allocation.read', placesPage)

export default function Places() {
  const { rows, nothing, runTo, nextTo, firstTo } = useLoaderData<typeof loader>()
  const { t } = useWords('allocation')
  return (
    <Stack>
      <PageHeader
        title={t('places.title')}
        subtitle={t('places.lead')}
        trail={[
          { label: t('title'), to: '/allocation' },
          { label: t('run.short'), to: runTo },
        ]}
        trailLabel={t('trail')}
      />
      <PlacesTable rows={rows} caption={t('places.title')} nothing={nothing} />
      <Pager
        label={t('pages')}
        previousTo={firstTo ?? undefined}
        nextTo={nextTo ?? undefined}
        previousWord={t('to-start')}
        nextWord={t('common:next')}
      />
      <Disclosure summary={t('how.title')}>
        <p>{t('places.how')}</p>
      </Disclosure>
    </Stack>
  )
}
