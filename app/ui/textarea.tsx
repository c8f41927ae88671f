// Several lines of text with their words around them.
import { Field, type FieldProps, controlProps } from './field'

export type TextareaProps = FieldProps & {
  readonly defaultValue?: string | null | undefined
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
  readonly lang?: string | undefined
  readonly spellCheck?: boolean | undefined
}

/** A text of any length; it grows by its handle. */
export function Textarea(props: TextareaProps) {
  return (
    <Field {...props}>
      <textarea
        {...controlProps(props)}
        className="control"
        rows={props.rows ?? 4}
        defaultValue={props.defaultValue ?? undefined}
        maxLength={props.maxLength}
        lang={props.lang}
        spellCheck={props.spellCheck}
        autoComplete="off"
      />
    </Field>
  )
}
