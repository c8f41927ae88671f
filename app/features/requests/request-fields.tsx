/** The fields of a request: for which work, of which institution, how many, on what conditions, from when. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { CheckboxGroup } from '~/ui/checkbox'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { NewRequestPage } from './new-page.server'

type Props = { readonly page: NewRequestPage; readonly form: FormReader }

function PaperFields({ page, form }: Props) {
  const { t } = useWords('requests')
  if (page.isOwn) return null
  return (
    <>
      <FormRow>
        <DateInput
          name="receivedOn"
          label={t('field.received-on')}
          hint={t('hint.received-on')}
          defaultValue={form.value('receivedOn', page.stored.receivedOn)}
          error={form.error('receivedOn')}
        />
        <Input
          name="incomingNumber"
          label={t('field.incoming-number')}
          mark={t('common:optional')}
          width="m"
          defaultValue={form.value('incomingNumber')}
          error={form.error('incomingNumber')}
        />
      </FormRow>
      <DateInput
        name="neededOn"
        label={t('field.needed-on')}
        hint={t('hint.needed-on')}
        mark={t('common:optional')}
        defaultValue={form.value('neededOn')}
        error={form.error('neededOn')}
      />
    </>
  )
}

export function RequestFields({ page, form }: Props) {
  const { t } = useWords('requests')
  return (
    <>
      <Select
        name="openingId"
        label={t('field.opening')}
        hint={t('hint.opening')}
        options={page.openings}
        defaultValue={form.value('openingId', page.stored.openingId)}
        error={form.error('openingId')}
      />
      <CheckboxGroup
        name="institutionIds"
        label={t('field.institutions')}
        hint={t('hint.institutions')}
        options={page.institutions}
        defaultValue={form.values('institutionIds', page.stored.institutionIds)}
        error={form.error('institutionIds')}
        shape="columns"
      />
      <FormRow>
        <Input
          name="count"
          label={t('field.count')}
          inputMode="numeric"
          width="s"
          defaultValue={form.value('count', 1)}
          error={form.error('count')}
        />
        <DateInput
          name="startsOn"
          label={t('field.starts-on')}
          mark={t('common:optional')}
          defaultValue={form.value('startsOn')}
          error={form.error('startsOn')}
        />
      </FormRow>
      <Input
        name="specialty"
        label={t('field.specialty')}
        defaultValue={form.value('specialty', page.stored.specialty)}
        error={form.error('specialty')}
      />
      <Textarea
        name="conditions"
        label={t('field.conditions')}
        hint={t('hint.conditions')}
        mark={t('common:optional')}
        rows={3}
        defaultValue={form.value('conditions')}
        error={form.error('conditions')}
      />
      <PaperFields page={page} form={form} />
    </>
  )
}
