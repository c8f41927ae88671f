/** Corrections, objections and complaints that came to this handler, the most urgent first. */
import { useLoaderData } from '@remix-run/react'
import { AppealsTable } from '~/features/appeals/appeals-table'
import { appealsPage } from '~/features/appeals/list-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Chips } from '~/ui/chips'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('appeal.handle', appealsPage)

export default function Appeals() {
  const { rows, chips, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('appeals')
  return (
    <Stack>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Chips label={t('field.state')} chips={chips} />
      <AppealsTable
        rows={rows}
        empty={
          <EmptyState icon="check" title={t('empty.title')}>
            {t('empty.text')}
          </EmptyState>
        }
      />
      <Pager
        label={t('title')}
        nextTo={nextTo ?? undefined}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
