/** One person and one opening: why, why not, and the step to the place. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { MatchClashes, MatchClock, MatchDeeds } from '~/features/matching/match-aside'
import { MatchFit, MatchLaw } from '~/features/matching/match-findings'
import { matchPage } from '~/features/matching/match-page.server'
import { getPerson } from '~/features/people/queries.server'
import { StepToWork } from '~/features/matching/step-to-work'
import { proposeReferral } from '~/features/referrals/commands.server'
import { proposeForm } from '~/features/referrals/forms'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Columns, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('match.person', matchPage)

export const action = deed('referral.propose', async (at) => {
  const [personId, openingId] = [at.params.personId ?? '', at.params.openingId ?? '']
  // Only those who may open this page may propose from it; employers propose from cards.
  await getPerson(at.db, at.actor, personId, 'match.person')
  const form = await readForm(proposeForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await proposeReferral(once(at, form), personId, openingId, form.value)
  return result.ok
    ? redirectSaying('referrals:flash.proposed', `/referrals/${result.value}`)
    : refused('referrals', result.refusal, form)
})

export default function MatchOfPair() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('matching')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:trail')}
        trail={[
          { label: data.name, to: data.personTo },
          { label: t('page.tab'), to: `${data.personTo}/matches` },
          { label: data.place },
        ]}
        title={data.opening.heading}
        subtitle={`${data.opening.organisation} · ${data.subtitle}`}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Columns
        aside={
          <Stack>
            {data.clock ? <MatchClock clock={data.clock} /> : null}
            {data.clashes ? <MatchClashes clashes={data.clashes} /> : null}
            {data.step ? <StepToWork step={data.step} to={`${data.personTo}/steps`} /> : null}
            <MatchDeeds data={data} form={form} />
          </Stack>
        }
      >
        <MatchFit total={data.total} parts={data.parts} />
        <MatchLaw
          title={t('explanation.law')}
          findings={data.findings}
          verdict={data.verdict}
          personTo={data.personTo}
        />
      </Columns>
    </Stack>
  )
}
