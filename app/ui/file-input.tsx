// A file from the person's own computer.
import { Field, type FieldProps, controlProps } from './field'

export type FileInputProps = FieldProps & {
  /** Endings and types, such as `.xlsx,.csv`. */
  readonly accept?: string | undefined
}

/** A native file control; its form needs `encType="multipart/form-data"`. */
export function FileInput(props: FileInputProps) {
  return (
    <Field {...props}>
      <input {...controlProps(props)} className="file" type="file" accept={props.accept} />
    </Field>
  )
}
