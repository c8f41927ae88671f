/** Lines of a run: filtered by the address, a page at a time. */
import { Form, useLoaderData } from '@remix-run/react'
import { linesPage } from '~/features/allocation/lines-page.server'
import { LinesTable } from '~/features/allocation/lines-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Filters } from '~/ui/filters'
import { HiddenFields } from '~/ui/form-parts'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Select } from '~/ui/select'

export const meta = titled

export const loader = page('allocation.read', linesPage)

export default function Lines() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('allocation')
  const { filter, institutions, opening } = data
  return (
    <Stack>
      <PageHeader
        title={t('lines.title')}
        subtitle={opening ? opening.title : t('lines.lead')}
        trail={[
          { label: t('title'), to: '/allocation' },
          { label: t('run.short'), to: data.runTo },
        ]}
        trailLabel={t('trail')}
        actions={data.files.map(({ to, text }) => (
          <ButtonLink key={to} to={to} icon="download" reloadDocument>
            {text}
          </ButtonLink>
        ))}
      />
      <Filters rows={data.filters} />
      {opening ? (
        <Cluster>
          <ButtonLink to={opening.clearTo} kind="link">
            {t('filter.every-opening')}
          </ButtonLink>
        </Cluster>
      ) : null}
      {institutions.length > 1 ? (
        <Form method="get" className="form">
          <HiddenFields
            values={{
              state: filter.state ?? undefined,
              effect: filter.effect ?? undefined,
              opening: filter.openingId ?? undefined,
            }}
          />
          <Select
            name="institution"
            label={t('column.institution')}
            options={institutions}
            emptyLabel={t('filter.every-institution')}
            defaultValue={filter.institutionId ?? ''}
          />
          <Button>{t('filter.show')}</Button>
        </Form>
      ) : null}
      <LinesTable rows={data.rows} />
      <Pager
        label={t('pages')}
        previousTo={data.firstTo ?? undefined}
        nextTo={data.nextTo ?? undefined}
        previousWord={t('to-start')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
