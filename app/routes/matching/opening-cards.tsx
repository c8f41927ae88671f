/** Candidates for an employer's opening, without names. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { CandidateCard } from '~/features/matching/candidate-card'
import { cardsPage } from '~/features/matching/candidates-page.server'
import { findBehindCard } from '~/features/matching/cards.server'
import { proposeReferral } from '~/features/referrals/commands.server'
import { proposeCardForm } from '~/features/referrals/forms'
import { refuse } from '~/domain/result'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Halves, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('match.cards', cardsPage)

export const action = deed('referral.propose', async (at) => {
  const openingId = at.params.openingId ?? ''
  const form = await readForm(proposeCardForm, at.request)
  if (!form.ok) return invalid(form)
  const tag = form.value.candidate
  const by = { now: at.desk.clock.now(), keys: at.caller.keys }
  const personId = await findBehindCard(at.db, at.actor, openingId, tag, by)
  const result = personId
    ? await proposeReferral(once(at, form), personId, openingId, { note: null, acknowledged: false, tag })
    : refuse('no-longer-offered')
  return result.ok
    ? redirectSaying('referrals:flash.sent', `/referrals/${result.value}`)
    : refused('referrals', result.refusal, form)
})

export default function OpeningCards() {
  const { opening, cards, mayPropose } = useLoaderData<typeof loader>()
  const { t } = useWords('matching')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:trail')}
        trail={[{ label: opening.title, to: `/openings/${opening.id}` }, { label: t('page.cards') }]}
        title={`${t('page.cards')}: ${opening.title}`}
        subtitle={`${opening.where} · ${opening.shifts} · ${opening.wage}`}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <p className="soft">{t('page.card.advice')}</p>
      {cards.length === 0 ? (
        <EmptyState icon="people" title={t('page.nobody.title')}>
          {t('page.nobody.text')}
        </EmptyState>
      ) : null}
      <Halves>
        {cards.map((item) => (
          <CandidateCard key={item.tag} item={item} mayPropose={mayPropose} />
        ))}
      </Halves>
    </Stack>
  )
}
