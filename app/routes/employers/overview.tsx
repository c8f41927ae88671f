/** Employers by light and by the end of their accreditation. */
import { Form, useLoaderData } from '@remix-run/react'
import { overviewPageOf } from '~/features/employers/overview-page.server'
import { OverviewTable } from '~/features/employers/overview-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Disclosure } from '~/ui/confirm'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Select } from '~/ui/select'

export const meta = titled

export const loader = page('employer.overview', overviewPageOf)

export default function Employers() {
  const data = useLoaderData<typeof loader>()
  const { title, filters } = data
  const { t } = useWords('organisations')
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={t('overview.lead')}
        actions={
          <>
            <ButtonLink to="/employers/contracts" icon="document">
              {t('contract.register')}
            </ButtonLink>
            <ButtonLink to={data.fileTo} icon="download" download>
              {t('overview.export')}
            </ButtonLink>
          </>
        }
      />
      <Chips label={t('light.title')} chips={data.lights} />
      <Chips label={t('tab.accreditation')} chips={data.ends} />
      <Form method="get">
        {filters.light ? <input type="hidden" name="light" value={filters.light} /> : null}
        {filters.end ? <input type="hidden" name="end" value={filters.end} /> : null}
        <Cluster>
          <Select
            name="region"
            label={t('field.region')}
            labelHidden
            options={data.regions}
            emptyLabel={t('all-regions')}
            defaultValue={filters.region}
            width="m"
          />
          <Button kind="secondary">{t('common:filter')}</Button>
        </Cluster>
      </Form>
      <OverviewTable rows={data.rows} />
      <Pager
        label={title}
        previousTo={data.firstTo ?? undefined}
        nextTo={data.nextTo ?? undefined}
        previousWord={t('to-first')}
        nextWord={t('common:next')}
      />
      <Disclosure summary={t('light.how-title')}>
        <p>{t('light.how')}</p>
      </Disclosure>
    </Stack>
  )
}
