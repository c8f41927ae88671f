/** Offering one case to one supervisor: to whom, how much of it, until when, and what is asked. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { caseRefusalFields } from '~/features/secrecy/leave-forms'
import { openCaseAction, openCasePageOf } from '~/features/secrecy/supervision-pages.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { CheckboxGroup } from '~/ui/checkbox'
import { DateInput } from '~/ui/date-input'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('supervision.open', openCasePageOf)

export const action = deed('supervision.open', openCaseAction)

export default function OpenCase() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const form = readerOf(refusalBeside(useActionData<FormState>(), caseRefusalFields), useKeyedWords())
  const scopes = (['whole', 'chosen'] as const).map((value) => ({
    value,
    label: t(`supervision.scope.${value}`),
    hint: t(`supervision.scope-hint.${value}`),
  }))
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('supervision.new-lead')}
        trailLabel={t('common:trail')}
        trail={[{ label: data.who, to: data.back }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {data.sessions.length === 0 ? (
        <EmptyState title={t('supervision.no-sessions')} icon="session">
          {t('supervision.no-sessions-text')}
        </EmptyState>
      ) : (
        <Card>
          <Form method="post" className="form" noValidate>
            <HiddenFields once={data.once} />
            <Select
              name="supervisorId"
              label={t('field.supervisor')}
              emptyLabel={t('common:choose')}
              groups={data.supervisors}
              defaultValue={form.value('supervisorId')}
              error={form.error('supervisorId')}
            />
            <RadioGroup
              name="scope"
              label={t('field.scope')}
              options={scopes}
              defaultValue={form.value('scope', 'chosen')}
              error={form.error('scope')}
            />
            <CheckboxGroup
              name="sessionIds"
              label={t('field.sessions')}
              options={data.sessions}
              defaultValue={form.values('sessionIds')}
              error={form.error('sessionIds')}
            />
            <DateInput
              name="untilOn"
              label={t('field.until-on')}
              hint={t('hint.until-on')}
              defaultValue={form.value('untilOn', data.untilOn)}
              error={form.error('untilOn')}
            />
            <Textarea
              name="question"
              label={t('field.question')}
              hint={t('hint.question')}
              rows={4}
              defaultValue={form.value('question')}
              error={form.error('question')}
            />
            <FormActions>
              <Button icon="lock">{t('deed.open-case')}</Button>
              <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
            </FormActions>
          </Form>
        </Card>
      )}
    </Stack>
  )
}
