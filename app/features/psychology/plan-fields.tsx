/** The fields of a session ahead, with what the records know of the person's hours of work. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Checkbox } from '~/ui/checkbox'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Notice } from '~/ui/notice'
import { Select } from '~/ui/select'
import type { PlanPage } from './plan-page.server'

type Props = {
  readonly form: FormReader
  readonly page: Pick<PlanPage, 'stored' | 'kinds' | 'methods' | 'work'>
}

export function PlanFields({ form, page: { stored, kinds, methods, work } }: Props) {
  const { t } = useWords('psychology')
  const of = (name: keyof typeof stored) => ({
    name,
    defaultValue: form.value(name, stored[name]),
    error: form.error(name),
  })
  return (
    <>
      <Notice>{work}</Notice>
      <FormRow>
        <DateInput {...of('on')} label={t('field.on')} required />
        <Input {...of('time')} type="time" width="s" label={t('field.time')} required />
        <Input {...of('minutes')} width="xs" inputMode="numeric" label={t('field.minutes')} required />
        <Input {...of('room')} width="s" label={t('field.room')} />
      </FormRow>
      <FormRow>
        <Select {...of('kind')} label={t('field.kind')} options={kinds} required />
        <Select {...of('method')} label={t('field.method')} emptyLabel={t('method.none')} options={methods} />
      </FormRow>
      <Checkbox
        name="isReleased"
        label={t('field.is-released')}
        hint={t('hint.is-released')}
        defaultChecked={form.value('isReleased') !== ''}
        error={form.error('isReleased')}
      />
    </>
  )
}

/** Refusals that speak of a field stand beside it. */
export const besidePlan = {
  'past-start': 'time',
  'at-work': 'isReleased',
  'person-busy': 'time',
  'psychologist-busy': 'time',
  'room-busy': 'room',
  'method-not-approved': 'method',
}
