// A line of text, a number, a password, a date: one native input with its words.
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { Field, type FieldProps, controlProps } from './field'

export type ControlWidth = 'xs' | 's' | 'm' | 'l' | 'full'

export type InputProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'number' | 'search' | 'time' | undefined
  readonly defaultValue?: string | number | null | undefined
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search' | undefined
  readonly width?: ControlWidth | undefined
  readonly maxLength?: number | undefined
  readonly min?: string | number | undefined
  readonly max?: string | number | undefined
  readonly step?: string | number | undefined
  readonly placeholder?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly spellCheck?: boolean | undefined
  readonly lang?: string | undefined
  /** A unit after the control, such as ₸ or "hours". */
  readonly suffix?: ReactNode
  /** Words offered while typing. */
  readonly suggestions?: readonly string[] | undefined
}

/** One line; what was typed comes back through `defaultValue`. Browsers do not fill it in unless told. */
export function Input(props: InputProps) {
  const { type = 'text', width = 'full', suffix, suggestions } = props
  const wiring = controlProps(props)
  const listId = suggestions ? `${wiring.id}-list` : undefined
  const control = (
    <input
      {...wiring}
      className={`control control-${width}`}
      type={type}
      defaultValue={props.defaultValue ?? undefined}
      autoComplete={props.autoComplete ?? 'off'}
      inputMode={props.inputMode}
      maxLength={props.maxLength}
      min={props.min}
      max={props.max}
      step={props.step}
      placeholder={props.placeholder}
      readOnly={props.readOnly}
      autoFocus={props.autoFocus}
      spellCheck={props.spellCheck}
      lang={props.lang}
      list={listId}
    />
  )
  return (
    <Field {...props}>
      {suffix ? (
        <span className="affix">
          {control}
          <span className="affix-text">{suffix}</span>
        </span>
      ) : (
        control
      )}
      {suggestions ? (
        <datalist id={listId}>
          {suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ) : null}
    </Field>
  )
}
