/** All plans within reach, by end of term. */
import { useLoaderData } from '@remix-run/react'
import { plansPageOf } from '~/features/plans/list-page.server'
import { PlansTable } from '~/features/plans/plans-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Filters } from '~/ui/filters'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('plan.list', plansPageOf)

export default function Plans() {
  const { filters, clearTo, assignTo, rows, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('plans')
  return (
    <Stack>
      <PageHeader
        title={t('title')}
        subtitle={t('list.lead')}
        actions={assignTo ? <ButtonLink to={assignTo}>{t('list.assign')}</ButtonLink> : null}
      />
      <Filters rows={filters} />
      {clearTo ? (
        <Cluster>
          <ButtonLink to={clearTo} kind="link">
            {t('list.clear')}
          </ButtonLink>
        </Cluster>
      ) : null}
      <PlansTable rows={rows} />
      <Pager
        label={t('title')}
        nextTo={nextTo}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
