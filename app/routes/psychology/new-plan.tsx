/** A session is set with a person: day, time, room. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { PlanFields, besidePlan } from '~/features/psychology/plan-fields'
import { answerNewPlan, newPlanPage } from '~/features/psychology/plan-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('session.plan', newPlanPage)

export const action = deed('session.plan', answerNewPlan)

export default function NewPlan() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const form = readerOf(refusalBeside(useActionData<FormState>(), besidePlan), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('plan.lead')}
        trailLabel={t('common:trail')}
        trail={[{ label: data.name, to: `/people/${data.personId}/sessions` }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" noValidate>
        <HiddenFields once={data.once} />
        <PlanFields form={form} page={data} />
        <FormActions>
          <Button icon="calendar">{t('deed.plan')}</Button>
        </FormActions>
      </Form>
    </Stack>
  )
}
