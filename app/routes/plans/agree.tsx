/** The person's own word on the plan. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { agreePlan } from '~/features/plans/commands.server'
import { DeedFrame } from '~/features/plans/deed-frame'
import { deedPageOf, planPath } from '~/features/plans/deed-page.server'
import { agreeForm } from '~/features/plans/forms'
import { agreementAnswers } from '~/domain/plans/plan'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { DateInput } from '~/ui/date-input'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('plan.agree', async (at) => {
  const { plan, ...head } = await deedPageOf(at, 'plan.agree', 'plan-rules:agreement.title')
  return { ...head, answer: plan.agreement, statement: plan.agreementStatement, today: at.today }
})

export const action = deed('plan.agree', async (at) => {
  const form = await readForm(agreeForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, answer, statement, on } = form.value
  const words = { answer, statement: statement ?? '', on }
  const result = await agreePlan(once(at, form), at.params.planId ?? '', version, words)
  return result.ok
    ? redirectSaying('plans:flash.agreed', planPath(result.value))
    : refused('plan-rules', result.refusal, form)
})

export default function Agree() {
  const { heading, deed: head, answer, statement, today } = useLoaderData<typeof loader>()
  const { t } = useWords('plan-rules')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedFrame heading={heading} deed={head} form={form} word={t('common:save')}>
      <RadioGroup
        name="answer"
        label={t('agreement.title')}
        options={agreementAnswers.map((value) => ({ value, label: t(`agreement.${value}`) }))}
        defaultValue={form.value('answer', answer)}
        error={form.error('answer')}
      />
      <Textarea
        name="statement"
        label={t('agreement.statement')}
        hint={t('agreement.statement-hint')}
        defaultValue={form.value('statement', statement)}
        error={form.error('statement')}
      />
      <DateInput
        name="on"
        label={t('agreement.on')}
        defaultValue={form.value('on', today)}
        error={form.error('on')}
      />
    </DeedFrame>
  )
}
