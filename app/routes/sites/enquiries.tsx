/** Companies on their way into production sites: whose turn it is, and what is late. */
import { useLoaderData } from '@remix-run/react'
import { EnquiriesTable } from '~/features/sites/enquiries-table'
import { enquiriesPageOf } from '~/features/sites/enquiry-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Filters } from '~/ui/filters'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Tabs } from '~/ui/tabs'

export const meta = titled

export const loader = page('enquiry.read', enquiriesPageOf)

export default function Enquiries() {
  const { title, tabs, isCompany, chips, lines, firstTo, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  return (
    <Stack>
      <PageHeader title={title} subtitle={t(isCompany ? 'enquiry.lead-company' : 'enquiry.lead')} />
      {tabs.length > 1 ? <Tabs label={t('title')} tabs={tabs} /> : null}
      <Filters rows={chips} />
      <EnquiriesTable lines={lines} />
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
