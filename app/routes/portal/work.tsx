/** The person's own page of work: where they were put forward or chosen, who learns what, and their own word at each step. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerOwnReferral } from '~/features/referrals/own-action.server'
import { OwnReferralCard } from '~/features/referrals/own-card'
import { OwnConsent } from '~/features/referrals/own-consent'
import { OwnInterviews } from '~/features/referrals/own-interviews'
import { type OwnReferral, ownReferrals } from '~/features/referrals/own-page.server'
import { refuseOwn, submitApplication } from '~/features/requests/application.server'
import { ownApplicationForm, ownRefusalForm } from '~/features/requests/forms'
import { OwnPlace } from '~/features/requests/own-places'
import { ownWorkPage } from '~/features/requests/own-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('application.submit', async (at) => ({
  ...(await ownWorkPage(at)),
  own: await ownReferrals(at),
}))

const refuseOne = async (at: At, data: FormData): Promise<Response> => {
  const form = readFields(ownRefusalForm, data)
  if (!form.ok) return invalid(form)
  const { candidate, version, words } = form.value
  const result = await refuseOwn(once(at, form), candidate, { version, words })
  return result.ok
    ? redirectSaying('requests:flash.own-refused', '/portal/work')
    : refused('requests', result.refusal, form)
}

export const action = deed('application.submit', async (at) => {
  const data = await at.request.formData()
  const own = answerOwnReferral(at, data)
  if (own) return own
  if (data.get('intent') === 'refuse') return refuseOne(at, data)
  const form = readFields(ownApplicationForm, data)
  if (!form.ok) return invalid(form)
  const { candidate, version, application } = form.value
  const result = await submitApplication(once(at, form), candidate, { version, application })
  return result.ok
    ? redirectSaying('requests:flash.own-applied', '/portal/work')
    : refused('requests', result.refusal, form)
})

const beside = { 'application-missing': 'words', 'why-missing': 'why' }

export default function OwnWork() {
  const { title, places, notices, own } = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())
  const beyond = (card: OwnReferral) => (
    <>
      <OwnInterviews times={card.interviews} />
      <OwnConsent card={card} scopes={own.scopes} form={form} />
    </>
  )
  const ofPlace = new Map(own.cards.map((card) => [card.candidateId, card]))
  const chosen = new Set<string | null>(places.map(({ id }) => id))
  const alone = own.cards.filter(({ candidateId }) => !chosen.has(candidateId))
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={t('own.lead')}
        trail={[{ label: t('own.home'), to: '/portal' }, { label: title }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {notices.map((each) => (
        <Notice key={each.id} tone="warn" title={each.text}>
          {each.reason}
        </Notice>
      ))}
      {places.length + alone.length === 0 ? (
        <EmptyState icon="briefcase" title={t('own.none')}>
          {t('own.none-text')}
        </EmptyState>
      ) : null}
      {places.map((place) => {
        const card = ofPlace.get(place.id)
        return (
          <OwnPlace key={place.id} place={place} form={form}>
            {card ? beyond(card) : null}
          </OwnPlace>
        )
      })}
      {alone.map((card) => (
        <OwnReferralCard key={card.id} card={card} form={form}>
          {beyond(card)}
        </OwnReferralCard>
      ))}
    </Stack>
  )
}
