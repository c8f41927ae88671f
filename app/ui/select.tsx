// One of many, in the browser's own list.
import { Field, type FieldProps, controlProps } from './field'
import { Icon } from './icon'
import type { ControlWidth } from './input'

export type Option = {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean | undefined
}

export type OptionGroup = { readonly label: string; readonly options: readonly Option[] }

export type SelectProps = FieldProps & {
  readonly options?: readonly Option[] | undefined
  readonly groups?: readonly OptionGroup[] | undefined
  /** The first, empty line, such as "Choose…". */
  readonly emptyLabel?: string | undefined
  readonly defaultValue?: string | null | undefined
  readonly width?: ControlWidth | undefined
  readonly autoComplete?: string | undefined
}

/** A native select, plain or in groups. */
export function Select(props: SelectProps) {
  const { options = [], groups = [], emptyLabel, width = 'full' } = props
  return (
    <Field {...props}>
      <span className={`select-wrap control-${width}`}>
        <select
          {...controlProps(props)}
          className="control"
          defaultValue={props.defaultValue ?? undefined}
          autoComplete={props.autoComplete ?? 'off'}
        >
          {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
          <Options options={options} />
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              <Options options={group.options} />
            </optgroup>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </Field>
  )
}

function Options({ options }: { readonly options: readonly Option[] }) {
  return (
    <>
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </>
  )
}
