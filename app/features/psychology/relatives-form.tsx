/** The form of a relative's consultation: the columns of the journal, in its order. */
import { Form } from '@remix-run/react'
import { kinships, requesters } from '~/domain/psychology/session'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { DateInput } from '~/ui/date-input'
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import { useOptions } from './session-form'

type Props = { readonly form: FormReader; readonly once: string; readonly today: string }

export function RelativesForm({ form, once, today }: Props) {
  const { t } = useWords('psychology')
  const options = useOptions()
  const of = (name: string, stored?: string) => ({
    name,
    defaultValue: form.value(name, stored),
    error: form.error(name),
  })
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields once={once} />
      <FormRow>
        <DateInput {...of('heldOn', today)} label={t('field.held-on')} required />
        <Input {...of('startedAt')} type="time" width="s" label={t('field.started-at')} />
        <Input {...of('minutes', '30')} width="xs" inputMode="numeric" label={t('field.minutes')} required />
        <Input {...of('room')} width="s" label={t('field.room')} />
      </FormRow>
      <FormRow>
        <Input {...of('relative')} label={t('field.relative')} hint={t('hint.relative')} required />
        <Select
          {...of('kinship')}
          label={t('field.kinship')}
          emptyLabel={t('common:choose')}
          options={options('kinship', kinships)}
          required
        />
        <Select
          {...of('requestedBy', 'relative')}
          label={t('field.requested-by')}
          options={options('requester', requesters)}
        />
      </FormRow>
      <Textarea {...of('problem')} label={t('field.problem')} hint={t('hint.sealed')} rows={3} required />
      <Textarea {...of('results')} label={t('field.journal-results')} rows={4} required />
      <FormActions>
        <Button icon="lock">{t('deed.record')}</Button>
      </FormActions>
    </Form>
  )
}
