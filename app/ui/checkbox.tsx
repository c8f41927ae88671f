// One thing that is so or not, and several of them under one question.
import { FieldGroup, type FieldProps, FieldWords, controlProps } from './field'
import { classNames } from './class-names'
import { Choice, type ChoiceOption, choicesClass, type ChoicesShape } from './choice'

export type CheckboxProps = FieldProps & {
  readonly value?: string | undefined
  readonly defaultChecked?: boolean | undefined
}

/** A single checkbox; it sends `value` (`on` unless given) when ticked and nothing otherwise. */
export function Checkbox(props: CheckboxProps) {
  const { value = 'on', defaultChecked, label, mark } = props
  const wiring = controlProps(props)
  return (
    <div className={classNames('field', props.error && 'field-invalid')}>
      <FieldWords id={wiring.id} error={props.error} />
      <div className="choice">
        <input {...wiring} type="checkbox" value={value} defaultChecked={defaultChecked} />
        <label htmlFor={wiring.id}>
          {label}
          {mark ? <span className="field-mark"> {mark}</span> : null}
          {props.hint ? (
            <span className="choice-hint" id={`${wiring.id}-hint`}>
              {props.hint}
            </span>
          ) : null}
        </label>
      </div>
    </div>
  )
}

export type CheckboxGroupProps = FieldProps & {
  readonly options: readonly ChoiceOption[]
  readonly defaultValue?: readonly string[] | undefined
  readonly shape?: ChoicesShape | undefined
}

/** Any number of choices under one legend; all are sent under the same name. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { options, defaultValue = [], shape } = props
  return (
    <FieldGroup {...props}>
      <div className={choicesClass(shape)}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            group={props}
            option={option}
            index={index}
            checked={defaultValue.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
