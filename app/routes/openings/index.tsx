/** Openings: places at state sites, at businesses and in volunteer programmes. */
import { useLoaderData } from '@remix-run/react'
import { openingStates } from '~/domain/openings/opening'
import { mayEver } from '~/domain/access/policy'
import { openingsPath, readOpeningFilters } from '~/features/openings/filters'
import { OpeningFilterBar } from '~/features/openings/opening-filters'
import { OpeningsTable } from '~/features/openings/openings-table'
import { listOpenings } from '~/features/openings/queries.server'
import { seesUnpublished } from '~/features/openings/scope.server'
import { tellLine } from '~/features/openings/telling.server'
import { regionChoices } from '~/features/organisations/places.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

const published = openingStates.filter((state) => ['open', 'paused', 'closed'].includes(state))

export const loader = page('opening.list', async (at) => {
  const inside = seesUnpublished(at.actor)
  const filters = readOpeningFilters(at.url.searchParams, inside ? undefined : 'open')
  const { rows, next } = await listOpenings(at.db, at.actor, filters)
  return {
    title: at.t('openings:title'),
    filters,
    states: inside ? openingStates : published,
    regions: regionChoices(at),
    mine: at.actor.institutionId ? ('institution' as const) : at.actor.region ? ('region' as const) : null,
    lines: rows.map((row) => tellLine(at, row)),
    next,
    mayPost: mayEver(at.actor, 'opening.post'),
    mayImport: mayEver(at.actor, 'opening.import'),
  }
})

export default function Openings() {
  const { filters, states, regions, mine, lines, next, mayPost, mayImport } = useLoaderData<typeof loader>()
  const { t } = useWords('openings')
  return (
    <div className="stack">
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        actions={
          <>
            {mayPost ? (
              <ButtonLink to="/openings/new" kind="primary" icon="plus">
                {t('deed.post')}
              </ButtonLink>
            ) : null}
            {mayImport ? (
              <ButtonLink to="/imports" icon="upload">
                {t('deed.import')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <OpeningFilterBar filters={filters} states={states} regions={regions} mine={mine} />
      <OpeningsTable lines={lines} />
      <Pager
        label={t('title')}
        previousTo={filters.after ? openingsPath(filters, {}) : undefined}
        nextTo={next ? openingsPath(filters, { after: next }) : undefined}
        previousWord={t('to-first')}
        nextWord={t('common:next')}
      />
    </div>
  )
}
