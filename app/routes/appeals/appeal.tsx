/** One appeal, read and answered by the one it came to. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { answerSteps } from '~/domain/appeals/answer'
import { type AppealKind, type AppealState, forwardsTo, isOpenAppeal } from '~/domain/appeals/appeal'
import type { AppealHandler } from '~/domain/appeals/appeal'
import { AppealFacts } from '~/features/appeals/appeal-facts'
import { answerAppeal } from '~/features/appeals/commands.server'
import { answerForm } from '~/features/appeals/forms'
import { getAppeal } from '~/features/appeals/queries.server'
import { clockWords, nameOf, standingOf, topicWords } from '~/features/appeals/telling.server'
import { openWords } from '~/features/appeals/texts.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('appeal.handle', async (at) => {
  const { t, format, today, caller } = at
  const appeal = await getAppeal(at.db, at.actor, at.params.appealId ?? '')
  const isOpen = isOpenAppeal(appeal.state as AppealState)
  const next = forwardsTo[appeal.handler as AppealHandler]
  return {
    title: topicWords(appeal, t),
    once: newId(),
    version: appeal.version,
    standing: standingOf(appeal, at),
    who: nameOf(appeal),
    given: t(appeal.byRole === 'person' ? 'appeals:given.own' : 'appeals:given.paper', {
      day: format.day(appeal.receivedOn),
      who: appeal.byName ?? '',
    }),
    clock: clockWords(appeal.kind as AppealKind, today, t),
    text: openWords(caller.keys, appeal.id, 'text', appeal.text) ?? '',
    answer: openWords(caller.keys, appeal.id, 'answer', appeal.answer),
    steps: isOpen
      ? answerSteps
          .filter((step) => (step !== 'take' || appeal.state === 'received') && (step !== 'forward' || next))
          .map((value) => ({
            value,
            label: t(`appeals:step.${value}`, { to: next ? t(`common:role.${next}`) : '' }),
          }))
      : [],
  }
})

export const action = deed('appeal.handle', async (at) => {
  const form = await readForm(answerForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, step, text } = form.value
  const id = at.params.appealId ?? ''
  const result = await answerAppeal(once(at, form), id, version, { step, text: text ?? '' })
  if (!result.ok) return refused('appeals', result.refusal, form)
  return result.value === ''
    ? redirectSaying('appeals:flash.forwarded', '/appeals')
    : redirectSaying('appeals:flash.answered', `/appeals/${id}`)
})

export default function Appeal() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('appeals')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.who}
        trail={[{ label: t('title'), to: '/appeals' }, { label: data.title }]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <AppealFacts data={data} />
      {data.steps.length > 0 ? (
        <Card title={t('answer.title')}>
          <Form method="post" className="form" noValidate>
            <HiddenFields version={data.version} once={data.once} />
            <RadioGroup
              name="step"
              label={t('answer.step')}
              options={data.steps}
              defaultValue={form.value('step')}
              error={form.error('step')}
            />
            <Textarea
              name="text"
              label={t('answer.text')}
              hint={t('answer.hint')}
              rows={5}
              defaultValue={form.value('text')}
              error={form.error('text')}
            />
            <FormActions>
              <Button>{t('answer.deed')}</Button>
            </FormActions>
          </Form>
        </Card>
      ) : null}
    </Stack>
  )
}
