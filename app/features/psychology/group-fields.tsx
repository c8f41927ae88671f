/** The fields of a new group: what it is for, when it meets. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { CheckboxGroup } from '~/ui/checkbox'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import type { NewGroupPage } from './groups-page.server'

type Props = { readonly form: FormReader; readonly page: NewGroupPage }

export function GroupFields({ form, page }: Props) {
  const { t } = useWords('psychology')
  const of = (name: string, stored?: string) => ({
    name,
    defaultValue: form.value(name, stored),
    error: form.error(name),
  })
  return (
    <>
      <Input {...of('name')} label={t('field.group-name')} width="l" required />
      <FormRow>
        <Select {...of('kind')} label={t('field.kind')} options={page.kinds} required />
        <Select {...of('need')} label={t('field.need')} emptyLabel={t('method.none')} options={page.needs} />
        <Select
          {...of('method')}
          label={t('field.method')}
          emptyLabel={t('method.none')}
          options={page.methods}
        />
      </FormRow>
      <Input {...of('goal')} label={t('field.shared-goal')} hint={t('hint.shared-goal')} />
      <CheckboxGroup
        name="weekdays"
        label={t('field.weekdays')}
        shape="inline"
        options={page.weekdays}
        defaultValue={[...form.values('weekdays')]}
        error={form.error('weekdays')}
      />
      <FormRow>
        <Input {...of('time')} type="time" width="s" label={t('field.time')} required />
        <Input {...of('minutes', '60')} width="xs" inputMode="numeric" label={t('field.minutes')} required />
        <Input {...of('room')} width="s" label={t('field.room')} />
      </FormRow>
      <FormRow>
        <DateInput {...of('fromDay', page.today)} label={t('field.from-day')} required />
        <DateInput {...of('untilDay')} label={t('field.until-day')} mark={t('common:optional')} />
      </FormRow>
    </>
  )
}
