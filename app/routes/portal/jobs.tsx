/** Work and programmes that fit the person, and those that do not yet, with what is missing. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { JobCard } from '~/features/portal/job-cards'
import { ownApplyForm } from '~/features/portal/forms'
import { jobsPageOf } from '~/features/portal/jobs-page.server'
import { applyOwn } from '~/features/referrals/own-apply.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { StepCard } from '~/ui/step-card'

export const meta = titled

export const loader = page('match.own', jobsPageOf)

export const action = deed('application.submit', async (at) => {
  const form = await readForm(ownApplyForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await applyOwn(once(at, form), form.value.opening)
  return result.ok
    ? redirectSaying('portal:flash.applied', '/portal/work')
    : refused('portal', result.refusal, form)
})

export default function Jobs() {
  const { title, held, step, fitting, near, nextTo, previousTo } = useLoaderData<typeof loader>()
  const { t } = useWords('portal')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('jobs.lead')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {held ? <Notice tone="warn">{t('jobs.held')}</Notice> : null}
      {step ? (
        <Notice tone="info" title={t('jobs.step-title')}>
          <p>{step}</p>
        </Notice>
      ) : null}
      <StepCard
        title={t('wish.title')}
        note={t('jobs.wish-text')}
        action={
          <ButtonLink to="/portal/wish" large wide>
            {t('jobs.wish')}
          </ButtonLink>
        }
      />
      {fitting.length === 0 ? (
        <EmptyState icon="briefcase" title={t('jobs.none')}>
          {t('jobs.none-text')}
        </EmptyState>
      ) : null}
      {fitting.map((card) => (
        <JobCard key={card.id} card={card} />
      ))}
      <Pager
        label={title}
        previousTo={previousTo ?? undefined}
        nextTo={nextTo ?? undefined}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
      {near.length > 0 ? (
        <section aria-labelledby="near">
          <Stack>
            <h2 id="near">{t('jobs.near')}</h2>
            <p className="soft">{t('jobs.near-text')}</p>
            {near.map((card) => (
              <JobCard key={card.id} card={card} />
            ))}
          </Stack>
        </section>
      ) : null}
    </Stack>
  )
}
