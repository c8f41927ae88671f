/** One planned session: written down, moved, or cancelled with its reason. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { PlanFields, besidePlan } from '~/features/psychology/plan-fields'
import { answerPlanned, plannedPage } from '~/features/psychology/plan-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Select } from '~/ui/select'

export const meta = titled

export const loader = page('session.plan', plannedPage)

export const action = deed('session.plan', answerPlanned)

export default function Planned() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const form = readerOf(refusalBeside(useActionData<FormState>(), besidePlan), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={`${data.name}, ${data.when}`}
        trailLabel={t('common:trail')}
        trail={[{ label: t('section.calendar'), to: '/psychology/calendar' }, { label: data.name }]}
        actions={
          data.isOpen ? (
            <ButtonLink to={data.recordTo} kind="primary" icon="check">
              {t('deed.write')}
            </ButtonLink>
          ) : undefined
        }
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {data.isOpen ? (
        <>
          <Card title={t('planned.move')}>
            <Form method="post" className="form" noValidate>
              <HiddenFields once={data.once} version={data.version} />
              <PlanFields form={form} page={data} />
              <FormActions>
                <Button>{t('common:save')}</Button>
              </FormActions>
            </Form>
          </Card>
          <Card title={t('planned.cancel')}>
            <Form method="post" className="form" noValidate>
              <HiddenFields version={data.version} values={{ intent: 'cancel' }} />
              <Select
                name="reason"
                label={t('field.absence')}
                emptyLabel={t('common:choose')}
                options={data.reasons}
                width="l"
                defaultValue={form.value('reason')}
                error={form.error('reason')}
              />
              <FormActions>
                <Button kind="danger">{t('planned.cancel')}</Button>
              </FormActions>
            </Form>
          </Card>
        </>
      ) : (
        <Cluster>
          <Badge tone="plain">{data.state}</Badge>
          {data.reason}
        </Cluster>
      )}
    </Stack>
  )
}
