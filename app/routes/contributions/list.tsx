/** Our tasks: the measures that the reader's service owes. */
import { useLoaderData } from '@remix-run/react'
import { workListOf } from '~/features/contributions/list-page.server'
import { WorkTable } from '~/features/contributions/work-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Chips } from '~/ui/chips'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('contribution.list', workListOf)

export default function Contributions() {
  const { chips, serviceChips, rows, isNgo, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('contributions')
  return (
    <Stack>
      <PageHeader title={t('title')} subtitle={t(isNgo ? 'list.lead-ngo' : 'list.lead')} />
      <Chips label={t('common:filter')} chips={chips} />
      {serviceChips.length > 0 ? <Chips label={t('list.services')} chips={serviceChips} /> : null}
      <WorkTable rows={rows} isNgo={isNgo} />
      <Pager
        label={t('title')}
        nextTo={nextTo}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
