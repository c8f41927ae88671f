/** One question as a control: its answers, and beside them the two ways of giving none. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { CheckboxGroup } from '~/ui/checkbox'
import { DateInput } from '~/ui/date-input'
import { Stack } from '~/ui/layout'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'
import type { BlockField } from './block-page.server'

type Choices = readonly { readonly value: string; readonly label: string }[]

export type QuestionFieldProps = {
  readonly form: FormReader
  readonly field: BlockField
  readonly silences: Choices
}

/** A text or a day, with the silences under it. */
function TypedAnswer({ form, field, silences }: QuestionFieldProps) {
  const { t } = useWords('assessments')
  const words = {
    name: field.name,
    label: field.text,
    hint: field.help ?? undefined,
    error: form.error(field.name),
    defaultValue: form.value(field.name, field.values[0]),
  }
  return (
    <Stack gap="close">
      {field.kind === 'day' ? <DateInput {...words} /> : <Textarea {...words} rows={2} maxLength={1000} />}
      <CheckboxGroup
        name={field.silenceName}
        label={t('silence.label', { question: field.text })}
        labelHidden
        shape="inline"
        options={silences}
        defaultValue={form.values(field.silenceName, [field.silence])}
      />
    </Stack>
  )
}

export function QuestionField({ form, field, silences }: QuestionFieldProps) {
  const { t } = useWords('assessments')
  if (field.kind === 'text' || field.kind === 'day')
    return <TypedAnswer form={form} field={field} silences={silences} />
  const stored = field.silence === '' ? field.values : [field.silence]
  const words = {
    name: field.name,
    label: field.text,
    hint: field.help ?? undefined,
    error: form.error(field.name),
  }
  if (field.kind === 'several')
    return (
      <CheckboxGroup
        {...words}
        options={[...field.options, ...silences]}
        defaultValue={form.values(field.name, stored)}
      />
    )
  return (
    <RadioGroup
      {...words}
      shape={field.kind === 'yes-no' ? 'inline' : 'stacked'}
      options={[...field.options, ...silences, { value: '', label: t('answer.none-yet') }]}
      defaultValue={form.value(field.name, stored[0])}
    />
  )
}
