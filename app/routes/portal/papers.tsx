/** Papers that are still missing, when the person appears for registration, and what is due by when. */
import { useLoaderData } from '@remix-run/react'
import { papersPageOf } from '~/features/portal/papers-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { StepCard } from '~/ui/step-card'

export const meta = titled

export const loader = page('portal.read', papersPageOf)

export default function OwnPapers() {
  const { title, missing, ready, deadlines, appearances } = useLoaderData<typeof loader>()
  const { t } = useWords('portal')
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('papers.lead')} />
      {missing.length === 0 ? (
        <EmptyState icon="check" title={t('papers.none')}>
          {t('papers.none-text')}
        </EmptyState>
      ) : null}
      {missing.map((paper) => (
        <StepCard
          key={paper.key}
          title={paper.name}
          badges={<Badge tone={paper.tone}>{paper.state}</Badge>}
          note={paper.note}
        />
      ))}
      {ready.length > 0 ? (
        <Disclosure summary={t('papers.ready', { count: ready.length })}>
          <ul>
            {ready.map(({ key, name, state }) => (
              <li key={key}>
                {name}: {state}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {appearances.length > 0 ? <h2>{t('papers.appearances')}</h2> : null}
      {appearances.map(({ key, who, when, words }) => (
        <StepCard
          key={key}
          title={who}
          badges={<Badge tone="warn">{when}</Badge>}
          note={`${words}. ${t('papers.appear-how')}`}
        />
      ))}
      {deadlines.length > 0 ? <h2>{t('papers.deadlines')}</h2> : null}
      {deadlines.map(({ key, what, when, isLate, isOwn }) => (
        <StepCard
          key={key}
          title={what}
          badges={<Badge tone={isLate ? 'bad' : 'plain'}>{when}</Badge>}
          note={t(isOwn ? 'papers.by-you' : 'papers.by-officers')}
        />
      ))}
      <StepCard
        title={t('voice.title')}
        note={t('papers.wrong')}
        action={
          <ButtonLink to="/portal/appeals/new?kind=correction" large wide>
            {t('papers.correct')}
          </ButtonLink>
        }
      />
    </Stack>
  )
}
