/** The person says on their own page whether they agree with the programme. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { agreementAnswers } from '~/domain/plans/plan'
import { ownAgreeForm } from '~/features/plans/forms'
import { answerOwnPlan } from '~/features/plans/own-answer.server'
import { findPlanOf } from '~/features/plans/queries.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, notFound, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'

export const meta = titled

/** That a person could not answer is written down by others. */
const own = agreementAnswers.filter((each) => each !== 'could-not-answer')

export const loader = page('plan.answer', async (at) => {
  const plan = await findPlanOf(at.db, at.actor, at.actor.personId ?? '')
  if (!plan?.openKey) throw notFound()
  return {
    title: at.t('portal:agree.title'),
    version: plan.version,
    once: newId(),
    answer: plan.agreement,
    statement: plan.agreementStatement,
    print: `/plans/${plan.id}/print?lang=${at.language === 'ru' ? 'ru' : 'kk'}`,
  }
})

export const action = deed('plan.answer', async (at) => {
  const form = await readForm(ownAgreeForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, answer, statement } = form.value
  const words = { answer, statement: statement ?? '', on: at.today }
  const result = await answerOwnPlan(once(at, form), version, words)
  return result.ok
    ? redirectSaying('portal:flash.answered', '/portal')
    : refused('plan-rules', result.refusal, form)
})

export default function OwnAnswer() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('portal')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('agree.how')}
        trail={[{ label: t('title'), to: '/portal' }, { label: data.title }]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <ButtonLink to={data.print} icon="print" large>
        {t('print')}
      </ButtonLink>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.version} once={data.once} />
        <RadioGroup
          name="answer"
          label={t('agree.question')}
          options={own.map((value) => ({ value, label: t(`agree.${value}`) }))}
          defaultValue={form.value('answer', data.answer)}
          error={form.error('answer')}
        />
        <Textarea
          name="statement"
          label={t('agree.statement')}
          hint={t('agree.statement-hint')}
          rows={5}
          defaultValue={form.value('statement', data.statement)}
          error={form.error('statement')}
        />
        <FormActions>
          <Button large>{t('agree.deed')}</Button>
          <ButtonLink to="/portal" large>
            {t('common:cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </Stack>
  )
}
