/** People for an opening, for officers and headquarters. */
import { Link, useLoaderData } from '@remix-run/react'
import { candidatesPage } from '~/features/matching/candidates-page.server'
import { MatchedPeopleTable } from '~/features/matching/people-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('match.opening', candidatesPage)

export default function OpeningPeople() {
  const { opening, subtitle, people, isOpen } = useLoaderData<typeof loader>()
  const { t } = useWords('matching')
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:trail')}
        trail={[{ label: opening.title, to: `/openings/${opening.id}` }, { label: t('page.people') }]}
        title={`${t('page.people')}: ${opening.title}`}
        subtitle={`${opening.where} · ${subtitle}`}
      />
      <p>
        <Link to={`/openings/${opening.id}/near`}>{t('near.all')}</Link> ·{' '}
        <Link to={`/openings/${opening.id}/near`}>{t('near.ask')}</Link>
      </p>
      {isOpen ? null : <Notice tone="warn" title={t('page.closed')} />}
      <p className="soft">{t('explanation.advice')}</p>
      <MatchedPeopleTable
        people={people}
        empty={
          <EmptyState icon="people" title={t('page.nobody.title')}>
            {t('page.nobody.text')}
          </EmptyState>
        }
      />
    </Stack>
  )
}
