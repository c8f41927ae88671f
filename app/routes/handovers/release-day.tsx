/** One person's day of release: every mark with who answers for it, and the hours since the gate. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { releasePageOf } from '~/features/handovers/board-page.server'
import { markRelease, recordLeaving } from '~/features/handovers/marks.server'
import { leavingForm, markForm } from '~/features/handovers/release-forms'
import { ReleaseDayView } from '~/features/handovers/release-day-view'
import { toldGate } from '~/features/volunteering/gate-met.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('release-day.read', async (at) => {
  const view = await releasePageOf(at, at.params.personId ?? '')
  const met = await toldGate(at, view.personId)
  return { title: `${at.t('handovers:board.one')}: ${view.name}`, view, met }
})

export const action = deed('release-day.mark', async (at) => {
  const personId = at.params.personId ?? ''
  const path = `/release-days/${personId}`
  const data = await at.request.formData()
  if (data.get('intent') === 'leaving') {
    const form = readFields(leavingForm, data)
    if (!form.ok) return invalid(form)
    const result = await recordLeaving(once(at, form), personId, form.value.leftAt)
    return result.ok
      ? redirectSaying('handovers:flash.left', path)
      : refused('handovers', result.refusal, form)
  }
  const form = readFields(markForm, data)
  if (!form.ok) return invalid(form)
  const result = await markRelease(once(at, form), personId, form.value)
  return result.ok
    ? redirectSaying('handovers:flash.marked', `${path}#${form.value.key}`)
    : refused('handovers', result.refusal, form)
})

export default function ReleaseDay() {
  const { view, met } = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={view.name}
        subtitle={`${t('board.one')}: ${view.day}`}
        trail={[{ label: t('board.title'), to: '/release-days' }, { label: view.name }]}
        trailLabel={t('trail')}
        actions={
          <>
            <ButtonLink to={`/people/${view.personId}/plan/handover`} icon="referral">
              {t('one')}
            </ButtonLink>
            <ButtonLink to={`${view.to}/card`} icon="print" kind="primary">
              {t('card.title')}
            </ButtonLink>
          </>
        }
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {met.map(({ id, title, words }) => (
        <Notice key={id} title={title}>
          <p>{words}</p>
        </Notice>
      ))}
      <ReleaseDayView view={view} form={form} />
    </Stack>
  )
}
