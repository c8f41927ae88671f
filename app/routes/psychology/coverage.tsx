/** Psychologists' work across the country: counts by institution, nobody's name. */
import { useLoaderData } from '@remix-run/react'
import { coveragePage } from '~/features/psychology/coverage-page.server'
import { CoverageTable } from '~/features/psychology/coverage-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { BarChart } from '~/ui/charts/bar-chart'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('workload.oversee', coveragePage)

export default function Coverage() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const words = {
    caption: t('coverage.per-post'),
    nameHead: t('column.institution'),
    valueHead: t('coverage.per-post'),
  }
  return (
    <Stack>
      <PageHeader title={data.title} subtitle={data.lead} />
      <Card title={t('coverage.per-post')}>
        <BarChart
          words={words}
          bars={data.rows.map((row) => ({
            key: row.id,
            label: row.code,
            name: row.name,
            value: row.share,
            tone: row.isOver ? 'warn' : 'accent',
          }))}
        />
      </Card>
      <CoverageTable page={data} />
      <Pager
        label={t('mine.pages')}
        nextTo={data.more ?? undefined}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
