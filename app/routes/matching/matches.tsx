/** A person's openings, best first: the matching tab. */
import { useLoaderData } from '@remix-run/react'
import { matchesPage } from '~/features/matching/matches-page.server'
import { OriginLines } from '~/features/matching/origin-lines'
import { MatchesTable } from '~/features/matching/matches-table'
import { StepToWork } from '~/features/matching/step-to-work'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { Chips } from '~/ui/chips'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { Pager } from '~/ui/pager'
import { PeopleList } from '~/ui/people-list'

export const meta = titled

export const loader = page('match.person', matchesPage)

export default function Matches() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('matching')
  return (
    <Stack>
      <p className="soft">
        {t('page.open-count', { figure: data.count })} {t('explanation.advice')}
      </p>
      {data.step ? <StepToWork step={data.step} to={data.step.to} /> : null}
      <Chips label={t('page.show.label')} chips={data.chips.shown} />
      <Chips label={t('page.kind.label')} chips={data.chips.kinds} />
      <MatchesTable
        rows={data.rows}
        empty={
          <EmptyState icon="match" title={t('page.empty.title')}>
            {t('page.empty.text')}
          </EmptyState>
        }
      />
      <Pager
        label={t('page.pages')}
        previousTo={data.previousTo ?? undefined}
        nextTo={data.nextTo ?? undefined}
        previousWord={t('page.to-start')}
        nextWord={t('common:next')}
      />
      <Disclosure summary={t('origin.behind')} wide>
        <OriginLines origins={data.facts} />
      </Disclosure>
      {data.asides.length > 0 ? (
        <Card title={t('page.asides')}>
          <PeopleList items={data.asides} />
        </Card>
      ) : null}
    </Stack>
  )
}
