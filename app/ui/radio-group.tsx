// One of a few, all in sight.
import { Choice, type ChoiceOption, choicesClass, type ChoicesShape } from './choice'
import { FieldGroup, type FieldProps } from './field'

export type RadioGroupProps = FieldProps & {
  readonly options: readonly ChoiceOption[]
  readonly defaultValue?: string | null | undefined
  readonly shape?: ChoicesShape | undefined
}

/** Radio buttons under one legend. */
export function RadioGroup(props: RadioGroupProps) {
  return (
    <FieldGroup {...props}>
      <div className={choicesClass(props.shape)}>
        {props.options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            group={props}
            option={option}
            index={index}
            checked={props.defaultValue === option.value}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
