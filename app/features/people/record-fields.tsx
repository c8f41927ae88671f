/** Draws the fields of a person's record from their plan; what was typed wins over what is stored. */
import type { FormReader } from '~/platform/form'
import { CheckboxGroup } from '~/ui/checkbox'
import { DateInput } from '~/ui/date-input'
import { Fieldset } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { FieldPlan, FieldSet } from './field-plan'

type Props = {
  readonly sets: readonly FieldSet[]
  readonly form: FormReader
}

export function RecordFields({ sets, form }: Props) {
  return (
    <>
      {sets.map((set) => (
        <Fieldset key={set.legend} legend={set.legend}>
          {set.fields.map((field) => (
            <RecordField key={field.name} field={field} form={form} />
          ))}
        </Fieldset>
      ))}
    </>
  )
}

type FieldProps = { readonly field: FieldPlan; readonly form: FormReader }

function RecordField({ field, form }: FieldProps) {
  const { name, label, required, hint } = field
  const shared = { name, label, required, hint, error: form.error(name) }
  switch (field.kind) {
    case 'text':
      return <Input {...shared} width={field.width} defaultValue={form.value(name, field.stored)} />
    case 'area':
      return <Textarea {...shared} defaultValue={form.value(name, field.stored)} />
    case 'day':
      return <DateInput {...shared} defaultValue={form.value(name, field.stored)} />
    case 'select':
      return (
        <Select
          {...shared}
          width="l"
          options={field.options}
          groups={field.groups}
          emptyLabel={field.empty}
          defaultValue={form.value(name, field.stored)}
        />
      )
    case 'radio':
      return (
        <RadioGroup
          {...shared}
          shape="inline"
          options={field.options}
          defaultValue={form.value(name, field.stored)}
        />
      )
    case 'checks':
      return (
        <CheckboxGroup
          {...shared}
          shape="columns"
          options={field.options}
          defaultValue={form.values(name, field.stored)}
        />
      )
    case 'several':
      return <Several field={field} form={form} shared={shared} />
  }
}

type SeveralProps = {
  readonly field: FieldPlan & { readonly kind: 'several' }
  readonly form: FormReader
  readonly shared: {
    readonly name: string
    readonly label: string
    readonly hint: string | undefined
    readonly error: string | undefined
  }
}

const places = [0, 1, 2] as const

/** Three lines of one name; the first carries the label, the hint and the error. */
function Several({ field, form, shared }: SeveralProps) {
  const typed = form.values(field.name, field.stored)
  return (
    <div className="stack stack-close">
      {places.map((at) => (
        <Input
          key={at}
          {...(at === 0
            ? shared
            : { name: shared.name, label: `${shared.label} ${at + 1}`, labelHidden: true })}
          id={at === 0 ? field.name : `${field.name}-${at + 1}`}
          suggestions={field.suggestions}
          defaultValue={typed[at] ?? ''}
        />
      ))}
    </div>
  )
}
