// The box by which a row of a table is chosen for a deed on many.

export type RowTickProps = {
  readonly name: string
  readonly value: string
  /** For readers: whom or what the box chooses. */
  readonly label: string
  readonly defaultChecked?: boolean | undefined
}

/** A bare checkbox with a target large enough for a finger. */
export function RowTick({ name, value, label, defaultChecked }: RowTickProps) {
  return (
    <label className="row-tick">
      <input type="checkbox" name={name} value={value} aria-label={label} defaultChecked={defaultChecked} />
    </label>
  )
}
