/** The handover of a person's plan, under the Plan tab: made here by hand, and confirmed once the person is free. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import * as v from 'valibot'
import { mayEver } from '~/domain/access/policy'
import { openHandover } from '~/features/handovers/commands.server'
import { handoverPath } from '~/features/handovers/deed-page.server'
import { handoverPageOf } from '~/features/handovers/handover-page.server'
import { HandoverView } from '~/features/handovers/handover-view'
import { findHandoverOf } from '~/features/handovers/queries.server'
import { SentNotice } from '~/features/handovers/sent-notice'
import { handOverPlan } from '~/features/plans/commands.server'
import { handOverForm } from '~/features/plans/forms'
import { getPerson } from '~/features/people/queries.server'
import { findPlanOf } from '~/features/plans/queries.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'

export const meta = titled

export const loader = page('handover.read', async (at) => {
  const { db, actor, params, t, today } = at
  // Whoever may not see the person learns nothing of a plan, not even that there is none.
  const { id: personId } = await getPerson(db, actor, params.personId ?? '')
  const plan = await findPlanOf(db, actor, personId)
  const row = plan ? await findHandoverOf(db, actor, plan.id) : undefined
  const isOver = row === undefined || row.openKey === null
  const view = row ? await handoverPageOf(at, row) : null
  return {
    title: t('handovers:one'),
    view,
    mayOpen:
      isOver &&
      plan !== undefined &&
      plan.openKey !== null &&
      row?.state !== 'completed' &&
      mayEver(actor, 'handover.prepare'),
    sent:
      row && plan && view?.mustConfirm && mayEver(actor, 'plan.hand-over')
        ? { version: plan.version, on: today, placeAfter: row.placeAfter, addressAfter: row.addressAfter }
        : null,
    once: newId(),
  }
})

export const action = deed('handover.prepare', async (at) => {
  const personId = at.params.personId ?? ''
  const data = await at.request.formData()
  if (data.get('intent') === 'sent') {
    const form = readFields(handOverForm, data)
    if (!form.ok) return invalid(form)
    const { version, ...words } = form.value
    const plan = await findPlanOf(at.db, at.actor, personId)
    const result = await handOverPlan(once(at, form), plan?.id ?? '', version, words)
    return result.ok
      ? redirectSaying('plans:flash.handed-over', `/people/${personId}/plan/handover`)
      : refused('plan-rules', result.refusal, form)
  }
  const form = readFields(v.strictObject({}), data)
  if (!form.ok) return invalid(form)
  const result = await openHandover(once(at, form), personId)
  return result.ok
    ? redirectSaying('handovers:flash.opened', handoverPath(result.value))
    : refused('handovers', result.refusal, form)
})

export default function HandoverOfPerson() {
  const { view, mayOpen, sent, once: key } = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const opening = mayOpen ? (
    <Form method="post">
      <HiddenFields once={key} />
      <Button icon="plus">{t('open.deed')}</Button>
    </Form>
  ) : null
  return (
    <Stack>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {sent ? <SentNotice sent={sent} once={key} form={form} /> : null}
      {view ? <HandoverView page={view} form={form} /> : null}
      {view && !mayOpen ? null : (
        <EmptyState icon="referral" title={t('open.title')} actions={opening}>
          {t('open.text')}
        </EmptyState>
      )}
    </Stack>
  )
}
