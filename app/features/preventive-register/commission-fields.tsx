/** What is written down of a decision of the commission: day, protocol, members, ground, initiating service. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'

type Props = {
  readonly form: FormReader
  readonly today: string
  readonly initiators: readonly { readonly value: string; readonly label: string }[]
}

export function CommissionFields({ form, today, initiators }: Props) {
  const { t } = useWords('preventive-register')
  return (
    <>
      <FormRow>
        <DateInput
          name="onDay"
          label={t('field.day')}
          max={today}
          defaultValue={form.value('onDay', today)}
          error={form.error('onDay')}
        />
        <Input
          name="protocol"
          label={t('field.protocol')}
          mark={t('common:optional')}
          width="s"
          defaultValue={form.value('protocol')}
          error={form.error('protocol')}
        />
      </FormRow>
      <Textarea
        name="members"
        label={t('field.members')}
        hint={t('hint.members')}
        rows={4}
        defaultValue={form.value('members')}
        error={form.error('members')}
      />
      <Select
        name="initiator"
        label={t('field.initiator')}
        emptyLabel={t('common:choose')}
        options={initiators}
        defaultValue={form.value('initiator')}
        error={form.error('initiator')}
      />
      <Textarea
        name="ground"
        label={t('field.ground')}
        hint={t('hint.ground')}
        defaultValue={form.value('ground')}
        error={form.error('ground')}
      />
    </>
  )
}
