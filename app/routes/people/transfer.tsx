/** A transfer to another institution: the person goes there with plan, measures and deadlines. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { answerTransfer, transferPageOf } from '~/features/people/transfer-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Notice } from '~/ui/notice'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'

export const meta = titled
export const handle = 'form'

export const loader = page('person.transfer', transferPageOf)

export const action = deed('person.transfer', answerTransfer)

const beside = {
  'same-institution': 'institutionId',
  'institution-unknown': 'institutionId',
  'day-in-future': 'on',
  'before-arrival': 'on',
  'before-start': 'on',
}

export default function Transfer() {
  const { institutions, reasons, on, once, version, back, closed } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const form = readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())
  const field = (name: string, stored = '') => ({
    name,
    error: form.error(name),
    defaultValue: form.value(name, stored),
  })
  if (closed) return <EmptyState icon="lock" title={closed} />
  return (
    <Card title={t('transfer.title')}>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" noValidate>
        <Notice>{t('transfer.lead')}</Notice>
        <Select
          {...field('institutionId')}
          label={t('transfer.to')}
          options={institutions}
          emptyLabel={t('common:choose')}
        />
        <DateInput {...field('on', on)} label={t('transfer.on')} />
        <Select
          {...field('reason')}
          label={t('common:reason')}
          options={reasons}
          emptyLabel={t('common:choose')}
        />
        <Textarea {...field('note')} label={t('field.note')} mark={t('common:optional')} rows={3} />
        <HiddenFields once={once} version={version} />
        <FormActions>
          <Button>{t('transfer.deed')}</Button>
          <ButtonLink to={back} kind="link">
            {t('common:cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </Card>
  )
}
