/** Who will leave soon without a paper that they need. */
import { useLoaderData } from '@remix-run/react'
import { readinessPage } from '~/features/people/readiness-page.server'
import { ReadinessTable } from '~/features/people/readiness-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Filters } from '~/ui/filters'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('readiness.list', readinessPage)

export default function Readiness() {
  const { title, filters, rows, fileTo, firstTo, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const file = (
    <ButtonLink to={fileTo} icon="download" reloadDocument>
      {t('readiness.file')}
    </ButtonLink>
  )
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('readiness.lead')} actions={rows.length > 0 ? file : null} />
      <Filters rows={filters} />
      <ReadinessTable
        rows={rows}
        empty={
          <EmptyState icon="check" title={t('readiness.empty')}>
            {t('readiness.empty-text')}
          </EmptyState>
        }
      />
      <Pager
        label={t('pages')}
        previousTo={firstTo ?? undefined}
        nextTo={nextTo ?? undefined}
        previousWord={t('readiness.first')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
