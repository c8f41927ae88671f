// A day, picked or typed with the browser's own control; it is sent as YYYY-MM-DD.
import { Field, type FieldProps, controlProps } from './field'

export type DateInputProps = FieldProps & {
  /** `YYYY-MM-DD`. */
  readonly defaultValue?: string | null | undefined
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly autoComplete?: 'bday' | 'off' | undefined
}

/** A date field that works the same with and without scripts. */
export function DateInput(props: DateInputProps) {
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        className="control"
        type="date"
        defaultValue={props.defaultValue ?? undefined}
        min={props.min}
        max={props.max}
        autoComplete={props.autoComplete ?? 'off'}
      />
    </Field>
  )
}
