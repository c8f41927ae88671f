/** Organisations that take part: who they are, where, and whether they are approved. */
import { useLoaderData } from '@remix-run/react'
import { listPath, readOrganisationFilters } from '~/features/organisations/filters'
import { OrganisationFilterBar } from '~/features/organisations/organisation-filters'
import { OrganisationsTable } from '~/features/organisations/organisations-table'
import { nameOfRegion, regionChoices } from '~/features/organisations/places.server'
import { listOrganisations } from '~/features/organisations/queries.server'
import { tellBusinessId } from '~/features/organisations/telling.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('organisation.list', async (at) => {
  const filters = readOrganisationFilters(at.url.searchParams)
  const { rows, next } = await listOrganisations(at.db, at.actor, filters)
  return {
    title: at.t('organisations:title'),
    filters,
    regions: regionChoices(at),
    next,
    lines: rows.map(({ region, ...row }) => ({
      ...row,
      businessId: tellBusinessId(at, row),
      regionName: nameOfRegion(region, at.language),
    })),
  }
})

export default function Organisations() {
  const { filters, regions, lines, next } = useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  return (
    <div className="stack">
      <PageHeader title={t('title')} subtitle={t('lead')} />
      <OrganisationFilterBar
        filters={{ kind: undefined, state: undefined, region: undefined, after: undefined, ...filters }}
        regions={regions}
      />
      <OrganisationsTable lines={lines} />
      <Pager
        label={t('title')}
        previousTo={filters.after ? listPath('/organisations', filters, {}) : undefined}
        nextTo={next ? listPath('/organisations', filters, { after: next }) : undefined}
        previousWord={t('to-first')}
        nextWord={t('common:next')}
      />
    </div>
  )
}
