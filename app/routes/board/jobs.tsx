/** The public board: posts open to people after release. Nobody signs in, nothing here is about any person. */
import { Form, useLoaderData } from '@remix-run/react'
import { JobCard } from '~/features/board/job-card'
import { jobsPage } from '~/features/board/jobs-page.server'
import { boardMeta } from '~/features/board/page-meta'
import { open } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { RegionTiles } from '~/ui/charts/region-tiles'
import { EmptyState } from '~/ui/empty-state'
import { Filters } from '~/ui/filters'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { SearchField } from '~/ui/search-field'

export const meta = boardMeta
export const handle = { wide: true }

export const loader = open(jobsPage)

export default function Jobs() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('board')
  return (
    <Stack>
      <PageHeader title={data.title} subtitle={data.lead} />
      <Form method="get" role="search" className="board-search">
        {data.kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SearchField name="q" id="job-search" label={t('search')} defaultValue={data.q} />
        <Button icon="search">{t('search-deed')}</Button>
      </Form>
      <Card title={t('map')}>
        <RegionTiles label={t('map')} tiles={data.regions} />
      </Card>
      <Filters rows={data.rows.filter(({ chips }) => chips.length > 0)} />
      <Cluster between>
        <p aria-live="polite">{data.found}</p>
        <Cluster>
          {data.clearTo ? <ButtonLink to={data.clearTo}>{t('clear')}</ButtonLink> : null}
          <ButtonLink to={data.feedTo} kind="link" reloadDocument>
            {t('feed')}
          </ButtonLink>
        </Cluster>
      </Cluster>
      {data.jobs.length === 0 ? (
        <EmptyState title={t('empty.title')} icon="briefcase">
          {t('empty.text')}
        </EmptyState>
      ) : (
        <ul className="jobs">
          {data.jobs.map((job) => (
            <JobCard key={job.id} job={job} />
          ))}
        </ul>
      )}
      <Pager
        label={t('title')}
        previousTo={data.previousTo ?? undefined}
        nextTo={data.nextTo ?? undefined}
        previousWord={t('to-first')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
