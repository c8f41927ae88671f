/** Where the plan goes: the place, the address there, and the day. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { DateInput } from '~/ui/date-input'
import { Input } from '~/ui/input'
import { type OptionGroup, Select } from '~/ui/select'

export type DestinationFieldsProps = {
  readonly form: FormReader
  readonly places: readonly OptionGroup[]
  readonly stored: {
    readonly placeAfter: string | null
    readonly addressAfter: string | null
    readonly on: string
  }
}

export function DestinationFields({ form, places, stored }: DestinationFieldsProps) {
  const { t } = useWords('plans')
  return (
    <>
      <Select
        name="placeAfter"
        label={t('field.place')}
        hint={t('field.place-hint')}
        groups={places}
        emptyLabel={t('common:choose')}
        defaultValue={form.value('placeAfter', stored.placeAfter)}
        error={form.error('placeAfter')}
      />
      <Input
        name="addressAfter"
        label={t('field.address')}
        mark={t('common:optional')}
        defaultValue={form.value('addressAfter', stored.addressAfter)}
        error={form.error('addressAfter')}
      />
      <DateInput
        name="on"
        label={t('field.sent-on')}
        defaultValue={form.value('on', stored.on)}
        error={form.error('on')}
      />
    </>
  )
}
