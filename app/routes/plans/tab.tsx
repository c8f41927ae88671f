/** The plan of one person; where there is none yet, the button that opens it. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { openPlan } from '~/features/plans/commands.server'
import { planPath } from '~/features/plans/deed-page.server'
import { PlanTab } from '~/features/plans/plan-tab'
import { planPageOf } from '~/features/plans/plan-page.server'
import { findPlanOf, planOutlookOf } from '~/features/plans/queries.server'
import { undoOf } from '~/features/plans/removal.server'
import { getPerson } from '~/features/people/queries.server'
import { readinessStrip } from '~/features/people/readiness.server'
import { ReadinessStrip } from '~/features/people/readiness-strip'
import * as v from 'valibot'
import { mayEver } from '~/domain/access/policy'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { HiddenFields } from '~/ui/form-parts'

export const meta = titled

export const loader = page('plan.read', async (at) => {
  const { db, actor, params, t } = at
  const personId = params.personId ?? ''
  const plan = await findPlanOf(db, actor, personId)
  const outlook = plan?.openKey ? null : await planOutlookOf(at, personId)
  return {
    title: t('plans:title'),
    plan: plan ? await planPageOf(plan, at) : null,
    undo: plan ? await undoOf(plan.id, at) : null,
    outlook,
    strip: mayEver(actor, 'person.read')
      ? await readinessStrip(db, await getPerson(db, actor, personId), at)
      : null,
    mayOpen: mayEver(actor, 'plan.draft') && outlook !== null && outlook.canOpen,
    once: newId(),
  }
})

export const action = deed('plan.draft', async (at) => {
  const personId = at.params.personId ?? ''
  const form = await readForm(v.strictObject({}), at.request)
  if (!form.ok) return invalid(form)
  const result = await openPlan(once(at, form), personId)
  return result.ok
    ? redirectSaying('plans:flash.opened', planPath(personId))
    : refused('plan-rules', result.refusal, form)
})

export default function PlanOfPerson() {
  const { plan, undo, outlook, strip, mayOpen, once: key } = useLoaderData<typeof loader>()
  const { t } = useWords('plans')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const opening = mayOpen ? (
    <Form method="post">
      <HiddenFields once={key} />
      <Button icon="plus">{t('open.deed')}</Button>
    </Form>
  ) : null
  return (
    <>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {plan ? <PlanTab plan={plan} undo={undo} once={key} /> : null}
      {plan && strip ? <ReadinessStrip strip={strip} /> : null}
      {outlook ? (
        <EmptyState icon="plan" title={outlook.title} actions={opening}>
          {outlook.text}
        </EmptyState>
      ) : null}
    </>
  )
}
