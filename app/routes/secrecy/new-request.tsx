/** Registering a lawful request: who asks, by which document and ground, what for, and exactly which notes. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requestRefusalFields } from '~/features/secrecy/request-forms'
import { newRequestPageOf, registerAction } from '~/features/secrecy/request-pages.server'
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
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('lawful-request.register', newRequestPageOf)

export const action = deed('lawful-request.register', registerAction)

export default function NewRequest() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const form = readerOf(refusalBeside(useActionData<FormState>(), requestRefusalFields), useKeyedWords())
  const words = (name: 'body' | 'number' | 'ground', hint?: string) => (
    <Input
      name={name}
      label={t(`field.${name}`)}
      hint={hint}
      defaultValue={form.value(name)}
      error={form.error(name)}
    />
  )
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('request.new-lead')}
        trailLabel={t('common:trail')}
        trail={[{ label: data.who, to: data.back }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {data.sessions.length === 0 ? (
        <EmptyState title={t('request.no-notes')} icon="lock">
          {t('request.no-notes-text')}
        </EmptyState>
      ) : (
        <Card>
          <Form method="post" className="form" noValidate>
            <HiddenFields once={data.once} />
            <Select
              name="bodyKind"
              label={t('field.body-kind')}
              emptyLabel={t('common:choose')}
              options={data.kinds}
              defaultValue={form.value('bodyKind')}
              error={form.error('bodyKind')}
            />
            {words('body', t('hint.body'))}
            <FormRow>
              {words('number')}
              <DateInput
                name="datedOn"
                label={t('field.dated-on')}
                max={data.today}
                defaultValue={form.value('datedOn')}
                error={form.error('datedOn')}
              />
            </FormRow>
            {words('ground', t('hint.ground'))}
            <Textarea
              name="reason"
              label={t('field.wanted-for')}
              hint={t('hint.wanted-for')}
              rows={3}
              defaultValue={form.value('reason')}
              error={form.error('reason')}
            />
            <CheckboxGroup
              name="sessionIds"
              label={t('field.notes')}
              hint={t('hint.notes')}
              options={data.sessions}
              defaultValue={form.values('sessionIds')}
              error={form.error('sessionIds')}
            />
            <FormActions>
              <Button icon="document">{t('deed.register')}</Button>
              <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
            </FormActions>
          </Form>
        </Card>
      )}
    </Stack>
  )
}
