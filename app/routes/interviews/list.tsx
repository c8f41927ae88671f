/** Interviews within reach: ahead, and those that were. */
import { useLoaderData } from '@remix-run/react'
import { InterviewsTable } from '~/features/interviews/interviews-table'
import { interviewsPage } from '~/features/interviews/pages.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Chips } from '~/ui/chips'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('interview.read', interviewsPage)

export default function Interviews() {
  const { title, rows, chips, nextTo, previousTo } = useLoaderData<typeof loader>()
  const { t } = useWords('interviews')
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('lead')} />
      <Chips label={t('field.state')} chips={chips} />
      <InterviewsTable
        rows={rows}
        empty={
          <EmptyState icon="calendar" title={t('none')}>
            {t('none-text')}
          </EmptyState>
        }
      />
      <Pager
        label={title}
        previousTo={previousTo ?? undefined}
        nextTo={nextTo ?? undefined}
        previousWord={t('common:back')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
