/** The fields of a meeting: with whom, when, for how long, where. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'

type Name = 'kind' | 'on' | 'time' | 'minutes' | 'place' | 'withWhom'

type Props = {
  readonly form: FormReader
  readonly kinds: readonly { readonly value: string; readonly label: string }[]
  readonly stored: Readonly<Record<Name, string | null>>
}

export function MeetingFields({ form, kinds, stored }: Props) {
  const { t } = useWords('meetings')
  const of = (name: Name) => ({ name, defaultValue: form.value(name, stored[name]), error: form.error(name) })
  return (
    <>
      <Select
        {...of('kind')}
        label={t('field.kind')}
        options={kinds}
        emptyLabel={t('common:choose')}
        width="l"
      />
      <Input
        {...of('withWhom')}
        label={t('field.with')}
        hint={t('hint.with')}
        mark={t('common:optional')}
        width="l"
      />
      <FormRow>
        <DateInput {...of('on')} label={t('field.on')} />
        <Input {...of('time')} type="time" width="s" label={t('field.time')} />
        <Input {...of('minutes')} width="s" inputMode="numeric" label={t('field.minutes')} />
      </FormRow>
      <Input {...of('place')} label={t('field.place')} width="l" />
    </>
  )
}

/** Refusals that speak of a time stand beside it. */
export const besideTime = { 'past-start': 'time', 'person-busy': 'time', 'officer-busy': 'time' }
