/** People whom a referral brought to work: who is there, whose work ended, and what is to be asked next. */
import { useLoaderData } from '@remix-run/react'
import { placementsPage } from '~/features/placements/pages.server'
import { PlacementsTable } from '~/features/placements/placements-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Chips } from '~/ui/chips'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('placement.list', placementsPage)

export default function Placements() {
  const { rows, chips, nextTo, previousTo } = useLoaderData<typeof loader>()
  const { t } = useWords('placements')
  return (
    <Stack>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Chips label={t('field.show')} chips={chips} />
      <PlacementsTable
        rows={rows}
        empty={
          <EmptyState icon="briefcase" title={t('empty.title')}>
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
