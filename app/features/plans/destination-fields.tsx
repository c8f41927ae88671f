/** Where a person will live: the place and the address there; and where the plan goes, on which day. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { DateInput } from '~/ui/date-input'
import { Input } from '~/ui/input'
import { type OptionGroup, Select } from '~/ui/select'

type Place = { readonly placeAfter: string | null; readonly addressAfter: string | null }

type Props<Stored> = {
  readonly form: FormReader
  readonly places: readonly OptionGroup[]
  readonly stored: Stored
}

export function PlaceFields({ form, places, stored }: Props<Place>) {
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
    </>
  )
}

export function DestinationFields({ form, places, stored }: Props<Place & { readonly on: string }>) {
  const { t } = useWords('plans')
  return (
    <>
      <PlaceFields form={form} places={places} stored={stored} />
      <DateInput
        name="on"
        label={t('field.sent-on')}
        defaultValue={form.value('on', stored.on)}
        error={form.error('on')}
      />
    </>
  )
}
