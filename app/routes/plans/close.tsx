/** The end of a plan, with its reason. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { closePlan } from '~/features/plans/commands.server'
import { DeedFrame } from '~/features/plans/deed-frame'
import { deedPageOf, planPath } from '~/features/plans/deed-page.server'
import { closeForm } from '~/features/plans/forms'
import type { PlanState } from '~/domain/plans/plan'
import { closeReasons } from '~/domain/plans/state'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { RadioGroup } from '~/ui/radio-group'

export const meta = titled

export const loader = page('plan.hand-over', async (at) => {
  const { plan, ...head } = await deedPageOf(at, 'plan.hand-over', 'plan-rules:transition.close')
  const fitting = Object.entries(closeReasons).filter(([, from]: [string, readonly PlanState[]]) =>
    from.includes(plan.state as PlanState),
  )
  const reasons = fitting.map(([value]) => ({ value, label: at.t(`plan-rules:close-reason.${value}`) }))
  return { ...head, reasons }
})

export const action = deed('plan.hand-over', async (at) => {
  const form = await readForm(closeForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, reason } = form.value
  const result = await closePlan(once(at, form), at.params.planId ?? '', version, reason)
  return result.ok
    ? redirectSaying('plans:flash.closed', planPath(result.value))
    : refused('plan-rules', result.refusal, form)
})

export default function Close() {
  const { heading, deed: head, reasons } = useLoaderData<typeof loader>()
  const { t } = useWords('plans')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedFrame heading={heading} deed={head} form={form} word={heading} subtitle={t('step.close')} danger>
      <RadioGroup
        name="reason"
        label={t('common:reason')}
        options={reasons}
        defaultValue={form.value('reason')}
        error={form.error('reason')}
      />
    </DeedFrame>
  )
}
