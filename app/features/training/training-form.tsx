/** A training that is over: topic, who taught it, hours, days, certificate. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { DateInput } from '~/ui/date-input'
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'

/** Providers that the service works with; others are typed. */
const providers = [
  'Қостанай академиясы / Костанайская академия МВД',
  'М. С. Нәрікбаев атындағы КАЗГЮУ / КАЗГЮУ имени М. С. Нарикбаева',
  'Penal Reform International',
]

export function TrainingForm({ form, once }: { readonly form: FormReader; readonly once: string }) {
  const { t } = useWords('training')
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields once={once} />
      <Input
        name="topic"
        label={t('field.topic')}
        defaultValue={form.value('topic')}
        error={form.error('topic')}
        required
      />
      <Input
        name="provider"
        label={t('field.provider')}
        suggestions={providers}
        defaultValue={form.value('provider')}
        error={form.error('provider')}
        required
      />
      <FormRow>
        <DateInput
          name="startedOn"
          label={t('field.started-on')}
          defaultValue={form.value('startedOn')}
          error={form.error('startedOn')}
          required
        />
        <DateInput
          name="endedOn"
          label={t('field.ended-on')}
          defaultValue={form.value('endedOn')}
          error={form.error('endedOn')}
          required
        />
        <Input
          name="hours"
          label={t('field.hours')}
          inputMode="numeric"
          width="xs"
          defaultValue={form.value('hours')}
          error={form.error('hours')}
          required
        />
      </FormRow>
      <FormRow>
        <Input
          name="certificate"
          label={t('field.certificate')}
          mark={t('common:optional')}
          defaultValue={form.value('certificate')}
          error={form.error('certificate')}
        />
        <DateInput
          name="certificateUntil"
          label={t('field.certificate-until')}
          mark={t('common:optional')}
          defaultValue={form.value('certificateUntil')}
          error={form.error('certificateUntil')}
        />
      </FormRow>
      <FormActions>
        <Button>{t('deed.save')}</Button>
      </FormActions>
    </Form>
  )
}
