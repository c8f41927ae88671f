/** The head of the institution approves the plan that somebody else drafted. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { approvePlan } from '~/features/plans/commands.server'
import { DeedFrame } from '~/features/plans/deed-frame'
import { deedPageOf, findingsBefore, planPath } from '~/features/plans/deed-page.server'
import { stepForm } from '~/features/plans/forms'
import { gapFindingsOf } from '~/features/plans/gaps.server'
import { PlanGaps } from '~/features/plans/plan-gaps'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('plan.approve', async (at) => {
  const { plan, ...head } = await deedPageOf(at, 'plan.approve', 'plan-rules:transition.approve')
  const findings = await findingsBefore(at, plan, 'approve')
  return { ...head, findings, gaps: await gapFindingsOf(plan, at) }
})

export const action = deed('plan.approve', async (at) => {
  const form = await readForm(stepForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await approvePlan(once(at, form), at.params.planId ?? '', form.value.version)
  return result.ok
    ? redirectSaying('plans:flash.approved', planPath(result.value))
    : refused('plan-rules', result.refusal, form)
})

export default function Approve() {
  const { heading, deed: head, findings, gaps } = useLoaderData<typeof loader>()
  const { t } = useWords('plans')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedFrame
      heading={heading}
      deed={head}
      form={form}
      findings={findings}
      word={heading}
      before={<PlanGaps gaps={gaps} />}
    >
      <p>{t('step.approve')}</p>
    </DeedFrame>
  )
}
