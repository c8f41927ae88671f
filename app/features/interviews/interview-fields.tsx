/** The fields of a time for an interview: when, for how long, where. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'

type Name = 'on' | 'time' | 'minutes' | 'way' | 'place'

type Props = {
  readonly form: FormReader
  readonly ways: readonly { readonly value: string; readonly label: string }[]
  readonly stored: Readonly<Record<Name, string | null>>
  /** Whether several hours of the day may be given at once. */
  readonly several?: boolean
}

export function InterviewFields({ form, ways, stored, several = false }: Props) {
  const { t } = useWords('interviews')
  const of = (name: Name) => ({ name, defaultValue: form.value(name, stored[name]), error: form.error(name) })
  return (
    <>
      <FormRow>
        <DateInput {...of('on')} label={t('field.on')} />
        <Input {...of('time')} type="time" width="s" label={t('field.time')} />
        <Input {...of('minutes')} width="s" inputMode="numeric" label={t('field.minutes')} />
      </FormRow>
      {several ? (
        <Input
          name="also"
          defaultValue={form.value('also')}
          error={form.error('also')}
          label={t('field.also')}
          hint={t('hint.also')}
          mark={t('common:optional')}
          width="l"
        />
      ) : null}
      <Select {...of('way')} label={t('field.way')} options={ways} width="l" />
      <Input {...of('place')} label={t('field.place')} hint={t('hint.place')} width="l" />
    </>
  )
}

/** Refusals that speak of a field stand beside it. */
export const besideFields = {
  'slot-past': 'on',
  'slot-too-far': 'on',
  'slot-length': 'minutes',
  'slot-clash': 'time',
  'person-busy': 'time',
  'why-missing': 'why',
}
