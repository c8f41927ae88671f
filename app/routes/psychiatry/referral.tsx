/** One referral to a psychiatrist: how far it has come and the next step. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { stepPsychiatry } from '~/features/psychiatry/commands.server'
import { stepForm, psychiatryRefusalFields } from '~/features/psychiatry/forms'
import { psychiatryOneOf } from '~/features/psychiatry/pages.server'
import { StepCard } from '~/features/psychiatry/step-card'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { KeyFacts } from '~/ui/key-facts'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Timeline } from '~/ui/timeline'

export const meta = titled

export const loader = page('psychiatry.read', psychiatryOneOf)

export const action = deed('psychiatry.read', async (at) => {
  const form = await readForm(stepForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, step, ...words } = form.value
  const result = await stepPsychiatry(once(at, form), at.params.psychiatryId ?? '', version, step, words)
  return result.ok
    ? redirectSaying('psychiatry:flash.stepped', `/psychology/referrals/${result.value}`)
    : refused('psychiatry', result.refusal, form)
})

export default function PsychiatristReferral() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychiatry')
  const form = readerOf(
    refusalBeside(useActionData<FormState>(), psychiatryRefusalFields.steps),
    useKeyedWords(),
  )
  return (
    <Stack>
      <PageHeader
        title={data.name}
        subtitle={t('title-one')}
        trailLabel={t('common:trail')}
        trail={[{ label: t('title'), to: '/psychology/referrals' }, { label: data.name }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card
        title={t('standing')}
        aside={
          <Cluster>
            <Badge tone={data.urgency.tone}>{data.urgency.text}</Badge>
            <Badge tone={data.state.tone}>{data.state.text}</Badge>
          </Cluster>
        }
      >
        <KeyFacts
          facts={[
            { name: t('fact.author'), value: data.author },
            ...(data.due ? [{ name: t('head.due'), value: data.due.text }] : []),
            ...(data.visitOn ? [{ name: t('field.visit'), value: data.visitOn }] : []),
            ...(data.answer ? [{ name: t('field.answer'), value: data.answer }] : []),
            ...(data.closeReason ? [{ name: t('field.close-reason'), value: data.closeReason }] : []),
            ...(data.reason ? [{ name: t('fact.reason'), value: data.reason }] : []),
          ]}
        />
      </Card>
      <StepCard data={data} form={form} />
      <Card title={t('history')}>
        <Timeline label={t('history')} items={data.history} />
      </Card>
    </Stack>
  )
}
